package io.listeningpost.reply;

/** What came of approving a reply. */
public sealed interface ApprovalOutcome {

    /** It goes out when the account's grace time, which began now, is over. */
    record Approved(OutboxEntry entry) implements ApprovalOutcome {
    }

    /** Somebody decided before, or its author took it back. */
    record TooLate() implements ApprovalOutcome {
    }

    /** Nothing was changed: the words it was changed to cannot be sent. */
    record Unfit(Blocker reason) implements ApprovalOutcome {
    }
}

package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.reply.ReplyComposer.Composed;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.TextRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions about replies that somebody has to approve. Who may decide is asked elsewhere. Thread-safe. */
public final class Approvals {

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Conversations conversations;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    public Approvals(Accounts accounts, SocialNetworks networks, Conversations conversations, Outbox outbox, AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.conversations = conversations;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Lets a submitted reply go out after the grace time, which begins now; in other words where some are given, but for private ones that
     * its author did not write. The reply keeps who approved it.
     *
     * @param approver key of the Jira user
     */
    public ApprovalOutcome approve(OutboxEntry submitted, String approver, Optional<String> text) {
        List<String> parts = submitted.parts().stream().map(Part::text).toList();
        if (text.filter(now -> addsPrivateWords(submitted, now)).isPresent()) {
            return new ApprovalOutcome.Unfit(Blocker.PRIVATE_ADDED);
        }
        if (text.isPresent()) {
            switch (composed(submitted, text.get())) {
                case Composed.Parts(List<String> texts) -> parts = texts;
                case Composed.Empty() -> {
                    return new ApprovalOutcome.Unfit(Blocker.EMPTY);
                }
                case Composed.TooLong() -> {
                    return new ApprovalOutcome.Unfit(Blocker.TOO_LONG);
                }
            }
        }
        Instant now = clock.instant();
        Duration grace = accounts.find(submitted.account()).map(AccountSettings::grace).orElse(Duration.ZERO);
        Optional<OutboxEntry> approved = outbox.approve(submitted.id(), parts, approver, now, now.plus(grace));
        approved.ifPresent(entry -> told(AuditTrail.Deed.REPLY_APPROVED, entry));
        return approved.<ApprovalOutcome>map(ApprovalOutcome.Approved::new).orElseGet(ApprovalOutcome.TooLate::new);
    }

    /** What its author wrote, its author confirmed. */
    private boolean addsPrivateWords(OutboxEntry submitted, String text) {
        String old = submitted.parts().stream().map(Part::text).collect(Collectors.joining(" "));
        Channel channel = submitted.person().isEmpty() ? Channel.PUBLIC : Channel.DIRECT;
        return accounts.find(submitted.account()).filter(account -> PrivateSearch.adds(old, text, channel, account.wording())).isPresent();
    }

    private Composed composed(OutboxEntry submitted, String text) {
        Optional<Capabilities> can = networks.of(submitted.account().network()).map(network -> network.capabilities(submitted.account()));
        if (can.isEmpty()) {
            return new Composed.TooLong();
        }
        TextRules rules = submitted.person().isEmpty() ? can.get().text() : can.get().direct().orElseGet(can.get()::text);
        return new ReplyComposer(rules).opening(opening(submitted)).compose(text);
    }

    /** The words that the network made its author's posts begin with. */
    private String opening(OutboxEntry submitted) {
        String first = submitted.parts().getFirst().text();
        boolean opens = networks.of(submitted.account().network()).filter(network -> !network.opening("somebody").isEmpty()).isPresent();
        return opens && first.startsWith("@") ? first.split("\\s", 2)[0] : "";
    }

    /** It will not go out; false when somebody decided before, or its author took it back. */
    public boolean refuse(OutboxEntry submitted, String reason) {
        boolean refused = outbox.refuse(submitted.id(), reason);
        if (refused) {
            told(AuditTrail.Deed.REPLY_REFUSED, submitted);
        }
        return refused;
    }

    private void told(AuditTrail.Deed deed, OutboxEntry entry) {
        trail.add(entry.audited(deed, conversations.byId(entry.conversationId()).flatMap(Conversation::request)));
    }
}

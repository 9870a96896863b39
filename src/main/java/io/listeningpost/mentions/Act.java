package io.listeningpost.mentions;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;

/** What a person wants done with a post. */
public sealed interface Act {

    /** A request, whatever the account's settings say; a comment where its thread has a request already. */
    record Open() implements Act {
    }

    /**
     * Leave it alone.
     *
     * @param reason in the person's words; may be empty
     */
    record Ignore(String reason) implements Act {
    }

    /**
     * Make it, and its thread, part of a request that exists.
     *
     * @param request  as the person named it
     * @param together whether also where that request has another thread of the same account
     */
    record Link(RequestRef request, boolean together) implements Act {
    }

    /**
     * Make everything that the post's request came from part of another request.
     *
     * @param request the one that goes on, as the person named it
     */
    record Merge(RequestRef request) implements Act {
    }

    /**
     * Make it, with everything that hangs below it, a request of its own.
     *
     * @param from the request that it stands on, as the person saw it
     */
    record Split(RequestRef from) implements Act {

        /** Of a post that stands on no request: nothing can be done, and why is said. */
        public static final RequestRef NOWHERE = new RequestRef(0, "-");

        /** Whether it can be asked of this post; whether it can be done is seen then. */
        public static boolean isFor(JournalEntry entry) {
            Post post = entry.post();
            boolean commented = entry.state() == JournalState.DONE && entry.issueId().isPresent()
                    && entry.outcome().filter(outcome -> outcome.isOnRequest() && outcome != IntakeOutcome.OPENED).isPresent();
            boolean open = entry.heard() != Heard.DIRECT && post.terms().visibility() != Visibility.DIRECT;
            return commented && open && !post.author().id().isEmpty() && !post.author().id().equals(entry.account().userId())
                    && !post.thread().value().equals(post.firstId().value());
        }
    }

    /**
     * Take an earlier decision back.
     *
     * @param decision its id
     */
    record Undo(long decision) implements Act {
    }
}

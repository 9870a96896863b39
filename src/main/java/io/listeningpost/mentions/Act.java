package io.listeningpost.mentions;

import io.listeningpost.conversation.RequestRef;

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
     * Take an earlier decision back.
     *
     * @param decision its id
     */
    record Undo(long decision) implements Act {
    }
}

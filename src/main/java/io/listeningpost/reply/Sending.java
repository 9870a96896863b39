package io.listeningpost.reply;

import io.listeningpost.social.SocialFailure;

/** How far one attempt to send a reply came. */
sealed interface Sending {

    /** Every part is a post. */
    record Complete() implements Sending {
    }

    /**
     * A part is not out.
     *
     * @param uncertain whether it may be out after all
     */
    record Stuck(SocialFailure failure, boolean uncertain) implements Sending {
    }

    /** The network says that it has these words already, and they are not among the posts we find. */
    record SaidElsewhere() implements Sending {
    }

    /**
     * We know without asking that this cannot go out.
     *
     * @param reason in words for people
     */
    record Hopeless(String reason) implements Sending {
    }

    /** The time of the claim is over: whoever claims next goes on. */
    record Overdue() implements Sending {
    }

    /** Somebody switched everything off before the next part was sent, which is certain not to be out: it waits. */
    record Silenced() implements Sending {
    }

    /** The turn at the account is over before the next part was sent: whoever has the next turn goes on. */
    record Overtaken() implements Sending {
    }
}

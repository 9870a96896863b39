package io.listeningpost.settings;

import io.listeningpost.social.Network;
import io.listeningpost.social.SocialFailure;

/** What came of coming back from the network's page. */
public sealed interface SignInEnd {

    /** The account that signed in was asked for, and this came of linking it. */
    record Asked(Network network, LinkOutcome outcome) implements SignInEnd {
    }

    /** The person said no there. Nothing was changed. */
    record Declined(Network network) implements SignInEnd {
    }

    /** The network gave no keys. */
    record NotFinished(Network network, SocialFailure failure) implements SignInEnd {
    }

    /** It took longer than 15 minutes, was finished before, or never began here. */
    record Over() implements SignInEnd {
    }

    /** Another person or another browser began it; it cannot be finished any more. */
    record SomebodyElses() implements SignInEnd {
    }
}

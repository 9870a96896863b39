package io.listeningpost.settings;

import io.listeningpost.social.SocialFailure;
import java.net.URI;

/** What came of beginning to sign in. */
public sealed interface SignInStart {

    /** The browser goes there; within 15 minutes it has to be back. */
    record Away(URI to) implements SignInStart {
    }

    /**
     * Something the admin typed cannot be right.
     *
     * @param field {@code network}, {@code way}, or a field of the sign-in
     */
    record Invalid(String field, String reason) implements SignInStart {
    }

    /** The network does not let the app ask. */
    record NotStarted(SocialFailure failure) implements SignInStart {
    }
}

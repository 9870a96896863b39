package io.listeningpost.sandbox.square.mastodon;

import java.util.Set;

/** An access token: whose it is and what it opens. */
record Key(String fellow, Set<String> scopes) {

    Key {
        scopes = Set.copyOf(scopes);
    }

    /** A wide right holds the narrow ones. */
    boolean opens(String scope) {
        return scopes.contains(scope) || scopes.contains(scope.substring(0, scope.indexOf(':')));
    }
}

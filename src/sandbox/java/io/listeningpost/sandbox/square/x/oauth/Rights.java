package io.listeningpost.sandbox.square.x.oauth;

import java.util.Set;

/** What a caller's token lets it do. */
public sealed interface Rights {

    /** The permission of the app when an OAuth 1.0a token was issued. */
    record Permitted(boolean write, boolean messages) implements Rights {
    }

    /** The scopes that the person granted to an OAuth 2.0 token (networks.md §2.4). */
    record Scoped(Set<String> scopes) implements Rights {

        public Scoped {
            scopes = Set.copyOf(scopes);
        }
    }

    /** X's word for the level, in the header {@code x-access-level}. */
    default String level() {
        return switch (this) {
            case Permitted permitted -> !permitted.write() ? "read" : permitted.messages() ? "read-write-directmessages" : "read-write";
            case Scoped scoped -> scoped.scopes().contains("tweet.write") ? "read-write" : "read";
        };
    }
}

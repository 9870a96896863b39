package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.x.oauth.Rights;
import java.util.Optional;
import java.util.Set;

/** What an endpoint asks of a token: scopes of OAuth 2.0 (networks.md §2.4, X's OpenAPI of August 2026) or the app's permission. */
enum Need {
    READ(Set.of("tweet.read", "users.read")),
    WRITE(Set.of("tweet.read", "tweet.write", "users.read")),
    READ_MESSAGES(Set.of("dm.read", "tweet.read", "users.read")),
    WRITE_MESSAGES(Set.of("dm.write", "tweet.read", "users.read")),
    UPLOAD(Set.of("media.write"));

    private final Set<String> scopes;

    Need(Set<String> scopes) {
        this.scopes = scopes;
    }

    /** The refusal for a token that may not do it; empty if it may. */
    Optional<Answer> refusal(Rights rights) {
        return switch (rights) {
            case Rights.Scoped scoped -> scoped.scopes().containsAll(scopes) ? Optional.empty()
                    : Optional.of(Problem.forbidden("Forbidden"));
            case Rights.Permitted permitted -> allows(permitted) ? Optional.empty() : Optional.of(Problem.readOnly());
        };
    }

    private boolean allows(Rights.Permitted permitted) {
        return switch (this) {
            case READ -> true;
            case WRITE, UPLOAD -> permitted.write();
            case READ_MESSAGES, WRITE_MESSAGES -> permitted.write() && permitted.messages();
        };
    }
}

package io.listeningpost.sandbox.square.x.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leave for an app to act as a person, by OAuth 2.0.
 *
 * @param refresh works once (networks.md §2.4); null if {@code offline.access} was not granted or it is used up or revoked
 * @param expires epoch milliseconds; 0 if it was revoked
 */
public record Bearer(String access, @Nullable String refresh, String appKey, String person, List<String> scopes, long expires) {

    public Bearer {
        scopes = List.copyOf(scopes);
    }

    /** True if calls with it are believed now. */
    public boolean valid(Instant now) {
        return now.toEpochMilli() < expires;
    }

    /** This token, no longer believed. */
    public Bearer withoutAccess() {
        return new Bearer(access, refresh, appKey, person, scopes, 0);
    }

    /** This token, no longer renewable. */
    public Bearer withoutRefresh() {
        return new Bearer(access, null, appKey, person, scopes, expires);
    }
}

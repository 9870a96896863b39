package io.listeningpost.sandbox.square.x.world;

/**
 * Leave for an app to act as a person.
 *
 * @param mayWrite false if the app had read permission only when the token was issued
 */
public record AccessToken(String token, String secret, String appKey, String person, boolean mayWrite, boolean revoked) {

    /** This token, no longer valid. */
    public AccessToken revoke() {
        return new AccessToken(token, secret, appKey, person, mayWrite, true);
    }
}

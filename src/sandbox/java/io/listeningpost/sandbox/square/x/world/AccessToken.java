package io.listeningpost.sandbox.square.x.world;

/**
 * Leave for an app to act as a person, by OAuth 1.0a.
 *
 * @param mayWrite        false if the app had read permission only when the token was issued
 * @param withoutMessages true if the app had no permission for direct messages then
 */
public record AccessToken(String token, String secret, String appKey, String person, boolean mayWrite, boolean revoked,
        boolean withoutMessages) {

    /** This token, no longer valid. */
    public AccessToken revoke() {
        return new AccessToken(token, secret, appKey, person, mayWrite, true, withoutMessages);
    }

    /** This token, with no leave for direct messages. */
    public AccessToken messageless() {
        return new AccessToken(token, secret, appKey, person, mayWrite, revoked, true);
    }
}

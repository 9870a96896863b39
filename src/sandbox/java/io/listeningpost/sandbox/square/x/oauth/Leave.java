package io.listeningpost.sandbox.square.x.oauth;

import org.jspecify.annotations.Nullable;

/**
 * An app's request to act for somebody, while it is being decided.
 *
 * @param callback where the person goes back to; {@code oob} shows a PIN instead
 * @param person   id of who said yes; null until then
 * @param verifier what proves the yes; null until then
 */
record Leave(String token, String secret, String appKey, String callback, boolean mayWrite, @Nullable String person,
        @Nullable String verifier) {

    Leave grantedBy(String who, String proof) {
        return new Leave(token, secret, appKey, callback, mayWrite, who, proof);
    }
}

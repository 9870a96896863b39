package io.listeningpost.network.x;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.auth.Authorization;

/** A header that is the same for every request. Never printed. */
final class XHeader implements Authorization {

    private static final long serialVersionUID = 1L;

    private final String header;

    private XHeader(String header) {
        this.header = header;
    }

    /** A user token of OAuth 2.0; Twitter4J's own header would encode it. */
    static XHeader bearer(String token) {
        return new XHeader("Bearer " + token);
    }

    /** An app that keeps a secret (RFC 6749, section 2.3.1). */
    static XHeader basic(String clientId, String clientSecret) {
        String pair = HttpParameter.encode(clientId) + ":" + HttpParameter.encode(clientSecret);
        return new XHeader("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String getAuthorizationHeader(HttpRequest request) {
        return header;
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public String toString() {
        return "XHeader";
    }
}

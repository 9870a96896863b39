package io.listeningpost.network.x;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.auth.Authorization;

/** A header that is the same for every request. Never printed. */
final class XHeader implements Authorization {

    private static final long serialVersionUID = 1L;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/:-]+=*");

    private final String header;

    private XHeader(String header) {
        this.header = header;
    }

    /** A user token of OAuth 2.0; Twitter4J's own header would encode it. Refuses, without repeating it, what cannot be a token. */
    static XHeader bearer(String token) {
        if (!isToken(token)) {
            throw new IllegalArgumentException("accessToken holds characters that no token has: sign in again");
        }
        return new XHeader("Bearer " + token);
    }

    /** RFC 6750, section 2.1. The JDK repeats a header that it refuses. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** An app that keeps a secret (RFC 6749, section 2.3.1). */
    static XHeader basic(String clientId, String clientSecret) {
        String pair = HttpParameter.encode(clientId) + ":" + HttpParameter.encode(clientSecret);
        return new XHeader("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** What of the header must be shown to nobody. */
    List<String> secrets() {
        return List.of(header.substring(header.indexOf(' ') + 1));
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

package io.listeningpost.network.x;

import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import twitter4j.HttpClientConfiguration;
import twitter4j.HttpParameter;
import twitter4j.auth.AccessToken;
import twitter4j.auth.Authorization;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.Configuration;
import twitter4j.conf.PropertyConfiguration;

/**
 * Signs for an account: with the bearer token of OAuth 2.0 where it signed in so, else as OAuth 1.0a wants it, by Twitter4J. One bare
 * configuration serves every account: Twitter4J keeps configurations for ever, so keys are never put into one, and no property file
 * or system property is read for it. Thread-safe.
 */
final class XSigner {

    private static final List<String> FIELDS = List.of("consumerKey", "consumerSecret", "accessToken", "accessTokenSecret");

    /** Anything shorter is no key of X and may be part of any word. */
    private static final int SHORTEST_KEY = 8;

    private final Configuration bare = new PropertyConfiguration(new Properties());

    /** A token of OAuth 1.0a with its secret. */
    record Token(String token, String secret) {

        @Override
        public String toString() {
            return "Token";
        }
    }

    /** The four keys of an account that is linked without signing in. */
    static List<CredentialField> fields() {
        return FIELDS.stream().map(XSigner::field).toList();
    }

    static CredentialField field(String key) {
        return new CredentialField(key, "listening-post.x.field." + key, true);
    }

    /** Without the blanks that copying brings; refuses keys of which one is missing. */
    Authorization signing(Credentials credentials) {
        if (credentials.values().containsKey(XPkce.CLIENT_ID)) {
            return XHeader.bearer(credentials.get(XPkce.ACCESS_TOKEN).strip());
        }
        List<String> keys = FIELDS.stream().map(credentials::get).map(String::strip).toList();
        return signing(keys.get(0), keys.get(1), Optional.of(new Token(keys.get(2), keys.get(3))));
    }

    /** For an app, with or without a token. */
    Authorization signing(String consumerKey, String consumerSecret, Optional<Token> token) {
        OAuthAuthorization authorization = new OAuthAuthorization(bare);
        authorization.setOAuthConsumer(consumerKey, consumerSecret);
        token.ifPresent(each -> authorization.setOAuthAccessToken(new AccessToken(each.token(), each.secret())));
        return authorization;
    }

    /** The network's words with nothing in them that opens an account. */
    static String withoutKeys(String words, Credentials credentials) {
        Map<String, String> keys = new HashMap<>(credentials.values());
        keys.remove(Credentials.ENDS_AT);
        return without(keys.values(), words);
    }

    /** The words without these secrets, the longest first, as one may be part of another. */
    static String without(Collection<String> secrets, String words) {
        String clean = words;
        for (String secret : secrets.stream().map(String::strip).filter(each -> each.length() >= SHORTEST_KEY)
                .sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            clean = clean.replace(secret, "***").replace(HttpParameter.encode(secret), "***");
        }
        return clean;
    }

    HttpClientConfiguration httpSettings() {
        return bare.getHttpClientConfiguration();
    }
}

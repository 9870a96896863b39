package io.listeningpost.network.x;

import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import java.util.List;
import java.util.Properties;
import twitter4j.HttpClientConfiguration;
import twitter4j.auth.AccessToken;
import twitter4j.auth.Authorization;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.Configuration;
import twitter4j.conf.PropertyConfiguration;

/**
 * Signs as OAuth 1.0a wants it, by Twitter4J. One bare configuration serves every account: Twitter4J keeps configurations for ever, so
 * keys are never put into one, and no property file or system property is read for it. Thread-safe.
 */
final class XSigner {

    private static final List<String> FIELDS = List.of("consumerKey", "consumerSecret", "accessToken", "accessTokenSecret");

    /** Anything shorter is no key of X and may be part of any word. */
    private static final int SHORTEST_KEY = 8;

    private final Configuration bare = new PropertyConfiguration(new Properties());

    /** The four keys of an account. */
    static List<CredentialField> fields() {
        return FIELDS.stream().map(key -> new CredentialField(key, "listening-post.x.field." + key, true)).toList();
    }

    /** The keys as they are signed with, without the blanks that copying brings; refuses when one is missing. */
    static List<String> keys(Credentials credentials) {
        return FIELDS.stream().map(credentials::get).map(String::strip).toList();
    }

    Authorization signing(Credentials credentials) {
        List<String> keys = keys(credentials);
        OAuthAuthorization authorization = new OAuthAuthorization(bare);
        authorization.setOAuthConsumer(keys.get(0), keys.get(1));
        authorization.setOAuthAccessToken(new AccessToken(keys.get(2), keys.get(3)));
        return authorization;
    }

    /** The network's words with nothing in them that opens an account. */
    static String withoutKeys(String words, Credentials credentials) {
        String clean = words;
        for (String key : keys(credentials)) {
            clean = key.length() < SHORTEST_KEY ? clean : clean.replace(key, "***");
        }
        return clean;
    }

    HttpClientConfiguration httpSettings() {
        return bare.getHttpClientConfiguration();
    }
}

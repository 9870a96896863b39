package io.listeningpost.sandbox.square.x.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC-SHA1 signature of OAuth 1.0a (RFC 5849 §3.4; networks.md §2.4). */
final class Signature {

    private Signature() {
    }

    /**
     * Computes it.
     *
     * @param url    scheme, host, port and path without a query
     * @param params decoded query, form and {@code oauth_} parameters, without the signature and the realm
     */
    static String of(String method, String url, List<Map.Entry<String, String>> params, String consumerSecret, String tokenSecret) {
        String sorted = params.stream()
                .map(pair -> Map.entry(encode(pair.getKey()), encode(pair.getValue())))
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry::getValue, Comparator.naturalOrder()))
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining("&"));
        String base = method.toUpperCase(Locale.ROOT) + "&" + encode(url) + "&" + encode(sorted);
        String key = encode(consumerSecret) + "&" + encode(tokenSecret);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Percent-encodes by RFC 3986: only letters, digits and {@code -._~} stay. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}

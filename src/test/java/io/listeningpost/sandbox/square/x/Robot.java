package io.listeningpost.sandbox.square.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A caller of the API that signs for itself, written from RFC 5849 and not from the Square. */
public final class Robot {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String consumerSecret;
    private final String accessSecret;
    private final SortedMap<String, String> oauth = new TreeMap<>();

    private Robot(String url, String consumerKey, String consumerSecret, String token, String accessSecret) {
        this.url = url;
        this.consumerSecret = consumerSecret;
        this.accessSecret = accessSecret;
        oauth.put("oauth_consumer_key", consumerKey);
        oauth.put("oauth_token", token);
        oauth.put("oauth_signature_method", "HMAC-SHA1");
        oauth.put("oauth_version", "1.0");
    }

    public static Robot ofBrand(String url) {
        return new Robot(url, Seed.CONSUMER_KEY, Seed.CONSUMER_SECRET, Seed.ACCESS_TOKEN, Seed.ACCESS_SECRET);
    }

    public static Robot with(String url, String token, String secret) {
        return new Robot(url, Seed.CONSUMER_KEY, Seed.CONSUMER_SECRET, token, secret);
    }

    public static Robot withConsumerSecret(String url, String consumerSecret) {
        return new Robot(url, Seed.CONSUMER_KEY, consumerSecret, Seed.ACCESS_TOKEN, Seed.ACCESS_SECRET);
    }

    /** This robot with one OAuth field fixed: a nonce, a timestamp, a method. */
    public Robot set(String field, String value) {
        oauth.put(field, value);
        return this;
    }

    public record Got(int status, JsonNode body, Map<String, String> headers) {

        public String error() {
            return body.path("errors").path(0).path("message").asText();
        }

        public String ids() {
            return body.path("data").findValuesAsText("id").stream().distinct().collect(Collectors.joining(","));
        }
    }

    public Got get(String path, String... query) throws IOException, InterruptedException {
        return got(send("GET", path, query, null, null));
    }

    public Got post(String path, String json) throws IOException, InterruptedException {
        return got(send("POST", path, new String[0], "application/json", json.getBytes(StandardCharsets.UTF_8)));
    }

    public Got delete(String path) throws IOException, InterruptedException {
        return got(send("DELETE", path, new String[0], null, null));
    }

    public Got reply(String to, String text) throws IOException, InterruptedException {
        return post("/2/tweets", Json.object().put("text", text).set("reply", Json.object().put("in_reply_to_tweet_id", to)).toString());
    }

    /** Uploads a picture as a form of two parts. */
    public Got upload(byte[] media, String category) throws IOException, InterruptedException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(("--edge\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(media);
        form.write(("\r\n--edge\r\nContent-Disposition: form-data; name=\"media_category\"\r\n\r\n" + category + "\r\n--edge--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return got(send("POST", "/2/media/upload", new String[0], "multipart/form-data; boundary=edge", form.toByteArray()));
    }

    /** A signed GET, as it comes. */
    public HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        return send("GET", path, new String[0], null, null);
    }

    private HttpResponse<byte[]> send(String method, String path, String[] query, @Nullable String type, byte @Nullable [] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path + queryString(query))).timeout(Duration.ofSeconds(20))
                .header("Authorization", header(method, path, query));
        if (type == null || body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static Got got(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Got(response.statusCode(), Json.read(response.body()).orElse(Json.object()), headers);
    }

    private String header(String method, String path, String[] query) {
        SortedMap<String, String> signed = new TreeMap<>(oauth);
        signed.putIfAbsent("oauth_nonce", UUID.randomUUID().toString());
        signed.putIfAbsent("oauth_timestamp", Long.toString(Instant.now().getEpochSecond()));
        SortedMap<String, String> all = new TreeMap<>(signed);
        for (int i = 0; i < query.length; i += 2) {
            all.put(query[i], query[i + 1]);
        }
        String params = all.entrySet().stream().map(e -> rfc3986(e.getKey()) + "=" + rfc3986(e.getValue()))
                .collect(Collectors.joining("&"));
        signed.put("oauth_signature", hmac(method + "&" + rfc3986(url + path) + "&" + rfc3986(params)));
        return "OAuth " + signed.entrySet().stream().map(e -> e.getKey() + "=\"" + rfc3986(e.getValue()) + "\"")
                .collect(Collectors.joining(", "));
    }

    private String hmac(String base) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec((rfc3986(consumerSecret) + "&" + rfc3986(accessSecret)).getBytes(StandardCharsets.US_ASCII),
                    "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String queryString(String[] query) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < query.length; i += 2) {
            all.append(i == 0 ? '?' : '&').append(rfc3986(query[i])).append('=').append(rfc3986(query[i + 1]));
        }
        return all.toString();
    }

    private static String rfc3986(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}

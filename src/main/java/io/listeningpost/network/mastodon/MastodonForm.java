package io.listeningpost.network.mastodon;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Questions and forms on the wire. */
final class MastodonForm {

    private MastodonForm() {
    }

    /** {@code a=1&b=2}, encoded; a value that is a collection stands there once an element. */
    static String encoded(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue() instanceof Iterable<?> many
                        ? StreamSupport.stream(many.spliterator(), false).map(each -> pair(field.getKey(), each))
                        : Stream.of(pair(field.getKey(), field.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, Object value) {
        return encode(name) + "=" + encode(String.valueOf(value));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * A file among texts.
     *
     * @param boundary stands nowhere in them
     */
    static HttpRequest.BodyPublisher multipart(String boundary, Map<String, String> texts, String name, String type, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        texts.forEach((field, text) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
    }
}

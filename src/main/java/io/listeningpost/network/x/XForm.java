package io.listeningpost.network.x;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import twitter4j.HttpParameter;

/**
 * A form with a file, as it goes over the wire. OAuth 1.0a signs no part of such a form.
 *
 * @param type names the border between the parts
 */
@SuppressWarnings("ArrayRecordComponent")
record XForm(String type, byte[] body) {

    /** Parts whose texts and names come from us; the streams of files are read to their ends. */
    static XForm of(HttpParameter... parts) {
        String border = "listening-post-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (HttpParameter part : parts) {
            body.writeBytes(ascii("--" + border + "\r\nContent-Disposition: form-data; name=\"" + part.getName() + "\""));
            if (part.isFile()) {
                body.writeBytes(ascii("; filename=\"" + part.getFile().getName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
                body.writeBytes(bytes(part));
            } else {
                body.writeBytes(ascii("\r\n\r\n" + part.getValue()));
            }
            body.writeBytes(ascii("\r\n"));
        }
        body.writeBytes(ascii("--" + border + "--\r\n"));
        return new XForm("multipart/form-data; boundary=" + border, body.toByteArray());
    }

    private static byte[] bytes(HttpParameter part) {
        try (InputStream in = part.getFileBody()) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("files are sent from memory", impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

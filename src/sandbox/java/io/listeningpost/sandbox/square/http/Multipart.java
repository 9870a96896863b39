package io.listeningpost.sandbox.square.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body by name (RFC 7578); a name that comes twice keeps its first part. Immutable. */
public record Multipart(Map<String, byte[]> parts) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    public Multipart {
        parts = Map.copyOf(parts);
    }

    /** Reads the body of a call; empty if it is of another type or badly made. */
    public static Optional<Multipart> of(Call call) {
        Matcher boundary = BOUNDARY.matcher(call.header("Content-Type").orElse(""));
        if (!call.carries("multipart/form-data") || !boundary.find()) {
            return Optional.empty();
        }
        // every byte becomes one char and back again
        String body = new String(call.body(), StandardCharsets.ISO_8859_1);
        String line = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int at = body.startsWith(line) ? line.length() : body.indexOf("\r\n" + line) + 2 + line.length();
        while (at >= line.length() && body.startsWith("\r\n", at)) {
            int blank = body.indexOf("\r\n\r\n", at);
            int end = blank < 0 ? -1 : body.indexOf("\r\n" + line, blank + 2);
            if (end < 0) {
                return Optional.empty();
            }
            Matcher name = NAME.matcher(disposition(body.substring(at, blank)));
            if (name.find()) {
                parts.putIfAbsent(name.group(1), Arrays.copyOfRange(call.body(), Math.min(blank + 4, end), end));
            }
            at = end + 2 + line.length();
        }
        return body.startsWith("--", at) ? Optional.of(new Multipart(parts)) : Optional.empty();
    }

    /** The part of a name as UTF-8 text. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parts.get(name)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String disposition(String headers) {
        return Arrays.stream(headers.split("\r\n")).filter(one -> one.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst().orElse("");
    }
}

package io.listeningpost.sandbox.square.x.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Authorization: OAuth ...} header, decoded. */
record Authorization(Map<String, String> fields) {

    private static final Pattern FIELD = Pattern.compile("([A-Za-z_]+)=\"([^\"]*)\"");

    /** Reads the header; empty if it is of another scheme, names a field twice or is badly encoded. */
    static Optional<Authorization> of(String header) {
        if (!header.regionMatches(true, 0, "OAuth ", 0, 6)) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(header.substring(6));
        try {
            while (field.find()) {
                if (fields.put(field.group(1), URLDecoder.decode(field.group(2), StandardCharsets.UTF_8)) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException badlyEncoded) {
            return Optional.empty();
        }
        return Optional.of(new Authorization(fields));
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}

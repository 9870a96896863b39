package io.listeningpost.sandbox.square.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decoded name-value pairs of a query or a form, in the order they came; a name may come twice. Immutable. */
public record Params(List<Pair> pairs) {

    /** One decoded pair. */
    public record Pair(String name, String value) {
    }

    public Params {
        pairs = List.copyOf(pairs);
    }

    /** Reads {@code a=1&b=%20}; null or empty gives no pairs. Plus signs are spaces, as in a form. */
    public static Params parse(@Nullable String encoded) {
        List<Pair> pairs = new ArrayList<>();
        if (encoded != null) {
            for (String piece : encoded.split("&")) {
                if (!piece.isEmpty()) {
                    int equals = piece.indexOf('=');
                    String name = equals < 0 ? piece : piece.substring(0, equals);
                    String value = equals < 0 ? "" : piece.substring(equals + 1);
                    pairs.add(new Pair(decode(name), decode(value)));
                }
            }
        }
        return new Params(pairs);
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return pairs.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).findFirst();
    }

    /** True if the name occurs. */
    public boolean has(String name) {
        return first(name).isPresent();
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return encoded;
        }
    }
}

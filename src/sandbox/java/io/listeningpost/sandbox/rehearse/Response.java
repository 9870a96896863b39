package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of one recorded answer lie in the bytes of its file. A field that comes twice counts where it comes last, as readers
 * of JSON take it. Immutable.
 *
 * @param whole    the answer
 * @param data     the elements of {@code data}
 * @param listed   whether {@code data} is a list
 * @param meta     the value of {@code meta}; null when there is none
 * @param includes the value of {@code includes}; null when there is none
 * @param errors   the value of {@code errors}; null when there is none
 */
record Response(byte[] bytes, Stretch whole, List<Stretch> data, boolean listed, @Nullable Stretch meta,
        @Nullable Stretch includes, @Nullable Stretch errors) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    /** Some bytes of the file. */
    record Stretch(int from, int to) {

        int length() {
            return to - from;
        }
    }

    /** Takes a whole JSON value apart; one that is no object has no parts. */
    static Response of(byte[] bytes, int from, int to) throws IOException {
        List<Stretch> data = new ArrayList<>();
        boolean listed = false;
        Stretch meta = null;
        Stretch includes = null;
        Stretch errors = null;
        try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    switch (name) {
                        case "data" -> {
                            data.clear();
                            listed = value == JsonToken.START_ARRAY;
                            if (listed) {
                                while (parser.nextToken() != JsonToken.END_ARRAY) {
                                    data.add(value(parser, from));
                                }
                            } else {
                                parser.skipChildren();
                            }
                        }
                        case "meta" -> meta = value(parser, from);
                        case "includes" -> includes = value(parser, from);
                        case "errors" -> errors = value(parser, from);
                        default -> parser.skipChildren();
                    }
                }
            }
        }
        return new Response(bytes, new Stretch(from, to), List.copyOf(data), listed, meta, includes, errors);
    }

    /** The stretch as JSON. */
    JsonNode read(Stretch stretch) throws IOException {
        return JSON.readTree(bytes, stretch.from(), stretch.length());
    }

    private static Stretch value(JsonParser parser, int from) throws IOException {
        int begin = from + (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        return new Stretch(begin, from + (int) parser.currentLocation().getByteOffset());
    }
}

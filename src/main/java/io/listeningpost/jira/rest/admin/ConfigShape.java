package io.listeningpost.jira.rest.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds a document against the records it shall become, and names every field that is unknown or of the wrong kind. For one thread. */
final class ConfigShape {

    /** Whoever has more mistakes than that mends these first. */
    private static final int MOST_ERRORS = 100;
    private static final int LONGEST_NAME = 80;

    private final Refusals refusals;
    private final List<FieldError> errors;

    ConfigShape(Refusals refusals, List<FieldError> errors) {
        this.refusals = refusals;
        this.errors = errors;
    }

    /** Null stands for what is left out, and is never wrong here. */
    void check(String place, JsonNode node, Type type) {
        if (node.isNull() || errors.size() >= MOST_ERRORS) {
            return;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            elements(place, node, generic.getActualTypeArguments()[0]);
        } else if (type instanceof ParameterizedType generic) {
            values(place, node, generic.getActualTypeArguments()[1]);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            fields(place, node, record);
        } else if (type == String.class) {
            expect(place, node.isTextual(), "listening-post.error.config.kind.text");
        } else if (type == Boolean.class) {
            expect(place, node.isBoolean(), "listening-post.error.config.kind.flag");
        } else if (type == Integer.class) {
            expect(place, node.isIntegralNumber() && node.canConvertToInt(), "listening-post.error.config.kind.number");
        } else {
            expect(place, node.isIntegralNumber() && node.canConvertToLong(), "listening-post.error.config.kind.number");
        }
    }

    private void elements(String place, JsonNode node, Type type) {
        if (expect(place, node.isArray(), "listening-post.error.config.kind.list")) {
            for (int i = 0; i < node.size(); i++) {
                check(place + "[" + i + "]", node.get(i), type);
            }
        }
    }

    private void values(String place, JsonNode node, Type type) {
        if (expect(place, node.isObject(), "listening-post.error.config.kind.object")) {
            node.properties().forEach(each -> check(place + "." + shortened(each.getKey()), each.getValue(), type));
        }
    }

    private void fields(String place, JsonNode node, Class<?> record) {
        if (!expect(place, node.isObject(), "listening-post.error.config.kind.object")) {
            return;
        }
        Map<String, Type> known = new LinkedHashMap<>();
        Arrays.stream(record.getRecordComponents()).forEach((RecordComponent each) -> known.put(each.getName(), each.getGenericType()));
        node.properties().forEach((Map.Entry<String, JsonNode> each) -> {
            String path = place.isEmpty() ? shortened(each.getKey()) : place + "." + shortened(each.getKey());
            if (known.containsKey(each.getKey())) {
                check(path, each.getValue(), known.get(each.getKey()));
            } else if (errors.size() < MOST_ERRORS) {
                errors.add(refusals.error(path, "listening-post.error.config.unknown", String.join(", ", known.keySet())));
            }
        });
    }

    private boolean expect(String place, boolean right, String kind) {
        if (!right && errors.size() < MOST_ERRORS) {
            String wanted = refusals.error("", kind).message();
            errors.add(refusals.error(place, "listening-post.error.config.kind", wanted));
        }
        return right;
    }

    /** A name of the file's as it is repeated to a reader. */
    static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "\u2026" : plain;
    }
}

package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a piece of JSON somewhere, in one of the ways in which an answer goes wrong. The same seed spoils the same way. */
final class Mutation {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("", " ", "\u0000", "\ud83d", "\ude00 half", "\uFFFE", "null", "-1", "0", "00",
            "1e400", "18446744073709551616", "99999999999999999999999", "٣", "a".repeat(3000), "&amp;amp;", "&#0;", "@", "@@@ @a",
            "https://t.co/", "https://t.co/$1\\1", "javascript:alert(1)", "<script>", "2026-13-45T99:99:99Z", "+999999999-12-31T23:59:59Z",
            "RT @x: y", "\u202Eevil", "👩🏽‍💻".repeat(50), "a.".repeat(300), "%s%n", "{\"id\":1}", "everyone", "-999999999-01-01T00:00Z");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** Changes something in a tree in place; the root itself stays. */
    void spoil(JsonNode root) {
        List<JsonNode> places = new ArrayList<>();
        collect(root, places);
        switch (places.get(random.nextInt(places.size()))) {
            case ObjectNode object -> spoil(object);
            case ArrayNode array -> spoil(array);
            default -> throw new IllegalStateException("only objects and arrays were collected");
        }
    }

    /** Something that has no place where it is put. */
    JsonNode strange() {
        return switch (random.nextInt(12)) {
            case 0 -> NEW.nullNode();
            case 1 -> NEW.booleanNode(random.nextBoolean());
            case 2 -> NEW.numberNode(random.nextInt());
            case 3 -> NEW.numberNode(random.nextDouble() * 1e300);
            case 4 -> NEW.numberNode(BigInteger.TWO.pow(random.nextInt(400)).negate());
            case 5 -> NEW.arrayNode();
            case 6 -> NEW.objectNode();
            case 7 -> nested(30);
            case 8 -> NEW.numberNode(Double.NaN);
            default -> NEW.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set("unknown", strange());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, strange());
            case 2 -> object.set("new_in_2027", strange());
            case 3 -> object.set(name, NEW.arrayNode().add(object.get(name)).add(strange()));
            case 4 -> object.set(name, NEW.objectNode().set(name, object.get(name)));
            case 5 -> object.set(names.get(random.nextInt(names.size())), object.get(name).deepCopy());
            default -> object.set(name, cut(object.get(name)));
        }
    }

    private void spoil(ArrayNode array) {
        int at = array.isEmpty() ? 0 : random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.insert(at, strange());
            case 1 -> array.add(array.isEmpty() ? strange() : array.get(at).deepCopy());
            case 2 -> {
                if (!array.isEmpty()) {
                    array.set(at, strange());
                }
            }
            default -> array.removeAll();
        }
    }

    private JsonNode cut(JsonNode value) {
        String text = value.asText();
        return NEW.textNode(text.substring(0, random.nextInt(text.length() + 1)));
    }

    private JsonNode nested(int deep) {
        JsonNode inner = NEW.textNode("deep");
        for (int i = 0; i < deep; i++) {
            inner = i % 2 == 0 ? NEW.arrayNode().add(inner) : NEW.objectNode().set("id", inner);
        }
        return inner;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }
}

package io.listeningpost.jira.rest.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of each value when one JSON tree takes the place of another; in the words of the file. */
final class ConfigDifference {

    /** By what the elements of a list are known, in this order. */
    private static final List<String> KEYS = List.of("status", "title", "name", "project");

    private final List<Change> changes = new ArrayList<>();

    private ConfigDifference() {
    }

    /**
     * One value that becomes another.
     *
     * @param kind {@code added}, {@code changed}, {@code removed} or {@code moved}
     * @param path within the drawer, such as {@code speeches \u203a Resolved \u203a words}
     * @param from null for what is added
     * @param to   null for what is removed
     */
    record Change(String kind, String path, @Nullable String from, @Nullable String to) {
    }

    static List<Change> of(JsonNode from, JsonNode to) {
        ConfigDifference difference = new ConfigDifference();
        difference.compare("", from, to);
        return List.copyOf(difference.changes);
    }

    private void compare(String path, @Nullable JsonNode from, @Nullable JsonNode to) {
        if (from == null && to != null) {
            changes.add(new Change("added", path, null, text(to)));
        } else if (from != null && to == null) {
            changes.add(new Change("removed", path, text(from), null));
        } else if (from == null || from.equals(to)) {
            return;
        } else if (from.isObject() && to.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            to.fieldNames().forEachRemaining(names::add);
            from.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(under(path, name), from.get(name), to.get(name)));
        } else if (from.isArray() && to.isArray()) {
            elements(path, from, to);
        } else {
            changes.add(new Change("changed", path, text(from), text(to)));
        }
    }

    private void elements(String path, JsonNode from, JsonNode to) {
        Map<String, JsonNode> old = keyed(from);
        Map<String, JsonNode> fresh = keyed(to);
        boolean plain = old.values().stream().noneMatch(JsonNode::isObject) && fresh.values().stream().noneMatch(JsonNode::isObject);
        fresh.forEach((key, node) -> compare(plain ? path : under(path, key), old.get(key), node));
        old.forEach((key, node) -> {
            if (!fresh.containsKey(key)) {
                compare(plain ? path : under(path, key), node, null);
            }
        });
        List<String> before = old.keySet().stream().filter(fresh::containsKey).toList();
        List<String> after = fresh.keySet().stream().filter(old::containsKey).toList();
        if (!before.equals(after)) {
            changes.add(new Change("moved", path, String.join("\n", before), String.join("\n", after)));
        }
    }

    /** What is called the same twice is counted. */
    private static Map<String, JsonNode> keyed(JsonNode list) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, JsonNode> keyed = new LinkedHashMap<>();
        list.forEach((JsonNode node) -> {
            String name = KEYS.stream().filter(node::has).map(node::get).map(JsonNode::asText).findFirst().orElseGet(node::asText);
            if (node.hasNonNull("status") && node.hasNonNull("requestType")) {
                name = name + ", " + node.get("requestType").asText();
            }
            int count = seen.merge(name, 1, Integer::sum);
            keyed.put(count == 1 ? name : name + " (" + count + ")", node);
        });
        return keyed;
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + " \u203a " + name;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : ConfigJson.pretty(node).strip();
    }
}

package io.listeningpost.sandbox.desk.search;

import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields that queries may name. */
final class Fields {

    private static final Map<String, String> OTHER_NAMES = Map.of("issuekey", "key", "issue", "key", "id", "key", "type", "issuetype",
            "createddate", "created", "updateddate", "updated", "resolutiondate", "resolved", "customer request type", "request type");
    private static final List<String> NAMED = List.of("key", "project", "status", "statuscategory", "issuetype", "resolution", "reporter",
            "creator", "assignee", "request-channel-type", "request type");
    private static final List<String> TEXT = List.of("summary", "description", "comment");
    private static final List<String> MOMENTS = List.of("created", "updated", "resolved");
    private static final String PROPERTY = "issue.property[";

    private final DeclaredPaths paths;

    Fields(DeclaredPaths paths) {
        this.paths = paths;
    }

    /** @throws WrongQuery when there is no such field */
    Field named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = OTHER_NAMES.getOrDefault(lower, lower);
        if (plain.equals("text")) {
            return new Field(name, TEXT, Field.Kind.TEXT);
        }
        if (NAMED.contains(plain)) {
            return new Field(name, List.of(plain), Field.Kind.NAMED);
        }
        if (TEXT.contains(plain)) {
            return new Field(name, List.of(plain), Field.Kind.TEXT);
        }
        if (MOMENTS.contains(plain)) {
            return new Field(name, List.of(plain), Field.Kind.MOMENT);
        }
        Optional<IndexedPath> path = paths.named(lower.startsWith(PROPERTY) ? PROPERTY + name.substring(PROPERTY.length()) : name);
        if (path.isPresent()) {
            return new Field(name, List.of(PropertyPaths.field(path.get().propertyKey(), path.get().path())), kind(path.get().type()));
        }
        if (lower.startsWith(PROPERTY) && lower.contains("].")) {
            return new Field(name, List.of(name), Field.Kind.EXACT);
        }
        throw new WrongQuery("Field '" + name + "' does not exist or you do not have permission to view it.");
    }

    private static Field.Kind kind(String type) {
        return switch (type) {
            case "NUMBER" -> Field.Kind.NUMBER;
            case "DATE" -> Field.Kind.MOMENT;
            case "TEXT" -> Field.Kind.TEXT;
            default -> Field.Kind.EXACT;
        };
    }
}

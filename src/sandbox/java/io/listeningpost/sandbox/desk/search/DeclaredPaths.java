package io.listeningpost.sandbox.desk.search;

import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The paths of properties that plugins declared. Of two declarations of one path the first counts, as in Jira. */
public final class DeclaredPaths {

    private final Supplier<List<IndexedPath>> declared;

    /** @param declared asked each time */
    public DeclaredPaths(Supplier<List<IndexedPath>> declared) {
        this.declared = declared;
    }

    List<IndexedPath> all() {
        Map<String, IndexedPath> first = new LinkedHashMap<>();
        declared.get().forEach(path -> first.putIfAbsent(path.entityKey() + PropertyPaths.field(path.propertyKey(), path.path()), path));
        return List.copyOf(first.values());
    }

    /** The path behind a name of the query language: an alias, or the whole {@code issue.property[key].path}. */
    Optional<IndexedPath> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return all().stream().filter(path -> path.entityKey().equals("IssueProperty"))
                .filter(path -> !path.alias().isEmpty() && path.alias().toLowerCase(Locale.ROOT).equals(wanted)
                        || PropertyPaths.field(path.propertyKey(), path.path()).equals(name))
                .findFirst();
    }
}

package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.social.Author;
import io.listeningpost.social.Authors;
import io.listeningpost.social.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Authors in the table AUTHOR. */
public final class AoAuthors implements Authors {

    /** Oracle takes a thousand values in a list. */
    private static final int AT_ONCE = 200;

    private final Tables tables;

    public AoAuthors(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Map<String, Author> known(Network network, Collection<String> userIds, Instant notBefore) {
        long millis = Millis.atOrAfter(notBefore);
        return batches(userIds.stream().distinct().map(id -> Keys.of(network, id)).toList())
                .flatMap(keys -> rows(keys).stream())
                .filter(row -> row.getReadAt() >= millis)
                .map(row -> AuthorJson.read(Json.read(row.getBody())))
                .collect(Collectors.toMap(Author::id, author -> author));
    }

    @Override
    public void remember(Network network, Collection<Author> authors, Instant readAt) {
        // by key: two who remember the same people take the rows in the same order and do not lock each other out
        SortedMap<String, Author> byKey = new TreeMap<>();
        authors.forEach(author -> byKey.put(Keys.of(network, author.id()), author));
        batches(List.copyOf(byKey.keySet())).forEach(keys -> tables.contest(() -> {
            Map<String, AuthorRow> known = new HashMap<>();
            rows(keys).forEach(row -> known.put(row.getAuthorKey(), row));
            keys.forEach(key -> {
                if (known.containsKey(key)) {
                    replace(known.get(key), byKey.get(key), readAt.toEpochMilli());
                } else {
                    tables.insert(AuthorRow.class, Map.of(
                            "AUTHOR_KEY", key, "READ_AT", readAt.toEpochMilli(), "BODY", body(byKey.get(key))));
                }
            });
            return keys.size();
        }));
    }

    private static void replace(AuthorRow row, Author author, long readAt) {
        if (row.getReadAt() <= readAt) {
            row.setReadAt(readAt);
            row.setBody(body(author));
            row.save();
        }
    }

    @Override
    public void forget(Instant before) {
        tables.clear(AuthorRow.class, AuthorRow::getID, Integer.MAX_VALUE, "READ_AT", "READ_AT < ?", Millis.atOrAfter(before));
    }

    private List<AuthorRow> rows(List<String> keys) {
        String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        return tables.list(AuthorRow.class, Query.select().where("AUTHOR_KEY IN (" + marks + ")", keys.toArray()));
    }

    private static Stream<List<String>> batches(List<String> keys) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            batches.add(keys.subList(from, Math.min(from + AT_ONCE, keys.size())));
        }
        return batches.stream();
    }

    private static String body(Author author) {
        ObjectNode body = Json.object();
        AuthorJson.write(body, author);
        return Json.write(body);
    }
}

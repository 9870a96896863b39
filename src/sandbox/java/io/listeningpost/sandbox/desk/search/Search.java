package io.listeningpost.sandbox.desk.search;

import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.project.Projects;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs queries against the index. Thread-safe. */
public final class Search {

    private final Sql sql;
    private final Projects projects;
    private final Fields fields;
    private final Moments moments;

    /** A search over the issues of a database. */
    public Search(Sql sql, Projects projects, DeclaredPaths paths, Clock clock) {
        this.sql = sql;
        this.projects = projects;
        this.fields = new Fields(paths);
        this.moments = new Moments(clock);
    }

    /** @throws WrongQuery when the query cannot be run */
    Jql checked(String query, Optional<String> userKey) {
        Jql jql = Parser.parse(query);
        jql.where().ifPresent(clause -> translation(userKey).of(clause));
        jql.sorts().forEach(sort -> key(sort, new ArrayList<>()));
        return jql;
    }

    /** @param projectIds the projects to look into */
    Found run(Jql jql, Collection<Long> projectIds, Optional<String> userKey, int start, int most) {
        if (projectIds.isEmpty()) {
            return new Found(List.of(), 0);
        }
        List<Object> arguments = new ArrayList<>(projectIds);
        String places = String.join(", ", projectIds.stream().map(id -> "?").toList());
        StringBuilder from = new StringBuilder(" from SB_ISSUE I where I.PROJECT_ID in (").append(places)
                .append(") and exists (select 1 from SB_INDEX K where K.ISSUE_ID = I.ID and K.FIELD = 'key')");
        jql.where().map(translation(userKey)::of).ifPresent(condition -> {
            from.append(" and ").append(condition.text());
            arguments.addAll(condition.arguments());
        });
        int total = (int) sql.count("select count(*) as N" + from, arguments.toArray());
        StringBuilder order = new StringBuilder(" order by ");
        jql.sorts().forEach(sort -> order.append(key(sort, arguments)));
        arguments.add(most);
        arguments.add(start);
        return new Found(sql.list("select I.ID" + from + order + "I.ID desc limit ? offset ?", row -> row.number("ID"),
                arguments.toArray()), total);
    }

    private Translation translation(Optional<String> userKey) {
        return new Translation(fields, projects, moments, userKey);
    }

    private String key(Jql.Sort sort, List<Object> arguments) {
        Field field = fields.named(sort.field());
        String direction = sort.descending() ? " desc" : " asc";
        if (field.indexed().contains("key")) {
            return "I.PROJECT_ID" + direction + ", I.NUM" + direction + ", ";
        }
        boolean property = field.indexed().getFirst().startsWith("issue.property[");
        if (field.indexed().size() > 1 || property && field.kind() == Field.Kind.TEXT) {
            throw new WrongQuery("Not able to sort using field '" + sort.field() + "'.");
        }
        String column = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.MOMENT ? "NUM" : "TERM";
        arguments.add(field.indexed().getFirst());
        return "(select min(X." + column + ") from SB_INDEX X where X.ISSUE_ID = I.ID and X.FIELD = ?)" + direction + " nulls last, ";
    }
}

package io.listeningpost.sandbox.desk.search;

import com.atlassian.jira.user.ApplicationUser;
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
    private final String node;
    private final Moments moments;
    private final PluginFunctions functions;

    /** A search over the issues of a database, through the index of a node. */
    public Search(Sql sql, Projects projects, DeclaredPaths paths, PluginFunctions functions, String node, Clock clock) {
        this.sql = sql;
        this.projects = projects;
        this.fields = new Fields(paths);
        this.node = node;
        this.moments = new Moments(clock);
        this.functions = functions;
    }

    /** @throws WrongQuery when the query cannot be run */
    Jql checked(String query, Optional<ApplicationUser> user) {
        Jql jql = Parser.parse(query);
        jql.where().ifPresent(clause -> translation(user, false).of(clause));
        jql.sorts().forEach(sort -> key(sort, new StringBuilder(), new ArrayList<>()));
        return jql;
    }

    /** @param projectIds the projects to look into */
    Found run(Jql jql, Collection<Long> projectIds, Optional<ApplicationUser> user, int start, int most) {
        if (projectIds.isEmpty()) {
            return new Found(List.of(), 0);
        }
        Condition where = where(jql, projectIds, user);
        int total = (int) sql.count("select count(*) as N from SB_ISSUE I where " + where.text(), where.arguments().toArray());
        List<Object> arguments = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        StringBuilder order = new StringBuilder();
        for (Jql.Sort sort : jql.sorts()) {
            order.append(key(sort, joins, arguments));
        }
        arguments.addAll(where.arguments());
        arguments.add(most);
        arguments.add(start);
        return new Found(sql.list("select I.ID from SB_ISSUE I" + joins + " where " + where.text() + " order by " + order
                + "I.ID desc limit ? offset ?", row -> row.number("ID"), arguments.toArray()), total);
    }

    private Condition where(Jql jql, Collection<Long> projectIds, Optional<ApplicationUser> user) {
        List<Condition> all = new ArrayList<>();
        all.add(new Condition("I.PROJECT_ID in (" + String.join(", ", projectIds.stream().map(id -> "?").toList()) + ")",
                List.copyOf(projectIds)));
        all.add(new Condition("I.ID in (select K.ISSUE_ID from SB_INDEX K where K.NODE = ? and K.FIELD = 'key')", List.of(node)));
        jql.where().map(translation(user, true)::of).ifPresent(all::add);
        return Condition.joined("and", all);
    }

    private Translation translation(Optional<ApplicationUser> user, boolean running) {
        return new Translation(fields, projects, moments, functions, user, running, node);
    }

    private String key(Jql.Sort sort, StringBuilder joins, List<Object> arguments) {
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
        String name = "S" + arguments.size();
        joins.append(" left join (select X.ISSUE_ID, min(X.").append(column)
                .append(") as V from SB_INDEX X where X.NODE = ? and X.FIELD = ?")
                .append(" group by X.ISSUE_ID) ").append(name).append(" on ").append(name).append(".ISSUE_ID = I.ID");
        arguments.add(node);
        arguments.add(field.indexed().getFirst());
        return name + ".V" + direction + " nulls last, ";
    }
}

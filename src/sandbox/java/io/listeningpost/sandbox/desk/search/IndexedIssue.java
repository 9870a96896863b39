package io.listeningpost.sandbox.desk.search;

import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.project.Resolutions;
import io.listeningpost.sandbox.desk.project.Statuses;
import io.listeningpost.sandbox.desk.property.StoredProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads all that the index keeps of an issue. */
final class IndexedIssue {

    private static final String ISSUE_PROPERTY = "IssueProperty";

    private final Sql sql;
    private final DeclaredPaths paths;

    IndexedIssue(Sql sql, DeclaredPaths paths) {
        this.sql = sql;
        this.paths = paths;
    }

    List<Entry> entries(long issueId) {
        List<Entry> entries = new ArrayList<>(sql.first("select I.*, P.PKEY, P.TITLE as PROJECT_TITLE, T.TITLE as TYPE_TITLE"
                + " from SB_ISSUE I join SB_PROJECT P on P.ID = I.PROJECT_ID"
                + " left join SB_REQUEST_TYPE T on T.ID = I.REQUEST_TYPE where I.ID = ?",
                IndexedIssue::fields, issueId).orElse(List.of()));
        sql.list("select BODY from SB_COMMENT where ISSUE_ID = ? order by ID", row -> row.text("BODY"), issueId)
                .forEach(body -> entries.add(Entry.text("comment", body)));
        sql.list("select * from SB_PROPERTY where ENTITY_NAME = ? and ENTITY_ID = ?", row -> new StoredProperty(ISSUE_PROPERTY, issueId,
                        row.text("PROPERTY_KEY"), row.text("JSON"), row.moment("CREATED"), row.moment("UPDATED")), ISSUE_PROPERTY, issueId)
                .forEach(property -> entries.addAll(PropertyPaths.entries(property, paths.all())));
        return entries;
    }

    private static List<Entry> fields(Row row) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.named("key", row.text("ISSUE_KEY")));
        entries.add(Entry.named("key", String.valueOf(row.number("ID"))));
        named(entries, "project", row.text("PKEY"), row.text("PROJECT_TITLE"), String.valueOf(row.number("PROJECT_ID")));
        named(entries, "status", Statuses.of(row.text("STATUS")).name(), row.text("STATUS"));
        named(entries, "statuscategory", Statuses.of(row.text("STATUS")).category().name().replace('_', ' '));
        named(entries, "issuetype", row.text("ISSUE_TYPE"));
        row.maybe("RESOLUTION").ifPresent(id -> named(entries, "resolution", id, Resolutions.name(id).orElse(id)));
        for (String person : new String[] {"reporter", "creator", "assignee"}) {
            row.maybe(person.toUpperCase(Locale.ROOT)).ifPresent(key -> named(entries, person, key));
        }
        entries.add(Entry.text("summary", row.text("SUMMARY")));
        row.maybe("DESCRIPTION").ifPresent(text -> entries.add(Entry.text("description", text)));
        entries.add(Entry.moment("created", row.moment("CREATED")));
        entries.add(Entry.moment("updated", row.moment("UPDATED")));
        row.maybeMoment("RESOLVED").ifPresent(moment -> entries.add(Entry.moment("resolved", moment)));
        row.maybe("CHANNEL").ifPresent(channel -> named(entries, "request-channel-type", channel));
        row.maybe("TYPE_TITLE").ifPresent(type -> named(entries, "request type", type));
        return entries;
    }

    private static void named(List<Entry> entries, String field, String... values) {
        for (String value : values) {
            entries.add(Entry.named(field, value));
        }
    }
}

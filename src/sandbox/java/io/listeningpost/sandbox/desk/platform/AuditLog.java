package io.listeningpost.sandbox.desk.platform;

import com.atlassian.audit.api.AuditService;
import com.atlassian.audit.entity.AuditEvent;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.platform.AuditRecord.Affected;
import io.listeningpost.sandbox.desk.platform.AuditRecord.Altered;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps who did what. Thread-safe. */
public final class AuditLog implements AuditService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final JiraAuthenticationContext loggedIn;
    private final Clock clock;

    /** Writes down the user of this context as the one who acted. */
    public AuditLog(Sql sql, JiraAuthenticationContext loggedIn, Clock clock) {
        this.sql = sql;
        this.loggedIn = loggedIn;
        this.clock = clock;
    }

    @Override
    public void audit(AuditEvent event) {
        List<Affected> affected = event.getAffectedObjects().stream()
                .map(resource -> new Affected(resource.getName(), resource.getType(), resource.getId())).toList();
        List<Altered> altered = event.getChangedValues().stream().map(value -> new Altered(value.getI18nKey(),
                value.getFrom(), value.getTo())).toList();
        sql.insert("insert into SB_AUDIT (CREATED, ACTOR, CATEGORY, ACTION_TEXT, AFFECTED, CHANGES) values (?, ?, ?, ?, ?, ?)",
                clock.instant(), Optional.ofNullable(loggedIn.getLoggedInUser()).map(ApplicationUser::getKey), event.getCategoryI18nKey(),
                event.getActionI18nKey(), write(affected), write(altered));
    }

    /** The last entries, newest first. */
    public List<AuditRecord> last(int most) {
        return sql.list("select * from SB_AUDIT order by ID desc limit ?", AuditLog::record, most);
    }

    private static AuditRecord record(Row row) {
        return new AuditRecord(row.number("ID"), row.moment("CREATED"), row.maybe("ACTOR"), row.text("CATEGORY"), row.text("ACTION_TEXT"),
                read(row.text("AFFECTED"), new TypeReference<List<Affected>>() { }),
                read(row.text("CHANGES"), new TypeReference<List<Altered>>() { }));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

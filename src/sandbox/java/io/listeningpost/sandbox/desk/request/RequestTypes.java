package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import com.atlassian.servicedesk.api.requesttype.RequestTypeQuery;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request types of the service desks. Thread-safe. */
public final class RequestTypes implements RequestTypeService {

    private final Sql sql;
    private final DeskRoles roles;

    /** Request types of a database. */
    public RequestTypes(Sql sql, DeskRoles roles) {
        this.sql = sql;
        this.roles = roles;
    }

    @Override
    public RequestTypeQuery.Builder newQueryBuilder() {
        return new TypeQuery.Wishes();
    }

    @Override
    public PagedResponse<RequestType> getRequestTypes(@Nullable ApplicationUser user, RequestTypeQuery requestTypeQuery) {
        if (!(requestTypeQuery instanceof TypeQuery query)) {
            throw Refusals.bad("sd.request.type.query.invalid", "A query must come from newQueryBuilder().");
        }
        if (!query.overrideSecurity() && !roles.active(user)) {
            throw Refusals.forbidden("sd.request.type.forbidden", "You do not have permission to view these request types.");
        }
        Optional<Integer> ofIssue = query.issue().flatMap(this::ofIssue);
        List<TypeOfRequest> wanted = sql.list("select * from SB_REQUEST_TYPE order by ID", RequestTypes::type).stream()
                .filter(type -> query.desk().map(id -> id == type.deskId()).orElse(true))
                .filter(type -> query.type().map(id -> id == type.id()).orElse(true))
                .filter(type -> query.issue().isEmpty() || ofIssue.map(id -> id == type.id()).orElse(false)).toList();
        return Paged.of(wanted, query.page().orElse(null));
    }

    /** The request type with an id. */
    public Optional<TypeOfRequest> byId(int id) {
        return sql.first("select * from SB_REQUEST_TYPE where ID = ?", RequestTypes::type, id);
    }

    private Optional<Integer> ofIssue(long issueId) {
        return sql.first("select REQUEST_TYPE from SB_ISSUE where ID = ?", row -> row.maybeNumber("REQUEST_TYPE"), issueId)
                .flatMap(found -> found).map(Math::toIntExact);
    }

    private static TypeOfRequest type(Row row) {
        return new TypeOfRequest((int) row.number("ID"), (int) row.number("DESK_ID"), row.text("TITLE"), row.text("ABOUT"),
                row.text("ISSUE_TYPE"));
    }
}

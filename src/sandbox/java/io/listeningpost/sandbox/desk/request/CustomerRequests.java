package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.request.CustomerRequest;
import com.atlassian.servicedesk.api.request.CustomerRequestCreateParameters;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.listeningpost.sandbox.desk.issue.IssueBook;
import io.listeningpost.sandbox.desk.issue.IssueRow;
import io.listeningpost.sandbox.desk.issue.Issues;
import io.listeningpost.sandbox.desk.issue.NewIssue;
import io.listeningpost.sandbox.desk.issue.TextLimits;
import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.desk.people.Users;
import io.listeningpost.sandbox.desk.project.DeskProject;
import io.listeningpost.sandbox.desk.project.Projects;
import io.listeningpost.sandbox.desk.project.Workflow;
import io.listeningpost.sandbox.desk.property.EntityProperties;
import io.listeningpost.sandbox.desk.search.Index;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Raises requests. A request is stored whole and indexed when the call returns. */
public final class CustomerRequests implements ServiceDeskCustomerRequestService {

    private static final Set<String> FIELDS = Set.of("summary", "description");
    private static final String DEFAULT_CHANNEL = "api";

    private final IssueBook book;
    private final Issues issues;
    private final Projects projects;
    private final RequestTypes types;
    private final ServiceDesks desks;
    private final DeskRoles roles;
    private final Users users;
    private final EntityProperties properties;
    private final Index index;

    /** All that a request touches. */
    public CustomerRequests(IssueBook book, Issues issues, Projects projects, RequestTypes types, ServiceDesks desks, DeskRoles roles,
            Users users, EntityProperties properties, Index index) {
        this.book = book;
        this.issues = issues;
        this.projects = projects;
        this.types = types;
        this.desks = desks;
        this.roles = roles;
        this.users = users;
        this.properties = properties;
        this.index = index;
    }

    @Override
    public CustomerRequestCreateParameters.Builder newCreateBuilder() {
        return new NewRequest.Draft();
    }

    @Override
    public CustomerRequest createCustomerRequest(@Nullable ApplicationUser user, CustomerRequestCreateParameters parameters) {
        if (!(parameters instanceof NewRequest fresh)) {
            throw Refusals.bad("sd.request.create.invalid", "Parameters must come from newCreateBuilder().");
        }
        if (user == null || !roles.active(user)) {
            throw Refusals.forbidden("sd.request.create.forbidden", "You do not have permission to create a request in this service desk.");
        }
        DeskOfProject desk = fresh.desk().flatMap(given -> desks.byId(given.getId()))
                .orElseThrow(() -> Refusals.bad("sd.request.create.servicedesk", "Choose a service desk that exists."));
        TypeOfRequest type = fresh.type().flatMap(given -> types.byId(given.getId())).filter(known -> known.deskId() == desk.id())
                .orElseThrow(() -> Refusals.bad("sd.request.create.requesttype", "The request type does not belong to this service desk."));
        String summary = text(fresh.fields(), "summary").orElse("");
        Optional<String> description = text(fresh.fields(), "description");
        check(fresh.fields(), summary, description);
        DeskProject project = projects.byId(desk.projectId()).orElseThrow();
        String channel = fresh.channel().orElse(DEFAULT_CHANNEL);
        IssueRow row = issues.create(new NewIssue(project.id(), project.key(), type.issueType(), summary, description,
                Optional.of(reporter(user, fresh, desk).getKey()), Optional.of(user.getKey()), Workflow.of(project.key()).first(),
                Optional.of(type.id()), Optional.of(channel)));
        properties.put("IssueProperty", row.id(), "request.channel.type",
                JsonNodeFactory.instance.objectNode().put("value", channel).toString());
        index.refresh(row.id());
        return new Raised(book.of(row), desk.id(), type.id());
    }

    private ApplicationUser reporter(ApplicationUser user, NewRequest fresh, DeskOfProject desk) {
        if (fresh.reporterName().isEmpty()) {
            return user;
        }
        if (!roles.isAgent(user, desk)) {
            throw Refusals.forbidden("sd.request.create.behalf", "Only agents can raise requests on behalf of somebody else.");
        }
        return fresh.reporterName().flatMap(users::byName).filter(DeskUser::active).orElseThrow(() -> Refusals.bad(
                "sd.request.create.reporter", "The reporter '" + fresh.reporterName().get() + "' is not a customer of this service desk."));
    }

    private static void check(Map<String, Object> fields, String summary, Optional<String> description) {
        fields.keySet().stream().filter(field -> !FIELDS.contains(field)).findFirst().ifPresent(field -> {
            throw Refusals.bad("sd.request.create.field", "The field '" + field + "' is not on this request type.");
        });
        TextLimits.summary(summary).ifPresent(wrong -> {
            throw Refusals.bad("sd.request.create.error.fields", wrong);
        });
        description.flatMap(TextLimits::text).ifPresent(wrong -> {
            throw Refusals.bad("sd.request.create.error.fields", wrong);
        });
    }

    private static Optional<String> text(Map<String, Object> fields, String field) {
        return switch (fields.get(field)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            default -> throw Refusals.bad("sd.request.create.error.fields", "The value of '" + field + "' must be text.");
        };
    }
}

package io.listeningpost.jira.rest;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.AgentRights.Standing;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.ProjectRights;

/**
 * The second of two locks on every resource; the first is the platform's annotation. Each method lets the caller pass or throws
 * {@link Refused}. Thread-safe.
 */
public final class Gate {

    private final Caller caller;
    private final AgentRights rights;
    private final ProjectRights projects;
    private final Refusals refusals;

    public Gate(Caller caller, AgentRights rights, ProjectRights projects, Refusals refusals) {
        this.caller = caller;
        this.rights = rights;
        this.projects = projects;
        this.refusals = refusals;
    }

    /** The key of whoever is logged in; 401 for nobody. */
    public String person() {
        return caller.userKey().orElseThrow(refusals::anonymous);
    }

    /** Jira administrators only; 401 for nobody, 403 for everybody else. */
    public void admin() {
        person();
        if (!caller.isAdmin()) {
            throw refusals.forbidden("listening-post.error.admin");
        }
    }

    /** System administrators of Jira only; 401 for nobody, 403 for everybody else. */
    public void systemAdmin() {
        person();
        if (!caller.isSystemAdmin()) {
            throw refusals.forbidden("listening-post.error.system-admin");
        }
    }

    /**
     * The request of this key, for an agent of its service desk. 401 for nobody, 404 when the caller cannot see such a request, 403 when
     * they see it without being its agent.
     */
    public RequestRef agentOf(String issueKey) {
        return admit(rights.of(person(), issueKey));
    }

    /** The same by the request's id. */
    public RequestRef agentOf(long issueId) {
        return admit(rights.of(person(), issueId));
    }

    /**
     * The key of the caller, who is an agent of this project. 401 for nobody, 404 when the caller cannot see such a project, 403 when they
     * see it without being its agent.
     */
    public String agentIn(String projectKey) {
        String person = person();
        return switch (rights.inProject(person, projectKey)) {
            case AGENT -> person;
            case ONLOOKER -> throw refusals.forbidden("listening-post.error.agent");
            case STRANGER -> throw refusals.unknown("project", "listening-post.error.project");
        };
    }

    /**
     * The key of the caller, who administers this project or Jira. 401 for nobody, 404 when the caller cannot see such a project, 403 when
     * they see it without administering it.
     */
    public String adminOf(String projectKey) {
        String person = person();
        return switch (projects.of(person, projectKey)) {
            case ADMIN -> person;
            case ONLOOKER -> throw refusals.forbidden("listening-post.error.project-admin");
            case STRANGER -> throw refusals.unknown("project", "listening-post.error.project");
        };
    }

    private RequestRef admit(Standing standing) {
        return switch (standing) {
            case Standing.Agent(RequestRef request) -> request;
            case Standing.Onlooker() -> throw refusals.forbidden("listening-post.error.agent");
            case Standing.Stranger() -> throw refusals.unknown("request", "listening-post.error.request");
        };
    }
}

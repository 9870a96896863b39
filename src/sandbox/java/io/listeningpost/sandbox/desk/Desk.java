package io.listeningpost.sandbox.desk;

import com.atlassian.audit.api.AuditService;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.ofbiz.OfBizDelegator;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.status.JobDetails;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskService;
import com.atlassian.servicedesk.api.comment.ServiceDeskCommentService;
import com.atlassian.servicedesk.api.permission.ServiceDeskPermissionService;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import io.listeningpost.sandbox.desk.db.Schema;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.job.Run;
import io.listeningpost.sandbox.desk.page.DeskPages;
import io.listeningpost.sandbox.desk.people.Cast;
import io.listeningpost.sandbox.desk.platform.AuditRecord;
import io.listeningpost.sandbox.desk.platform.CarryingExecutors;
import io.listeningpost.sandbox.desk.platform.DateFormats;
import io.listeningpost.sandbox.desk.platform.SettingsFactory;
import io.listeningpost.sandbox.desk.platform.Transactions;
import io.listeningpost.sandbox.desk.project.Projects;
import io.listeningpost.sandbox.desk.project.Statuses;
import io.listeningpost.sandbox.desk.project.Workflows;
import io.listeningpost.sandbox.desk.request.ServiceDesks;
import io.listeningpost.sandbox.desk.search.DeclaredPaths;
import io.listeningpost.sandbox.desk.search.PluginFunctions;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.HostPages;
import io.listeningpost.sandbox.host.HostServices;
import io.listeningpost.sandbox.host.LoginDirectory;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.Service;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The Jira of the sandbox: its services for the host to register, and a few calls for stories and tests. All it knows is in the database,
 * so that another desk on the same database is another node of the same Jira; only its index
 * is its own. Thread-safe.
 */
public final class Desk implements HostServices, AutoCloseable {

    private final AtomicReference<Optional<PluginModules>> modules = new AtomicReference<>(Optional.empty());
    private final Sql sql;
    private final Parts parts;

    private Desk(Sql sql, DeskOptions options) {
        this.sql = sql;
        this.parts = new Parts(sql, options,
                new DeclaredPaths(() -> modules.get().map(PluginModules::jqlAliases).orElse(List.of())),
                new PluginFunctions(() -> modules.get().map(all -> all.modules("jql-function")).orElse(List.of())));
    }

    /** Opens a desk; creates its tables, people and projects where they are missing. The database stays the caller's to close. */
    public static Desk open(Database database, DeskOptions options) {
        Schema.prepare(database, sql -> {
            Cast.seed(sql);
            Projects.seed(sql, options.clock().instant());
            ServiceDesks.seed(sql);
        });
        Desk desk = new Desk(new Sql(database.connections()), options);
        desk.parts.replication.begin();
        return desk;
    }

    @Override
    public List<Service> services() {
        return List.of(
                Service.of(com.atlassian.jira.user.util.UserManager.class, parts.users).named("jiraUserManager"),
                Service.of(com.atlassian.sal.api.user.UserManager.class, parts.salUsers).named("salUserManager"),
                Service.of(ApplicationProperties.class, parts.application).named("salApplicationProperties"),
                Service.of(JiraAuthenticationContext.class, parts.loggedIn),
                Service.of(DateTimeFormatterFactory.class, new DateFormats(parts.loggedIn)),
                Service.of(PermissionManager.class, parts.permissions),
                Service.of(GlobalPermissionManager.class, parts.permissions),
                Service.of(ProjectManager.class, parts.projects),
                Service.of(ConstantsManager.class, new Statuses()),
                Service.of(IssueManager.class, parts.book),
                Service.of(AttachmentManager.class, parts.attachments),
                Service.of(CustomFieldManager.class, parts.selects),
                Service.of(OptionsManager.class, parts.selects),
                Service.of(ChangeHistoryManager.class, parts.history),
                Service.of(OfBizDelegator.class, parts.tables),
                Service.of(IssueService.class, parts.transitions),
                Service.of(IssueWorkflowManager.class, parts.actions),
                Service.of(WorkflowManager.class, new Workflows(parts.projects)),
                Service.of(IssueIndexingService.class, parts.index),
                Service.of(SearchService.class, parts.search),
                Service.of(CommentManager.class, parts.comments),
                Service.of(RemoteIssueLinkManager.class, parts.links),
                Service.of(JsonEntityPropertyManager.class, parts.properties),
                Service.of(EventPublisher.class, parts.events),
                Service.of(ServiceDeskManager.class, parts.desks),
                Service.of(ServiceDeskService.class, parts.deskService),
                Service.of(ServiceDeskPermissionService.class, parts.roles),
                Service.of(ServiceDeskCommentService.class, parts.requestComments),
                Service.of(ServiceDeskCustomerRequestService.class, parts.requests),
                Service.of(RequestTypeService.class, parts.types),
                Service.of(SchedulerService.class, parts.scheduler),
                Service.of(ClusterLockService.class, parts.locks),
                Service.of(PluginSettingsFactory.class, new SettingsFactory(sql)),
                Service.of(TransactionTemplate.class, new Transactions()),
                Service.of(ThreadLocalDelegateExecutorFactory.class, new CarryingExecutors(parts.loggedIn)),
                Service.of(AuditService.class, parts.audit));
    }

    /** From now on jobs run. */
    @Override
    public void attached(PluginModules attached) {
        modules.set(Optional.of(attached));
        parts.scheduler.begin();
    }

    /** Who may log in. */
    public LoginDirectory logins() {
        return parts.users;
    }

    /** The pages that people see. */
    public HostPages pages() {
        return new DeskPages(parts.stage());
    }

    /** Looks at requests. */
    public Watch watch() {
        return new Watch(parts);
    }

    /**
     * Acts as the user with a login.
     *
     * @throws IllegalArgumentException when nobody has it
     */
    public Hand as(String login) {
        return new Hand(parts, parts.users.byName(login).orElseThrow(() -> new IllegalArgumentException("Nobody is called " + login)));
    }

    /** The jobs that are scheduled, by id. */
    public List<JobDetails> jobs() {
        return parts.scheduler.jobs();
    }

    /** What was audited, newest first. */
    public List<AuditRecord> audited(int most) {
        return parts.audit.last(most);
    }

    /** Switches a user off or on; off ends their session. */
    public void activate(String login, boolean active) {
        parts.users.activate(login, active);
    }

    /** Deletes a request with all that hangs on it, as an administrator would. */
    public void delete(String key) {
        parts.book.byKey(key).ifPresent(issue -> {
            parts.attachments.deleteAll(issue.getId());
            parts.issues.delete(issue.getId());
        });
    }

    /** Runs a job now, on a thread of the scheduler, and waits for its end; see {@code /jira/secure/admin/SchedulerDetails}. */
    public Run runNow(JobId job) {
        return parts.scheduler.runNow(job);
    }

    /** Stops the jobs and frees the locks of this node. */
    @Override
    public void close() {
        parts.scheduler.close();
        parts.replication.close();
        parts.locks.close();
    }
}

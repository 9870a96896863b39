package io.listeningpost.jira.request;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
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
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.Elsewhere;
import io.listeningpost.conversation.Reporters;
import io.listeningpost.conversation.RequestFacts;
import io.listeningpost.conversation.RequestMarks;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.mentions.RequestGlances;
import io.listeningpost.reply.Attachments;
import io.listeningpost.reply.CopyDesk;
import io.listeningpost.reply.DueTimes;
import io.listeningpost.reply.LossDesk;
import io.listeningpost.reply.PublicComments;
import io.listeningpost.reply.RequestActs;
import io.listeningpost.reply.StandingNotes;
import io.listeningpost.retention.RequestStates;
import io.listeningpost.retention.RequestTraces;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.status.StatusChange;
import java.time.Clock;
import java.util.function.Consumer;

/** Everything of this package, put together for the composition root. */
public final class RequestBeans {

    private RequestBeans() {
    }

    /** Jira's services that requests, comments and moves need. */
    public record Jira(
            IssueManager issues, IssueService issueService, IssueWorkflowManager workflow, CommentManager comments,
            JsonEntityPropertyManager properties, IssueIndexingService index, RemoteIssueLinkManager links, SearchService search,
            UserManager users, JiraAuthenticationContext authentication, I18nResolver i18n, ServiceDeskManager desks,
            RequestTypeService requestTypes, ServiceDeskCustomerRequestService requests, AttachmentManager attachments,
            ChangeHistoryManager history, OfBizDelegator tables, ProjectManager projects, ConstantsManager constants,
            CustomFieldManager fields, OptionsManager options) {
    }

    public static RequestDesk requestDesk(Jira jira, Complaints complaints, Clock clock) {
        ThreadProperty property = new ThreadProperty(jira.properties());
        RequestText text = new RequestText(jira.i18n());
        RequestPictures pictures = new RequestPictures(jira.attachments(), complaints);
        PostComments comments = new PostComments(jira.comments(), jira.properties(), pictures, text, clock);
        return new ServiceDeskRequests(
                jira.issues(),
                new Speaker(jira.users(), jira.authentication()),
                new RequestOpening(jira.desks(), jira.requestTypes(), jira.requests(), jira.links(), jira.index(),
                        details(jira, complaints), property, comments, pictures, text),
                new OpenedRequests(jira.search(), jira.issues(), jira.links(), jira.desks(), jira.projects()),
                comments,
                new PostErasure(jira.issues(), comments, pictures, new PastWords(jira.history(), jira.tables()), jira.links(), jira.index(),
                        property, text, complaints),
                new Reopening(jira.issueService(), jira.workflow()),
                property);
    }

    public static DetailCatalog detailCatalog(Jira jira, Complaints complaints) {
        return details(jira, complaints);
    }

    private static RequestDetails details(Jira jira, Complaints complaints) {
        return new RequestDetails(jira.issues(), jira.users(), jira.constants(), jira.desks(), jira.projects(),
                new RequestTeams(jira.fields(), jira.options()), new RequestSearch(jira.search(), jira.issues(), complaints),
                jira.authentication(), complaints);
    }

    public static RequestMarks requestMarks(JsonEntityPropertyManager properties) {
        return new ThreadProperty(properties)::isOn;
    }

    public static RequestFacts requestFacts(JsonEntityPropertyManager properties) {
        return new PropertyFacts(properties);
    }

    public static RequestTraces requestTraces(Jira jira) {
        return new ThreadTraces(jira.issues(), jira.index(), new ThreadProperty(jira.properties()));
    }

    public static RequestStates requestStates(IssueManager issues) {
        return new ResolvedRequests(issues);
    }

    public static DueTimes dueTimes(IssueManager issues) {
        return new DueRequests(issues);
    }

    public static RequestGlances requestGlances(IssueManager issues) {
        return new JiraGlances(issues);
    }

    public static EarlierRequests earlierRequests(Jira jira, Complaints complaints) {
        return new RequestsOfAuthor(jira.search(), jira.issues(), new ThreadProperty(jira.properties()),
                new Speaker(jira.users(), jira.authentication()), complaints);
    }

    public static Elsewhere elsewhere(Jira jira, Complaints complaints) {
        return new RequestsOfWords(jira.search(), jira.issues(), new ThreadProperty(jira.properties()),
                new Speaker(jira.users(), jira.authentication()), complaints);
    }

    public static Attachments attachments(IssueManager issues, AttachmentManager attachments, Complaints complaints) {
        return new RequestImages(issues, attachments, complaints);
    }

    public static Reporters reporters(IssueManager issues) {
        return new RequestReporters(issues);
    }

    public static PublicComments publicComments(Jira jira) {
        return new AgentComments(jira.issues(), jira.comments(), jira.properties());
    }

    public static RequestActs requestActs(Jira jira, PermissionManager permissions, Complaints complaints, Clock clock) {
        PostComments comments = new PostComments(jira.comments(), jira.properties(), new RequestPictures(jira.attachments(), complaints),
                new RequestText(jira.i18n()), clock);
        return new AgentActs(jira.issues(), jira.workflow(), new Moving(jira.issueService()), comments, permissions,
                new Speaker(jira.users(), jira.authentication()), complaints);
    }

    public static CopyDesk copyDesk(Jira jira, PermissionManager permissions, Complaints complaints, Clock clock) {
        RequestText text = new RequestText(jira.i18n());
        PostComments comments = new PostComments(jira.comments(), jira.properties(), new RequestPictures(jira.attachments(), complaints),
                text, clock);
        return new AnswerCopies(jira.issues(), jira.attachments(), permissions, jira.users(),
                new Speaker(jira.users(), jira.authentication()), comments, text);
    }

    public static LossDesk lossDesk(Jira jira, Complaints complaints, Clock clock) {
        RequestText text = new RequestText(jira.i18n());
        PostComments comments = new PostComments(jira.comments(), jira.properties(), new RequestPictures(jira.attachments(), complaints),
                text, clock);
        return new AnswerLosses(jira.issues(), new Speaker(jira.users(), jira.authentication()), comments, text);
    }

    public static StandingNotes standingNotes(Jira jira) {
        return new RequestStandings(jira.issues(), new ThreadProperty(jira.properties()), jira.index());
    }

    public static CommentsHeard commentsHeard(EventPublisher events, CommentNews news, Complaints complaints) {
        return new CommentsHeard(events, news, complaints);
    }

    public static RequestMoves requestMoves(
            EventPublisher events, Consumer<StatusChange> moved, Complaints complaints, Clock clock) {
        return new RequestMoves(events, moved, complaints, clock);
    }
}

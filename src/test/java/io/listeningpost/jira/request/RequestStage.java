package io.listeningpost.jira.request;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Erasure;
import io.listeningpost.intake.Photo;
import io.listeningpost.intake.Photos;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.reply.Attachments;
import io.listeningpost.reply.CopyDesk;
import io.listeningpost.reply.LossDesk;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.desk.Membership;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.Route;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Media;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.Killer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A service desk of the sandbox, whose services are as strict as Jira's, with our desk in front of it. */
final class RequestStage implements AutoCloseable {

    static final AccountId ACME = AccountId.parse("x:99");
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    private static final Clock CLOCK = Clock.systemUTC();

    private final Database database;
    final Killer killer = new Killer();
    final Desk desk;
    final RequestDesk requests;
    final DetailCatalog details;
    final CopyDesk copies;
    final LossDesk losses;

    RequestStage(Path home) {
        this(home, tables -> tables);
    }

    RequestStage(Path home, UnaryOperator<OfBizDelegator> tables) {
        this(Databases.inMemory(), DeskOptions.of(home, () -> "http://localhost/jira"), tables);
    }

    private RequestStage(Database database, DeskOptions options, UnaryOperator<OfBizDelegator> tables) {
        this.database = database;
        desk = Desk.open(database, options);
        RequestBeans.Jira jira = new RequestBeans.Jira(
                deadly(IssueManager.class), deadly(IssueService.class), deadly(IssueWorkflowManager.class), deadly(CommentManager.class),
                deadly(JsonEntityPropertyManager.class), deadly(IssueIndexingService.class), deadly(RemoteIssueLinkManager.class),
                deadly(SearchService.class), deadly(UserManager.class), deadly(JiraAuthenticationContext.class), new Keys(),
                deadly(ServiceDeskManager.class), deadly(RequestTypeService.class), deadly(ServiceDeskCustomerRequestService.class),
                deadly(AttachmentManager.class), deadly(ChangeHistoryManager.class), tables.apply(deadly(OfBizDelegator.class)),
                deadly(ProjectManager.class), deadly(ConstantsManager.class), deadly(CustomFieldManager.class),
                deadly(OptionsManager.class));
        details = RequestBeans.detailCatalog(jira, new Complaints(CLOCK));
        requests = RequestBeans.requestDesk(jira, new Complaints(CLOCK), CLOCK);
        losses = RequestBeans.lossDesk(jira, new Complaints(CLOCK), CLOCK);
        copies = RequestBeans.copyDesk(jira, deadly(PermissionManager.class), new Complaints(CLOCK), CLOCK);
    }

    /** Another node of the same Jira, whose index hears of nothing that happens on this one. To be closed before this. */
    RequestStage otherNode(Path home) {
        Database shared = new Database() {
            @Override
            public Kind kind() {
                return database.kind();
            }

            @Override
            public DataSource connections() {
                return database.connections();
            }

            @Override
            public String address() {
                return database.address();
            }

            @Override
            public void close() {
                // the first node's to close
            }
        };
        return new RequestStage(shared, DeskOptions.of(home, () -> "http://localhost/jira")
                .in(Membership.of("node2", home.resolve("shared")).withIndexLag(Duration.ofDays(1))), tables -> tables);
    }

    Attachments images() {
        return RequestBeans.attachments(service(IssueManager.class), service(AttachmentManager.class), new Complaints(CLOCK));
    }

    private <T> T deadly(Class<T> type) {
        return killer.over(type, service(type));
    }

    RequestSeen seen(RequestRef request) {
        return desk.watch().request(request.key()).orElseThrow();
    }

    <T> T service(Class<T> type) {
        return desk.services().stream().filter(service -> service.type() == type).findFirst()
                .map(Service::source).map(source -> type.cast(source.apply(null))).orElseThrow();
    }

    static RequestDraft opening(Post post, Photos photos, Post... context) {
        Conversation conversation =
                new Conversation(1, ACME, post.thread(), post.firstId(), "7", CLOCK.instant(), Optional.empty());
        String summary = post.isPublic() ? post.text() : "A direct message";
        return new RequestDraft(conversation, account(10), Destination.of(new Route(1, 10)), List.of(1), summary, post, List.of(context),
                photos);
    }

    static CommentDraft comment(RequestRef request, Post post, Photos photos) {
        return new CommentDraft(request, account(10), post, true, photos);
    }

    static Erasure erasure(RequestRef request, Post post, boolean opens) {
        return erasure(request, post, opens, Erasure.Why.DELETED);
    }

    static Erasure erasure(RequestRef request, Post post, boolean opens, Erasure.Why why) {
        return new Erasure(request, opening(post, Photos.NONE).conversation(), account(10), post, opens, why,
                Instant.parse("2026-11-23T10:00:00Z"));
    }

    static AccountSettings account(int type) {
        return new AccountSettings(ACME, "acme", "Acme", AccountState.LINKED, "listening-post", CLOCK.instant(), CLOCK.instant(),
                Optional.of(new Route(1, type)), List.of(), Duration.ZERO, Optional.of("Reopen issue"), Hearing.FIRST, Budget.NONE,
                Optional.empty());
    }

    static Post post(String id, String text) {
        return post(id, id, text, Visibility.PUBLIC);
    }

    static Post post(String id, String firstId, String text, Visibility visibility) {
        return post(id, firstId, "1001", text, visibility);
    }

    static Post post(String id, String firstId, String thread, String text, Visibility visibility) {
        Author nora = new Author("7", "nora_k", "Nora", OptionalLong.of(1_000), false, Optional.empty());
        Terms terms = new Terms(visibility, Terms.OPEN.answerers(), Set.of(), Optional.empty());
        return new Post(new PostId(id), new PostId(firstId), new ThreadId(thread), PostKind.ORIGINAL, Optional.empty(), Optional.empty(),
                nora, text, Instant.parse("2026-11-22T10:00:00Z"), Set.of("acme"),
                List.of(new Media("photo", Optional.empty(), Optional.of("a *broken* cup"))),
                URI.create("https://x.com/nora_k/status/" + id), terms);
    }

    static Photos photo() {
        return new Photos(List.of(new Photo(0, new Picture(PNG, "image/png", "a broken cup"))), Optional.empty());
    }

    static <T> T done(DeskAnswer<T> answer) {
        assertThat(answer).isInstanceOf(DeskAnswer.Done.class);
        return ((DeskAnswer.Done<T>) answer).value();
    }

    @Override
    public void close() {
        desk.close();
        database.close();
    }

    /** Texts by their keys; the bundles have tests of their own. */
    private static final class Keys implements I18nResolver {

        @Override
        public String getText(String key) {
            return key;
        }

        @Override
        public String getText(String key, java.io.Serializable... arguments) {
            return key + String.join(", ", List.of(arguments).stream().map(String::valueOf).toList());
        }

        @Override
        public String getText(Locale locale, String key, java.io.Serializable... arguments) {
            return getText(key, arguments);
        }
    }
}

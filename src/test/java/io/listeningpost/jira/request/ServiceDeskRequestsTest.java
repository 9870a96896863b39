package io.listeningpost.jira.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.ofbiz.OfBizDelegator;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.Route;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.ThreadId;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests and comments on the sandbox's service desk, whose services are as strict as Jira's. */
class ServiceDeskRequestsTest {

    private static final AccountId ACME = AccountId.parse("x:99");
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path home;

    private Database database;
    private Desk desk;
    private RequestDesk requests;

    @BeforeEach
    void open() {
        database = Databases.inMemory();
        desk = Desk.open(database, DeskOptions.of(home, () -> "http://localhost/jira"));
        requests = RequestBeans.requestDesk(new RequestBeans.Jira(
                service(IssueManager.class), service(IssueService.class), service(IssueWorkflowManager.class),
                service(CommentManager.class), service(JsonEntityPropertyManager.class), service(IssueIndexingService.class),
                service(RemoteIssueLinkManager.class), service(SearchService.class), service(UserManager.class),
                service(JiraAuthenticationContext.class), new Keys(), service(ServiceDeskManager.class),
                service(RequestTypeService.class), service(ServiceDeskCustomerRequestService.class), service(AttachmentManager.class),
                service(ChangeHistoryManager.class), service(OfBizDelegator.class)), CLOCK);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        database.close();
    }

    @Test
    void opensARequestThatCanBeFoundByItsThread() {
        RequestRef opened = done(requests.open(draft("1001", 10)));
        Issue issue = service(IssueManager.class).getIssueObject(opened.issueId());
        assertThat(issue.getKey()).isEqualTo(opened.key());
        assertThat(issue.getDescription()).contains("nora\\_k").contains("|https://x.com/nora_k/status/1001]").contains("\\{html\\}");
        assertThat(service(RemoteIssueLinkManager.class).getRemoteIssueLinksForIssue(issue)).singleElement()
                .satisfies(link -> assertThat(link.getUrl()).isEqualTo("https://x.com/nora_k/status/1001"));
        String property = service(JsonEntityPropertyManager.class)
                .get(EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(), opened.issueId(), ThreadProperty.KEY).getValue();
        assertThat(property).contains("\"thread\":\"1001\"").contains("\"followers\":1000").contains("\"account\":\"x:99\"");
    }

    @Test
    void dressesARequestThatACrashLeftWithoutPropertyAndLink() {
        RequestRef opened = done(requests.open(draft("1001", 10)));
        Issue issue = service(IssueManager.class).getIssueObject(opened.issueId());
        JsonEntityPropertyManager properties = service(JsonEntityPropertyManager.class);
        properties.delete(EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(), opened.issueId(), ThreadProperty.KEY);
        service(RemoteIssueLinkManager.class).removeRemoteIssueLinkByGlobalId(
                issue, "listening-post:x:99:1001", service(UserManager.class).getUserByKey("listening-post"));

        assertThat(requests.findOpened(draft("1001", 10))).contains(opened);
        assertThat(properties.get(EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(), opened.issueId(), ThreadProperty.KEY)).isNotNull();
        assertThat(service(RemoteIssueLinkManager.class).getRemoteIssueLinksForIssue(issue)).hasSize(1);
        assertThat(requests.findOpened(draft("100", 10))).as("another post whose id is the beginning of this one's").isEmpty();
    }

    @Test
    void findsACommentThatACrashLeftWithoutItsProperty() {
        RequestRef opened = done(requests.open(draft("1001", 10)));
        CommentDraft draft = new CommentDraft(opened, account(10), post("1002"), true);
        long comment = done(requests.comment(draft));
        service(JsonEntityPropertyManager.class).delete(EntityPropertyType.COMMENT_PROPERTY.getDbEntityName(), comment, PostComments.POST);

        assertThat(requests.findComment(opened, new PostId("1002"))).contains(comment);
        assertThat(service(JsonEntityPropertyManager.class)
                .get(EntityPropertyType.COMMENT_PROPERTY.getDbEntityName(), comment, PostComments.POST)).isNotNull();
        assertThat(requests.findComment(opened, new PostId("2"))).isEmpty();
        assertThat(requests.findComment(opened, new PostId("100"))).isEmpty();
    }

    @Test
    void changesTheWordsOfAComment() {
        RequestRef opened = done(requests.open(draft("1001", 10)));
        long comment = done(requests.comment(new CommentDraft(opened, account(10), post("1002"), true)));
        Post first = post("1002");
        Post edited = new Post(new PostId("1003"), first.firstId(), first.thread(), first.kind(), first.repliedTo(), first.quoted(),
                first.author(), "now in other words", first.createdAt(), first.mentions(), first.media(), first.permalink());
        assertThat(done(requests.change(new CommentDraft(opened, account(10), edited, true), comment))).isEqualTo(comment);
        Comment changed = service(CommentManager.class).getCommentById(comment);
        assertThat(changed.getBody()).contains("now in other words").contains("listening-post.request.edited");
    }

    @Test
    void reopensOnlyWhatIsResolved() {
        RequestRef opened = done(requests.open(draft("1001", 10)));
        assertThat(done(requests.reopen(opened, account(10)))).isFalse();
        desk.as("amelia").move(opened.key(), "Resolve this issue");
        assertThat(done(requests.reopen(opened, account(10)))).isTrue();
        assertThat(service(IssueManager.class).getIssueObject(opened.issueId()).getStatus().getName()).isEqualTo("Waiting for support");
    }

    @Test
    void saysWhatAnAdminHasToMend() {
        assertThat(requests.open(draft("1001", 4711))).isInstanceOfSatisfying(DeskAnswer.Refused.class,
                refused -> assertThat(refused.reason()).contains("request type 4711").contains("choose another route"));
        assertThat(requests.comment(new CommentDraft(new RequestRef(987_654, "SUP-9"), account(10), post("1"), true)))
                .isInstanceOf(DeskAnswer.Gone.class);
    }

    private static RequestDraft draft(String id, int type) {
        Conversation conversation = new Conversation(1, ACME, new ThreadId(id), new PostId(id), "7", CLOCK.instant(), Optional.empty());
        return new RequestDraft(conversation, account(type), new Route(1, type), "my order never arrived", post(id), List.of());
    }

    private static AccountSettings account(int type) {
        return new AccountSettings(ACME, "acme", "Acme", AccountState.LINKED, "listening-post", CLOCK.instant(), CLOCK.instant(),
                Optional.of(new Route(1, type)), List.of(), Duration.ZERO, Optional.of("Reopen issue"), Hearing.FIRST, Budget.NONE,
                Optional.empty());
    }

    private static Post post(String id) {
        Author nora = new Author("7", "nora_k", "Nora", OptionalLong.of(1_000), false, Optional.empty());
        return new Post(new PostId(id), new PostId(id), new ThreadId("1001"), PostKind.ORIGINAL, Optional.empty(), Optional.empty(), nora,
                "@acme {html} my order", Instant.parse("2026-11-22T10:00:00Z"), Set.of("acme"), List.of(),
                URI.create("https://x.com/nora_k/status/" + id));
    }

    private static <T> T done(DeskAnswer<T> answer) {
        assertThat(answer).isInstanceOf(DeskAnswer.Done.class);
        return ((DeskAnswer.Done<T>) answer).value();
    }

    private <T> T service(Class<T> type) {
        return desk.services().stream().filter(service -> service.type() == type).findFirst()
                .map(Service::source).map(source -> type.cast(source.apply(null))).orElseThrow();
    }

    /** Texts by their keys; the bundles have tests of their own. */
    private static final class Keys implements I18nResolver {

        @Override
        public String getText(String key) {
            return key;
        }

        @Override
        public String getText(String key, java.io.Serializable... arguments) {
            return key + List.of(arguments);
        }

        @Override
        public String getText(Locale locale, String key, java.io.Serializable... arguments) {
            return getText(key, arguments);
        }
    }
}

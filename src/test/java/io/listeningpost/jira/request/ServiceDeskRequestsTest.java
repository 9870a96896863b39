package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.account;
import static io.listeningpost.jira.request.RequestStage.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Photos;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.issue.IssueRow;
import io.listeningpost.sandbox.desk.select.SelectFields;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.FieldValue;
import io.listeningpost.settings.Route;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and comments on the sandbox's service desk, whose services are as strict as Jira's. */
class ServiceDeskRequestsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TEAM = "customfield_10050";

    @TempDir
    Path home;

    private RequestStage stage;
    private RequestDesk requests;

    @BeforeEach
    void open() {
        stage = new RequestStage(home);
        requests = stage.requests;
    }

    @AfterEach
    void close() {
        stage.close();
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

    /** Customers read the description in the portal: it says who wrote, where and when, and nothing of how we rate or find people. */
    @Test
    void writesDescriptionsThatCustomersMayRead() {
        RequestRef opened = done(requests.open(draft("1001", 10)));

        assertThat(service(IssueManager.class).getIssueObject(opened.issueId()).getDescription())
                .containsPattern("nora\\\\_k\\* \\(.Nora.\\), X, \\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d UTC")
                .doesNotContainIgnoringCase("followers").doesNotContain("1,000", "1000", "x:99");
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
    void setsPriorityComponentAssigneeAndTeamOnce() {
        RequestDraft draft = draft("1001", new Destination(new Route(1, 10), Optional.of("1"), Optional.of(10_101L),
                Optional.of(service(UserManager.class).getUserByName("amelia").getKey()),
                Optional.of(new FieldValue(TEAM, "blue team"))));

        RequestRef opened = done(requests.open(draft));

        IssueRow row = ((DeskIssue) service(IssueManager.class).getIssueObject(opened.issueId())).row();
        assertThat(row.priority()).isEqualTo("1");
        assertThat(row.components()).contains("10101");
        assertThat(row.assignee()).isEqualTo(draft.to().assignee());
        assertThat(team(opened)).isEqualTo("Blue team");

        RequestDraft other = draft("1001", new Destination(new Route(1, 10), Optional.of("5"), Optional.empty(), Optional.empty(),
                Optional.of(new FieldValue(TEAM, "Green team"))));
        assertThat(requests.findOpened(other)).contains(opened);
        assertThat(((DeskIssue) service(IssueManager.class).getIssueObject(opened.issueId())).row().priority())
                .as("what an agent may have changed since").isEqualTo("1");
        assertThat(team(opened)).isEqualTo("Blue team");
    }

    /** The rule may be older than the list. */
    @ParameterizedTest
    @CsvSource({"customfield_10050, Red team", "customfield_10099, Blue team", "customfield_10052, Blue team"})
    void setsTheRestWhereNoSuchTeamIsOffered(String field, String team) {
        RequestDraft draft = draft("1001", new Destination(new Route(1, 10), Optional.of("1"), Optional.empty(), Optional.empty(),
                Optional.of(new FieldValue(field, team))));

        RequestRef opened = done(requests.open(draft));

        assertThat(((DeskIssue) service(IssueManager.class).getIssueObject(opened.issueId())).row().priority()).isEqualTo("1");
        assertThat(team(opened)).isNull();
    }

    @Test
    void proposesTheTeamsThatTheNewestRequestMayHave() {
        DetailCatalog details = stage.details;
        assertThat(details.teamFields()).extracting(DetailCatalog.Detail::name).containsExactly("Season", "Support team");
        assertThat(details.teams(TEAM, 1)).as("no request yet").isEmpty();

        done(requests.open(draft("1001", 10)));

        assertThat(details.teams(TEAM, 1)).as("nobody asks").isEmpty();
        JiraAuthenticationContext authentication = service(JiraAuthenticationContext.class);
        authentication.setLoggedInUser(service(UserManager.class).getUserByName("amelia"));
        try {
            assertThat(details.teams(TEAM, 1)).as("without what is switched off").containsExactly("Blue team", "Green team");
            assertThat(details.teams("customfield_10052", 1)).as("no list").isEmpty();
            assertThat(details.teams(TEAM, 99)).as("no desk").isEmpty();
        } finally {
            authentication.clearLoggedInUser();
        }
    }

    /** A service that is not there throws whenever it is called: the rules must open without lists, and requests without team. */
    @Test
    void offersNoTeamsWhereJiraHasNoSuchServices() {
        CustomFieldManager missing = Missing.of(CustomFieldManager.class);
        Complaints complaints = new Complaints(CLOCK);
        RequestDetails details = new RequestDetails(service(IssueManager.class), service(UserManager.class),
                service(ConstantsManager.class), service(ServiceDeskManager.class), service(ProjectManager.class),
                new RequestTeams(missing, Missing.of(OptionsManager.class)),
                new RequestSearch(service(SearchService.class), service(IssueManager.class), complaints),
                service(JiraAuthenticationContext.class), complaints);
        Destination to = new Destination(new Route(1, 10), Optional.of("1"), Optional.empty(), Optional.empty(),
                Optional.of(new FieldValue(TEAM, "Blue team")));
        RequestRef opened = done(requests.open(draft("1001", 10)));
        Issue issue = service(IssueManager.class).getIssueObject(opened.issueId());

        details.set(issue, to, service(UserManager.class).getUserByName("amelia"));

        assertThat(details.teamFields()).isEmpty();
        assertThat(details.gone(to)).as("nothing is known of it").isEmpty();
        assertThat(((DeskIssue) service(IssueManager.class).getIssueObject(opened.issueId())).row().priority()).isEqualTo("1");
    }

    /** As Gemini makes them for references that nobody has to fill. */
    private static final class Missing {

        private static <T> T of(Class<T> service) {
            return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                throw new IllegalStateException("service unavailable");
            }));
        }
    }

    private @Nullable String team(RequestRef request) {
        return ((SelectFields) service(CustomFieldManager.class)).chosen(request.issueId()).get("Support team");
    }

    /** The rules were changed between a crash and the next try: the request stands on another desk than the one chosen now. */
    @Test
    void findsWhatAnEarlierTryOpenedElsewhere() {
        RequestDraft draft = draft("1001", 10);
        RequestRef opened = done(requests.open(draft));
        Issue issue = service(IssueManager.class).getIssueObject(opened.issueId());
        service(JsonEntityPropertyManager.class).delete(
                EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(), opened.issueId(), ThreadProperty.KEY);
        service(RemoteIssueLinkManager.class).removeRemoteIssueLinkByGlobalId(
                issue, "listening-post:x:99:1001", service(UserManager.class).getUserByKey("listening-post"));

        RequestDraft now = new RequestDraft(draft.conversation(), draft.account(), Destination.of(new Route(4711, 4711)),
                List.of(4711, 1), draft.summary(), draft.post(), List.of(), Photos.NONE);

        assertThat(requests.findOpened(now)).contains(opened);
    }

    @Test
    void reopensOnlyWhatIsResolved() {
        RequestRef opened = done(requests.open(draft("1001", 10)));
        assertThat(done(requests.reopen(opened, account(10)))).isFalse();
        stage.desk.as("amelia").move(opened.key(), "Resolve this issue");
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
        return draft(id, Destination.of(new Route(1, type)));
    }

    private static RequestDraft draft(String id, Destination to) {
        Conversation conversation = new Conversation(1, RequestStage.ACME, new ThreadId(id), new PostId(id), "7", CLOCK.instant(),
                Optional.empty());
        return new RequestDraft(conversation, account(to.route().requestTypeId()), to, List.of(1), "my order never arrived", post(id),
                List.of(), Photos.NONE);
    }

    private static Post post(String id) {
        return RequestStage.post(id, "@acme {html} my order");
    }

    private <T> T service(Class<T> type) {
        return stage.service(type);
    }
}

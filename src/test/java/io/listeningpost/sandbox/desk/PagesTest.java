package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.audit.api.AuditService;
import com.atlassian.audit.entity.AuditEvent;
import com.atlassian.audit.entity.AuditResource;
import com.atlassian.audit.entity.AuditType;
import com.atlassian.audit.entity.ChangedValue;
import com.atlassian.audit.entity.CoverageArea;
import com.atlassian.audit.entity.CoverageLevel;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Host;
import io.listeningpost.sandbox.host.HostOptions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PagesTest {

    private static final String PORTAL = "/servicedesk/customer/portal/1";

    @TempDir
    static Path home;

    private static TestDatabase database;
    private static Jira jira;
    private static Host host;
    private static Visitor amelia;
    private static Visitor cora;
    private static Visitor admin;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.open(Database.Kind.H2);
        jira = Jira.on(database);
        host = Host.start(HostOptions.of(TinyPlugin.in(home), home), database, jira.desk.logins(), jira.desk, jira.desk.pages());
        amelia = new Visitor(host.address(), "amelia");
        cora = new Visitor(host.address(), "cora");
        admin = new Visitor(host.address(), "admin");
    }

    @AfterAll
    static void stop() {
        host.close();
        jira.close();
        database.close();
    }

    @Test
    void showsARequestWithWhatPluginsAddToIt() throws Exception {
        Issue issue = jira.raise("<b>Broken</b>", "*bold* <script>alert(1)</script> !https://evil.example/a.png!");
        String page = amelia.get("/browse/" + issue.getKey()).body();

        assertThat(page).contains("&lt;b&gt;Broken&lt;/b&gt;", "<b>bold</b>", "&lt;script&gt;alert(1)", "Start progress")
                .contains("<p id=\"tiny\">" + issue.getKey() + " for Amelia Agent</p>", "Beside")
                .doesNotContain("<b>Broken", "<script>alert", "<img");
        assertThat(amelia.get("/projects/SUP/queues").body()).contains("data-key=\"" + issue.getKey() + "\"", "&lt;b&gt;Broken");
    }

    @Test
    void showsCustomersTheirOwnRequestsAndPublicCommentsOnly() throws Exception {
        HttpResponse<String> raised = cora.post(PORTAL, Map.of("type", "11", "summary", "Where is my parcel?", "description", "*soon*?"));
        String address = raised.headers().firstValue("Location").orElseThrow().substring("/jira".length());
        String key = address.substring(address.lastIndexOf('/') + 1);
        amelia.post("/browse/" + key, Map.of("do", "comment", "audience", "internal", "comment", "Lost by the carrier"));
        amelia.post("/browse/" + key, Map.of("do", "comment", "audience", "public", "comment", "We are looking"));
        cora.post(address, Map.of("comment", "Thanks"));

        assertThat(cora.get(address).body()).contains("We are looking", "Thanks").doesNotContain("Lost by the carrier");
        assertThat(amelia.get("/browse/" + key).body()).contains("Lost by the carrier", "Thanks");
        assertThat(cora.get(PORTAL).body()).contains("Where is my parcel?");
        assertThat(cora.get(PORTAL + "/" + jira.raise("Somebody else's", "").getKey()).statusCode()).isEqualTo(404);
        assertThat(cora.get("/browse/" + key).headers().firstValue("Location")).contains("/jira" + address);
        assertThat(jira.desk.watch().request(key).orElseThrow().channel()).isEqualTo("portal");
    }

    @Test
    void movesARequestAndTellsWhyItCannot() throws Exception {
        String key = jira.raise("Order", "").getKey();
        Map<String, String> start = Map.of("do", "transition", "action", "11");

        assertThat(amelia.post("/browse/" + key, start).statusCode()).isEqualTo(303);
        HttpResponse<String> again = amelia.post("/browse/" + key, start);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("illegal workflow operation");
        assertThat(jira.desk.watch().request(key).orElseThrow().moves()).containsExactly("Waiting for support", "In progress");
    }

    @Test
    void keepsWhatWasTypedWhenACommentIsRefused() throws Exception {
        String key = jira.raise("Order", "").getKey();
        HttpResponse<String> refused = amelia.post("/browse/" + key, Map.of("do", "comment", "audience", "internal", "comment",
                "long ".repeat(7000)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("exceeds the allowed limit of 32,767 characters", "long long long");
        assertThat(jira.desk.watch().request(key).orElseThrow().comments()).isEmpty();
    }

    @Test
    void takesNoFormWithoutTheToken() throws Exception {
        String key = jira.raise("Order", "").getKey();

        assertThat(amelia.postUnchecked("/browse/" + key, Map.of("do", "comment", "comment", "x")).statusCode()).isEqualTo(403);
        assertThat(jira.desk.watch().request(key).orElseThrow().comments()).isEmpty();
    }

    @Test
    void showsPicturesToThoseWhoSeeTheTextsThatShowThem() throws Exception {
        HttpResponse<String> raised = cora.post(PORTAL, Map.of("type", "11", "summary", "Broken cup", "description", "see !open.png!"));
        String address = raised.headers().firstValue("Location").orElseThrow().substring("/jira".length());
        String key = address.substring(address.lastIndexOf('/') + 1);
        long open = jira.desk.as("amelia").attach(key, "open.png", "image/png", new byte[] {1, 2, 3});
        long kept = jira.desk.as("amelia").attach(key, "kept.png", "image/png", new byte[] {4, 5, 6});
        long active = jira.desk.as("amelia").attach(key, "page.svg", "image/svg+xml", new byte[] {'<'});
        jira.desk.as("amelia").comment(key, "!kept.png|thumbnail!", false);
        String picture = "<img class=\"desk-thumbnail\" src=\"/jira/secure/attachment/";

        assertThat(amelia.get("/browse/" + key).body()).contains(picture + open, picture + kept).doesNotContain(picture + active);
        assertThat(cora.get(address).body()).contains(picture + open).doesNotContain("kept.png");
        assertThat(amelia.get("/secure/attachment/" + kept + "/kept.png").headers().firstValue("Content-Type")).contains("image/png");
        assertThat(amelia.get("/secure/attachment/" + active).headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(cora.get("/secure/attachment/" + open).statusCode()).isEqualTo(200);
        assertThat(cora.get("/secure/attachment/" + kept).statusCode()).isEqualTo(404);
        assertThat(cora.post("/secure/attachment", Map.of("do", "delete", "file", "" + open)).statusCode()).isEqualTo(404);
        assertThat(amelia.post("/secure/attachment", Map.of("do", "delete", "file", "" + open)).statusCode()).isEqualTo(303);
        assertThat(jira.desk.watch().request(key).orElseThrow().files()).hasSize(2);
    }

    @Test
    void attachesWhatAnAgentSends() throws Exception {
        String key = jira.raise("Broken cup", "").getKey();

        assertThat(amelia.send("/secure/attachment/" + key + "?name=cup.png", "image/png", "bytes").statusCode()).isEqualTo(303);
        assertThat(amelia.send("/secure/attachment/" + key + "?name=a%2Fb.png", "image/png", "bytes").statusCode()).isEqualTo(400);
        assertThat(cora.send("/secure/attachment/" + key + "?name=cup.png", "image/png", "bytes").statusCode()).isEqualTo(404);

        assertThat(jira.desk.watch().request(key).orElseThrow().files()).singleElement()
                .satisfies(file -> assertThat(file.name() + " " + file.type() + " " + file.bytes()).isEqualTo("cup.png image/png 5"));
    }

    @Test
    void searchesByThePathsThatThePluginDeclares() throws Exception {
        Issue issue = jira.raise("Sized", "");
        jira.service(JsonEntityPropertyManager.class).put("IssueProperty", issue.getId(), "tiny", "{\"size\":5}");
        assertThat(amelia.get("/projects/SUP/queues?jql=tinySize+%3D+5").body()).contains("Nothing here");

        assertThat(admin.post("/secure/admin/IndexAdmin.jspa", Map.of()).statusCode()).isEqualTo(303);

        assertThat(amelia.get("/projects/SUP/queues?jql=tinySize+%3D+5").body()).contains("data-key=\"" + issue.getKey() + "\"");
        assertThat(amelia.get("/projects/SUP/queues?jql=%3Cscript%3E").body()).contains("aui-message-error").doesNotContain("<script>\"");
        assertThat(amelia.get("/secure/IssueProperties.jspa?key=" + issue.getKey()).body()).contains("&quot;size&quot; : 5");
    }

    @Test
    void runsAJobForPeopleWhoWatch() throws Exception {
        SchedulerService scheduler = jira.service(SchedulerService.class);
        JobRunnerKey runner = JobRunnerKey.of("runner");
        scheduler.registerJobRunner(runner, request -> JobRunnerResponse.success("polled <3>"));
        scheduler.scheduleJob(JobId.of("job"), JobConfig.forJobRunnerKey(runner)
                .withSchedule(Schedule.forInterval(60_000, Date.from(Instant.now().plusSeconds(3600)))));

        assertThat(amelia.get("/secure/admin/SchedulerDetails.jspa").statusCode()).isEqualTo(403);
        assertThat(admin.post("/secure/admin/SchedulerDetails.jspa", Map.of("job", "job")).statusCode()).isEqualTo(303);
        assertThat(admin.get("/secure/admin/SchedulerDetails.jspa").body()).contains("SUCCESS", "polled &lt;3&gt;", "1 minute");
        assertThat(admin.post("/secure/admin/SchedulerDetails.jspa", Map.of("job", "none")).statusCode()).isEqualTo(400);
        scheduler.unscheduleJob(JobId.of("job"));
    }

    @Test
    void showsWhatWasAudited() throws Exception {
        jira.service(AuditService.class).audit(AuditEvent.builder(
                AuditType.fromI18nKeys(CoverageArea.ECOSYSTEM, CoverageLevel.BASE, "category.key", "action.key").build())
                .affectedObject(AuditResource.builder("@acme", "account").id("1").build())
                .appendChangedValues(List.of(ChangedValue.fromI18nKeys("field.key").from("<old>").to("new").build())).build());

        assertThat(admin.get("/auditing/view").body()).contains("action.key", "category.key", "@acme", "field.key: &lt;old&gt; → new");
        assertThat(amelia.get("/auditing/view").statusCode()).isEqualTo(403);
    }

    @Test
    void hidesTheOtherProjectFromThoseWhoMayNotBrowseIt() throws Exception {
        assertThat(amelia.get("/browse/OPS-1").body()).contains("Renew the certificate");
        Visitor bruno = new Visitor(host.address(), "bruno");
        assertThat(bruno.get("/browse/OPS-1").statusCode()).isEqualTo(404);
        assertThat(bruno.get("/projects/OPS/queues").statusCode()).isEqualTo(404);
    }
}

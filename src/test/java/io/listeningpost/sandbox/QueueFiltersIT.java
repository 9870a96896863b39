package io.listeningpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.XRoom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filters that docs/agents.md gives for queues, on the packaged plugin: they find what they say, and no more. */
class QueueFiltersIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String WAITS = "socialWaitingFor = us AND resolution IS EMPTY ORDER BY created ASC";
    private static final String ANSWERED = "socialWaitingFor = them AND resolution IS EMPTY";
    private static final String LONG = "socialWaitingFor = us AND socialLastPost < \"-4h\" AND resolution IS EMPTY";
    private static final String FAILED = "socialFailedReplies > 0";
    private static final String FAILED_NOW = "issue in publicRepliesFailed()";
    private static final String WAITING_NOW = "issue in publicRepliesWaiting()";
    private static final String TO_APPROVE = "issue in publicRepliesToApprove()";

    @TempDir
    Path home;

    @Test
    void findsWhoWaitsForWhomAndWhatFailed() throws Exception {
        try (Sandbox sandbox = Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false,
                false, Optional.empty()), line -> { })) {
            XRoom x = sandbox.square().x();
            Administrator admin = new Administrator(visitor(sandbox, "admin"));
            Agent amelia = new Agent(visitor(sandbox, "amelia"));
            String account = BrandAccount.linkSilent(admin, Duration.ZERO);
            String first = x.post("nora_k", "@acme my kettle leaks").id();
            String second = x.post("kid42", "@acme my fridge hums").id();
            found(sandbox, admin, account, WAITS, "SUP-1", "SUP-2");
            assertThat(keys(sandbox, FAILED)).isEmpty();
            assertThat(keys(sandbox, LONG)).isEmpty();
            assertThat(keys(sandbox, "socialLastPost > \"-1h\" AND socialLastAnswer IS EMPTY")).containsExactly("SUP-1", "SUP-2");

            amelia.answer("SUP-1", "Sorry! Where does it leak?");
            found(sandbox, admin, account, ANSWERED, "SUP-1");
            assertThat(keys(sandbox, WAITS)).containsExactly("SUP-2");
            assertThat(keys(sandbox, "socialLastAnswer > \"-1h\"")).containsExactly("SUP-1");

            x.reply("nora_k", first, "@acme at the lid");
            found(sandbox, admin, account, WAITS, "SUP-1", "SUP-2");

            x.delete("kid42", second);
            amelia.answer("SUP-2", "Hum along!");
            found(sandbox, admin, account, FAILED, "SUP-2");
            assertThat(keys(sandbox, WAITS)).contains("SUP-2");
            assertThat(keys(sandbox, FAILED_NOW)).containsExactly("SUP-2");
            String reply = amelia.replies("SUP-2").getLast().path("id").asText();
            visitor(sandbox, "amelia").post("/rest/listening-post/1.0/replies/" + reply + "/withdraw", Json.object()).expect(200);
            found(sandbox, admin, account, FAILED);
            assertThat(keys(sandbox, FAILED_NOW)).isEmpty();
        }
    }

    @Test
    void functionsFindWhatDependsOnWhoAsks() throws Exception {
        try (Sandbox sandbox = Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false,
                false, Optional.empty()), line -> { })) {
            XRoom x = sandbox.square().x();
            Administrator admin = new Administrator(visitor(sandbox, "admin"));
            Agent amelia = new Agent(visitor(sandbox, "amelia"));
            String account = BrandAccount.linkSilent(admin, Duration.ofMinutes(10));
            x.post("nora_k", "@acme my kettle leaks");
            x.post("kid42", "@acme my fridge hums");
            x.post("nora_k", "@acme and the lid is gone");
            found(sandbox, admin, account, WAITS, "SUP-1", "SUP-2", "SUP-3");

            assertThat(keys(sandbox, "issue in publicThreadsOfAuthor(SUP-1)")).containsExactly("SUP-1", "SUP-3");
            assertThat(keys(sandbox, "issue in publicThreadsOfAuthor(\"SUP-1\") AND key != SUP-1")).containsExactly("SUP-3");
            assertThat(keys(sandbox, "issue in publicThreadsOfAuthor(SUP-2)")).containsExactly("SUP-2");
            assertThat(wrong(sandbox, "issue in publicThreadsOfAuthor(SUP-99)"))
                    .isEqualTo("SUP-99 is no request with a public thread of which you are an agent.");

            amelia.answer("SUP-1", "Sorry! Where does it leak?");
            assertThat(keys(sandbox, WAITING_NOW)).containsExactly("SUP-1");
            assertThat(keys(sandbox, TO_APPROVE)).isEmpty();
            everybodyNeedsApproval(sandbox, account);
            new Agent(visitor(sandbox, "bruno")).answer("SUP-2", "Sorry! Does it still hum?");
            assertThat(keys(sandbox, TO_APPROVE)).containsExactly("SUP-2");
            assertThat(keys(sandbox, "bruno", TO_APPROVE)).as("their own words").isEmpty();
            assertThat(keys(sandbox, WAITING_NOW)).containsExactly("SUP-1");
        }
    }

    private static void everybodyNeedsApproval(Sandbox sandbox, String account) {
        Visitor admin = visitor(sandbox, "admin");
        ObjectNode team = (ObjectNode) admin.get("/rest/listening-post/1.0/accounts/" + account + "/team").expect(200).json();
        admin.put("/rest/listening-post/1.0/accounts/" + account + "/team", team.put("approval", "always")).expect(200);
    }

    private static String wrong(Sandbox sandbox, String jql) {
        ApplicationUser amelia = service(sandbox, UserManager.class).getUserByName("amelia");
        return String.join(" ", service(sandbox, SearchService.class).parseQuery(amelia, jql).getErrors().getErrorMessages());
    }

    private static void found(Sandbox sandbox, Administrator admin, String account, String jql, String... keys) {
        Patience.pressing(jql, A_MINUTE, () -> admin.pollNow(account), () -> keys(sandbox, jql).equals(List.of(keys)),
                () -> keys(sandbox, jql) + " " + admin.journal(account, "", 20));
    }

    private static List<String> keys(Sandbox sandbox, String jql) {
        return keys(sandbox, "amelia", jql);
    }

    private static List<String> keys(Sandbox sandbox, String who, String jql) {
        try {
            ApplicationUser agent = service(sandbox, UserManager.class).getUserByName(who);
            SearchService search = service(sandbox, SearchService.class);
            SearchService.ParseResult parsed = search.parseQuery(agent, jql);
            assertThat(parsed.isValid()).as(jql).isTrue();
            return search.search(agent, parsed.getQuery(), new PagerFilter<>(0, 50)).getResults().stream().map(Issue::getKey)
                    .sorted().toList();
        } catch (Exception e) {
            throw new AssertionError(jql, e);
        }
    }

    private static <T> T service(Sandbox sandbox, Class<T> type) {
        return sandbox.desk().services().stream().filter(service -> service.type() == type).findFirst().map(Service::source)
                .map(source -> type.cast(source.apply(null))).orElseThrow();
    }

    private static Visitor visitor(Sandbox sandbox, String name) {
        return new Visitor(() -> sandbox.host().address(), name, name).logIn();
    }
}

package io.listeningpost.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.Sandbox;
import io.listeningpost.sandbox.SandboxOptions;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two agents at the same conversation, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class PeopleScreensIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String PANEL = ".listening-post-panel ";
    private static final String STOPPED = PANEL + ".lp-stopped ";

    @TempDir
    static Path home;

    private static Optional<Sandbox> sandbox = Optional.empty();
    private static Optional<Chromium> chromium = Optional.empty();
    private static String account = "";

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "there is no Chromium; name one with -Dchromium=…");
        sandbox = Optional.of(Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false,
                false, Optional.of(Path.of("src/sandbox/web").toAbsolutePath())), line -> { }));
        String page = new Visitor(() -> sandbox().host().address(), "", "").get("/login.jsp").body();
        assumeTrue(page.contains("aui-prototyping.js"), "npm could not fetch AUI, which the screens' scripts need");
        account = link(administrator());
        chromium = Optional.of(Chromium.start(program.get()));
    }

    @AfterAll
    static void stop() {
        chromium.ifPresent(Chromium::close);
        sandbox.ifPresent(Sandbox::close);
    }

    /** A colleague was faster: the words stay, theirs are shown, and a deliberate press sends both. */
    @Test
    void stopsASecondAnswerUntilItIsSentDeliberately() {
        String request = requestOf("nora_k", "@acme my kettle leaks");
        Tab tab = issue("amelia", request);
        tab.type(PANEL + "[data-key=composer]", "Sorry, Nora! Where does it leak?");
        colleague().answer(request, "Hello Nora, please send us a photo of the kettle <b>and</b> the receipt.");

        tab.pressCtrlEnter();
        tab.waitFor(there(STOPPED));
        assertThat(text(tab, STOPPED + ".lp-text")).isEqualTo("Hello Nora, please send us a photo of the kettle <b>and</b> the receipt.");
        assertThat(text(tab, STOPPED + "bdi")).isEqualTo("Bruno Agent");
        tab.waitFor("document.activeElement.classList.contains('lp-stopped')");
        tab.picture("stopped");
        tab.click(STOPPED + "[data-key=leave]");
        tab.waitFor("!" + there(STOPPED));
        assertThat(tab.evaluate("document.querySelector('" + PANEL + "[data-key=composer]').value").asText())
                .isEqualTo("Sorry, Nora! Where does it leak?");
        assertThat(colleague().replies(request)).hasSize(1);

        tab.pressCtrlEnter();
        tab.waitFor(there(STOPPED));
        tab.width(400);
        tab.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); "
                + "document.querySelector('.lp-stopped').scrollIntoView({block: 'center'}); 0");
        tab.picture("narrow-stopped-dark");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.click(STOPPED + "[data-key=anyway]");
        tab.waitFor("!" + there(STOPPED));

        assertThat(colleague().replies(request)).hasSize(2);
        assertThat(tab.errors()).allMatch(error -> error.contains("409"));
    }

    @Test
    void tellsThatAColleagueIsWritingAndThatTheyStopped() {
        String request = requestOf("kid42", "@acme my fridge hums");
        Tab mine = issue("amelia", request);
        Tab theirs = issue("bruno", request);

        theirs.type(PANEL + "[data-key=composer]", "Hum");
        mine.waitFor("document.querySelector('.lp-writers').textContent.startsWith('Bruno Agent is writing an answer, since ')");
        mine.evaluate("document.querySelector('.lp-writers').scrollIntoView({block: 'center'}); 0");
        mine.picture("writing");
        assertThat(text(theirs, PANEL + ".lp-writers")).isEmpty();
        assertThat(mine.evaluate("document.querySelector('.lp-writers').getAttribute('role')").asText()).isEqualTo("status");
        theirs.evaluate("document.querySelector('" + PANEL + "[data-key=composer]').value = ''; 0");
        mine.waitFor("document.querySelector('.lp-writers').textContent === ''");

        assertThat(mine.errors()).isEmpty();
        assertThat(theirs.errors()).isEmpty();
    }

    /** Bruno is in no group that may answer, and is told so instead of being shown a field. */
    @Test
    void letsOnlyChosenGroupsAnswer() {
        String request = requestOf("nora_k", "@acme my toaster sings");
        Tab admin = administration();
        admin.click("[data-key='team-" + account + "']");
        admin.type("[data-field=answerers]", "ops-team");
        admin.type("[data-field=confidants]", "ops-team");
        admin.picture("team");
        admin.click(".lp-drawer form [type=submit]");
        admin.waitFor(there(".lp-result .aui-message-success"));

        Tab theirs = issue("bruno", request);
        theirs.waitFor(there(PANEL + ".aui-message-info"));
        assertThat(text(theirs, PANEL + ".aui-message-info")).startsWith("You may not answer for this account");
        assertThat(theirs.evaluate("document.querySelector('" + PANEL + "[data-key=composer]') === null").asBoolean()).isTrue();
        theirs.evaluate("document.querySelector('.listening-post-panel').scrollIntoView(); 0");
        theirs.picture("may-not-answer");
        Tab mine = issue("amelia", request);
        mine.waitFor(there(PANEL + "[data-key=composer]"));
        admin.click("[data-key='team-" + account + "']");
        admin.waitFor("document.querySelector('[data-field=answerers]') !== null "
                + "&& document.querySelector('[data-field=answerers]').value === 'ops-team'");
        admin.evaluate("document.querySelectorAll('.lp-drawer textarea').forEach(each => { each.value = ''; }); 0");
        admin.click(".lp-drawer form [type=submit]");
        theirs.waitFor(there(PANEL + "[data-key=composer]"));

        assertThat(admin.errors()).isEmpty();
        assertThat(theirs.errors()).isEmpty();
    }

    /** Everybody's answers have to be approved: Bruno's by Amelia, in better words. */
    @Test
    void publishesNothingBeforeAColleagueApprovedIt() {
        String request = requestOf("nora_k", "@acme my mixer growls");
        Tab admin = administration();
        admin.click("[data-key='team-" + account + "']");
        admin.waitFor(there("[data-field=approval]"));
        admin.evaluate("{ const each = document.querySelector('[data-field=approval]'); each.value = 'always'; "
                + "each.dispatchEvent(new Event('change')); } 0");
        admin.picture("team-approval");
        admin.click(".lp-drawer form [type=submit]");
        admin.waitFor(there(".lp-result .aui-message-success"));

        Tab theirs = issue("bruno", request);
        theirs.type(PANEL + "[data-key=composer]", "Mixers growl, live with it");
        theirs.pressCtrlEnter();
        theirs.waitFor("document.querySelector('.lp-note').textContent.startsWith('Stored. It goes out once')");
        assertThat(theirs.evaluate("document.querySelector('[data-key^=approve-]') === null").asBoolean()).as("not one's own").isTrue();
        Tab mine = issue("amelia", request);
        mine.waitFor(there(PANEL + "[data-key^=approve-]"));
        mine.evaluate("document.querySelector('[data-key^=approve-]').scrollIntoView({block: 'center'}); 0");
        mine.picture("approval");
        mine.click(PANEL + "[data-key^=change-]");
        mine.waitFor("document.querySelector('[data-key^=decision-]').value === 'Mixers growl, live with it'");
        mine.evaluate("document.querySelector('[data-key^=decision-]').value = ''; 0");
        mine.type(PANEL + "[data-key^=decision-]", "Sorry, Nora! We send you another one.");
        mine.width(400);
        mine.picture("narrow-approval");
        mine.click(PANEL + "[data-key^=decide-]");
        mine.waitFor("[...document.querySelectorAll('.lp-item-us .lp-text')].some(each => "
                + "each.textContent === 'Sorry, Nora! We send you another one.') && document.querySelector('.lp-countdown') !== null");

        assertThat(mine.errors()).isEmpty();
        assertThat(theirs.errors()).isEmpty();
        admin.click("[data-key='team-" + account + "']");
        admin.waitFor(there("[data-field=approval]"));
        admin.evaluate("{ const each = document.querySelector('[data-field=approval]'); each.value = 'never'; } 0");
        admin.click(".lp-drawer form [type=submit]");
        admin.waitFor("!" + there(".lp-drawer form"));
    }

    private static Tab administration() {
        Tab tab = logIn("admin");
        tab.open(sandbox().host().address() + "/plugins/servlet/listening-post/admin");
        tab.type("[name=webSudoPassword]", "admin");
        tab.pressEnter();
        tab.waitFor(there("#listening-post-admin h2"));
        return tab;
    }

    private static Agent colleague() {
        return new Agent(new Visitor(() -> sandbox().host().address(), "bruno", "bruno").logIn());
    }

    /** Somebody writes to the brand, and it becomes a request. */
    private static String requestOf(String customer, String text) {
        Post post = sandbox().square().x().post(customer, text);
        return Patience.until("a request", A_MINUTE, () -> {
            administrator().pollNow(account);
            return StreamSupport.stream(administrator().journal(account, "", 20).path("values").spliterator(), false)
                    .filter(row -> row.path("text").asText().equals(text)).map(row -> row.path("request").asText(""))
                    .filter(key -> !key.isEmpty()).findFirst();
        }, () -> post.id() + " in " + administrator().journal(account, "", 20));
    }

    private static Tab issue(String agent, String request) {
        Tab tab = logIn(agent);
        tab.open(sandbox().host().address() + "/browse/" + request);
        tab.waitFor(there(PANEL + ".lp-item-customer .lp-text"));
        return tab;
    }

    private static Tab logIn(String name) {
        Tab tab = chromium.orElseThrow().tab();
        tab.open(sandbox().host().address() + "/login.jsp");
        tab.type("[name=os_username]", name);
        tab.type("[name=os_password]", name);
        tab.pressEnter();
        tab.waitFor("!location.pathname.endsWith('/login.jsp') && document.readyState === 'complete'");
        return tab;
    }

    private static String there(String selector) {
        return "(document.querySelector(" + Tab.quoted(selector.strip()) + ") !== null)";
    }

    private static String text(Tab tab, String selector) {
        return tab.evaluate("document.querySelector(" + Tab.quoted(selector) + ").textContent").asText();
    }

    private static Sandbox sandbox() {
        return sandbox.orElseThrow();
    }

    private static Administrator administrator() {
        return new Administrator(new Visitor(() -> sandbox().host().address(), "admin", "admin").logIn());
    }

    private static String link(Administrator admin) {
        String id = admin.link(Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET,
                "accessToken", Seed.ACCESS_TOKEN, "accessTokenSecret", Seed.ACCESS_SECRET), "now", "listening-post").path("id").asText();
        String desk = first(admin.serviceDesks(""), "id").orElseThrow();
        ObjectNode settings = Json.object().put("speaker", "listening-post").put("graceSeconds", 600).put("reopenAction", "Reopen issue");
        settings.set("route", Json.object().put("serviceDesk", desk)
                .put("requestType", first(admin.serviceDesks("/" + desk + "/requesttypes"), "id").orElseThrow()));
        settings.withArray("speeches");
        admin.save(id, settings);
        return id;
    }

    /** The first of these fields that says something. */
    private static Optional<String> first(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field)).filter(JsonNode::isTextual)
                .map(JsonNode::asText).filter(text -> !text.isEmpty()).findFirst();
    }
}

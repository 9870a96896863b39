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
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator decides for everybody, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class AdminScreensIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String PAGE = "/plugins/servlet/listening-post/";
    private static final String OFF = ".lp-off-line .aui-message-error";
    private static final String PANEL = ".listening-post-panel ";

    private static final String BEGUN = "We have begun.";

    @TempDir
    static Path home;

    private static Optional<Sandbox> sandbox = Optional.empty();
    private static Optional<Chromium> chromium = Optional.empty();
    private static String account = "";
    private static String request = "";

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "there is no Chromium; name one with -Dchromium=…");
        sandbox = Optional.of(Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false,
                false, Optional.of(Path.of("src/sandbox/web").toAbsolutePath())), line -> { }));
        String page = new Visitor(() -> sandbox().host().address(), "", "").get("/login.jsp").body();
        assumeTrue(page.contains("aui-prototyping.js"), "npm could not fetch AUI, which the screens' scripts need");
        Administrator admin = administrator();
        account = link(admin);
        sandbox().square().x().post("nora_k", "@acme my parcel never arrived");
        Patience.until("a round to run", A_MINUTE, () -> !admin.pollNow(account).path("outcome").asText().equals("busy"),
                () -> admin.health().toString());
        request = Patience.until("a request", A_MINUTE, () -> first(admin.journal(account, "", 20).path("values"), "request"),
                () -> admin.journal(account, "", 20).toString());
        chromium = Optional.of(Chromium.start(program.get()));
    }

    @AfterAll
    static void stop() {
        chromium.ifPresent(Chromium::close);
        sandbox.ifPresent(Sandbox::close);
    }

    @Test
    void stopsEverythingWithOneClickAndSaysSoOnEveryScreen() {
        Tab admin = administration();
        admin.click("[data-key=off-switch]");
        admin.waitFor(there(OFF) + " && document.activeElement.dataset.field === 'why'");
        admin.type("[data-field=why]", "A hoax <img src=x onerror=\"window.pwned=1\"> goes round");
        admin.pressEnter();
        admin.waitFor("document.querySelector('.lp-off-line .lp-why') !== null");
        admin.picture("off");
        admin.width(400);
        admin.picture("off-narrow");
        assertThat(admin.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);

        Tab agent = logIn("amelia");
        agent.open(sandbox().host().address() + "/browse/" + request);
        agent.waitFor(there(PANEL + OFF) + " && " + there(PANEL + ".lp-item-customer .lp-text"));
        agent.type(PANEL + "[data-key=composer]", "Sorry about that, Nora!");
        agent.waitFor(there(PANEL + ".lp-preview .lp-text"));
        agent.pressCtrlEnter();
        agent.waitFor("document.querySelector('" + PANEL + ".lp-note').textContent.includes('switches replies on again')");
        agent.picture("off-panel");
        for (String page : new String[] {"health", "admin"}) {
            admin.open(sandbox().host().address() + PAGE + page);
            admin.waitFor(there(OFF));
            assertThat(text(admin, OFF)).contains("A hoax <img src=x", "Alex Admin");
        }
        agent.open(sandbox().host().address() + PAGE + "mentions?project=SUP");
        agent.waitFor(there(OFF));
        agent.picture("off-mentions");

        // the grace time is none and a round has run: nothing went out
        Patience.until("a round to run", A_MINUTE, () -> !administrator().pollNow(account).path("outcome").asText().equals("busy"),
                () -> administrator().health().toString());
        assertThat(sandbox().square().x().postsBy(Seed.BRAND)).isEmpty();
        admin.waitFor("document.querySelector('.lp-off-switch').textContent.includes('1 reply waits.')");
        admin.click("[data-key=off-send]");
        admin.waitFor("!" + there(OFF) + " && " + there("[data-key=off-switch]"));
        Patience.until("the answer to go out", A_MINUTE, () -> sandbox().square().x().postsBy(Seed.BRAND).size() == 1,
                () -> administrator().health().toString());
        assertThat(sandbox().square().x().postsBy(Seed.BRAND)).extracting(Post::typed).containsExactly("Sorry about that, Nora!");
        assertThat(admin.evaluate("typeof window.pwned").asText()).isEqualTo("undefined");
        assertThat(admin.errors()).isEmpty();
        assertThat(agent.errors()).isEmpty();
    }

    /** By keyboard: rules are added, moved, refused where they are wrong, saved, and hold for the next post. */
    @Test
    void sendsPostsWhereTheRulesSay() {
        Tab tab = administration();
        tab.click("[data-key=routing]");
        tab.waitFor(there(".lp-no-rule"));
        tab.picture("routing-empty");
        tab.click("[data-key=rule-add]");
        tab.waitFor("document.activeElement.dataset.field === 'rules[0].name'");
        tab.type("[data-field='rules[0].name']", "Everybody else");
        tab.click(".lp-routing [type=submit]");
        tab.waitFor(there("[data-field='rules[0].serviceDesk'][aria-invalid=true]"));
        tab.picture("routing-refused");
        tab.type("[data-field='rules[0].followersAtLeast']", "0");
        tab.click("[data-key=rule-add]");
        tab.type("[data-field='rules[1].name']", "Lost \ud83d\udce6 <b>\u0637\u0631\u062f\u064a</b>");
        tab.type("[data-field='rules[1].words']", "kettle exploded");
        for (int rule = 0; rule < 2; rule++) {
            choose(tab, "rules[" + rule + "].serviceDesk", 1);
            tab.waitFor("document.querySelector(\"[data-field='rules[" + rule + "].requestType']\").options.length > 2");
            choose(tab, "rules[" + rule + "].requestType", rule + 1);
        }
        choose(tab, "rules[1].priority", 1);
        choose(tab, "rules[1].component", 1);
        tab.type("[data-field='rules[1].assignee']", "bruno");
        tab.evaluate("document.querySelectorAll('[data-key=rule-up]')[1].focus()");
        tab.pressEnter();
        tab.waitFor("document.querySelector('.lp-routing .lp-assistive').textContent.includes('rule 1 of 2')");
        assertThat(tab.evaluate("document.activeElement.dataset.key").asText()).as("where the keyboard is").isEqualTo("rule-down");
        tab.click(".lp-routing [type=submit]");
        tab.waitFor(there(".lp-routing .aui-message-success") + " && document.querySelectorAll('.lp-rule').length === 2");
        tab.picture("routing");
        assertThat(text(tab, ".lp-rule summary")).contains("Rule 1", "<b>", "takes 0 of the last");
        tab.click("[data-key=try]");
        tab.type("[data-key=try-text]", "My KETTLE exploded");
        tab.click(".lp-details [type=submit]");
        tab.waitFor("document.querySelector('.lp-tried').textContent.includes('Rule 1 takes it')");
        tab.width(400);
        tab.picture("routing-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);

        sandbox().square().x().post("kid42", "@acme my kettle exploded!");
        String key = Patience.until("the request", A_MINUTE, () -> {
            administrator().pollNow(account);
            return StreamSupport.stream(administrator().journal(account, "", 20).path("values").spliterator(), false)
                    .filter(post -> post.path("text").asText().contains("kettle")).map(post -> post.path("request").asText(""))
                    .filter(found -> !found.isEmpty()).findFirst();
        }, () -> administrator().journal(account, "", 20).toString());
        Tab agent = logIn("amelia");
        agent.open(sandbox().host().address() + "/browse/" + key);
        agent.waitFor(there("#details"));
        assertThat(text(agent, "#details")).contains("Highest", "Delivery");
        assertThat(text(agent, "#peoplemodule")).contains("Bruno Agent");
        assertThat(tab.errors()).allMatch(error -> error.contains("400"));
    }

    /** By keyboard: hours that are wrong are refused at their fields; in the right ones a status waits, and its panel says why. */
    @Test
    void keepsAutomaticPostsQuietAtNight() {
        letProgressSpeak();
        Tab tab = administration();
        tab.waitFor(there("[data-key^=quiet-]"));
        tab.evaluate("document.querySelector('[data-key^=quiet-]').focus()");
        tab.pressEnter();
        tab.waitFor("document.activeElement.type === 'checkbox'");
        tab.click(".lp-form input[type=checkbox]");
        tab.evaluate("document.querySelector('.lp-form').scrollIntoView()");
        tab.picture("quiet");
        set(tab, "hours.zone", "Atlantis <b>\u0637\u0631\u062f\u064a</b>");
        tab.evaluate("document.querySelectorAll('.lp-group input:checked').forEach((each) => each.click())");
        set(tab, "most", "99");
        tab.click(".lp-form [type=submit]");
        tab.waitFor(there("[data-field='hours.zone'][aria-invalid=true]") + " && " + there("[data-field='hours.days'][aria-invalid=true]")
                + " && " + there("[data-field=most][aria-invalid=true]"));
        assertThat(tab.evaluate("document.activeElement.dataset.field").asText()).isEqualTo("hours.zone");
        tab.width(400);
        tab.evaluate("document.querySelector('.lp-group').scrollIntoView()");
        tab.picture("quiet-refused-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        set(tab, "hours.zone", "UTC");
        tab.evaluate("document.querySelectorAll('.lp-group input[type=checkbox]').forEach((each) => each.click())");
        // an hour in which nothing is quiet, far from now
        LocalTime open = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).plusHours(12);
        set(tab, "hours.from", open.plusHours(1).toString());
        set(tab, "hours.until", open.toString());
        set(tab, "most", "2");
        tab.click(".lp-form [type=submit]");
        tab.waitFor(there(".aui-message-success") + " && !" + there(".lp-form"));
        assertThat(administrator().account(account).at("/quiet/hours/zone").asText()).isEqualTo("UTC");
        assertThat(administrator().account(account).at("/quiet/most").asInt()).isEqualTo(2);

        new Agent(new Visitor(() -> sandbox().host().address(), "amelia", "amelia").logIn()).move(request, "Start progress");
        Tab agent = logIn("amelia");
        agent.open(sandbox().host().address() + "/browse/" + request);
        agent.waitFor(there(PANEL + ".lp-quiet-hours"));
        assertThat(text(agent, PANEL + ".lp-quiet-hours")).contains("quiet hours: goes out by itself on");
        agent.picture("quiet-panel");
        agent.width(400);
        agent.picture("quiet-panel-narrow");
        agent.click(PANEL + "[data-key^=undo-]");
        agent.waitFor("!" + there(PANEL + ".lp-quiet-hours"));
        assertThat(sandbox().square().x().postsBy(Seed.BRAND)).extracting(Post::typed).doesNotContain(BEGUN);
        assertThat(tab.errors()).allMatch(error -> error.contains("400"));
        assertThat(agent.errors()).isEmpty();
    }

    private static void letProgressSpeak() {
        Administrator admin = administrator();
        JsonNode now = admin.account(account);
        ObjectNode settings = Json.object().put("speaker", "listening-post").put("graceSeconds", 0);
        settings.set("route", Json.object().put("serviceDesk", now.at("/route/serviceDesk").asText())
                .put("requestType", now.at("/route/requestType").asText()));
        settings.withArray("speeches").addObject().put("status", "3").put("words", BEGUN);
        admin.save(account, settings);
        admin.acknowledge(account, "acme_people");
    }

    private static void set(Tab tab, String field, String value) {
        tab.evaluate("document.querySelector(\"[data-field='" + field + "']\").value = " + Tab.quoted(value));
    }

    private static void choose(Tab tab, String field, int option) {
        tab.evaluate("(() => { const each = document.querySelector(\"[data-field='" + field + "']\"); each.selectedIndex = " + option
                + "; each.dispatchEvent(new Event('change', {bubbles: true})); })()");
    }

    /** Logs in as the administrator and enters the secure session. */
    private static Tab administration() {
        Tab tab = logIn("admin");
        tab.open(sandbox().host().address() + PAGE + "admin");
        tab.type("[name=webSudoPassword]", "admin");
        tab.pressEnter();
        tab.waitFor(there("#listening-post-admin h2"));
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
        return "(document.querySelector(" + Tab.quoted(selector) + ") !== null)";
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
        ObjectNode settings = Json.object().put("speaker", "listening-post").put("graceSeconds", 0);
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

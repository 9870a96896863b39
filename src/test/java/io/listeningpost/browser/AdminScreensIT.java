package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator decides for everybody, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class AdminScreensIT {

    private static final String TEAM = "document.querySelector(\"[data-field='rules[1].team']\")";

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String PAGE = "/plugins/servlet/listening-post/";
    private static final String OFF = ".lp-off-line .aui-message-error";
    private static final String PANEL = ".listening-post-panel ";

    private static final String BEGUN = "We have begun.";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";
    private static String request = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ZERO);
        stand.sandbox().square().x().post("nora_k", "@acme my parcel never arrived");
        request = stand.firstRequest(account);
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

        Tab agent = stand.logIn("amelia");
        agent.open(stand.at("/browse/" + request));
        agent.waitFor(there(PANEL + OFF) + " && " + there(PANEL + ".lp-item-customer .lp-text"));
        agent.type(PANEL + "[data-key=composer]", "Sorry about that, Nora!");
        agent.waitFor(there(PANEL + ".lp-preview .lp-text"));
        agent.pressCtrlEnter();
        agent.waitFor("document.querySelector('" + PANEL + ".lp-note').textContent.includes('switches replies on again')");
        agent.picture("off-panel");
        for (String page : new String[] {"health", "admin"}) {
            admin.open(stand.at(PAGE + page));
            admin.waitFor(there(OFF));
            assertThat(admin.text(OFF)).contains("A hoax <img src=x", "Alex Admin");
        }
        agent.open(stand.at(PAGE + "mentions?project=SUP"));
        agent.waitFor(there(OFF));
        agent.picture("off-mentions");

        // the grace time is none and a round has run: nothing went out
        stand.poll(account);
        assertThat(stand.sandbox().square().x().postsBy(Seed.BRAND)).isEmpty();
        admin.waitFor("document.querySelector('.lp-off-switch').textContent.includes('1 reply waits.')");
        admin.click("[data-key=off-send]");
        admin.waitFor("!" + there(OFF) + " && " + there("[data-key=off-switch]"));
        Patience.until("the answer to go out", A_MINUTE, () -> stand.sandbox().square().x().postsBy(Seed.BRAND).size() == 1,
                () -> stand.admin().health().toString());
        assertThat(stand.sandbox().square().x().postsBy(Seed.BRAND)).extracting(Post::typed).containsExactly("Sorry about that, Nora!");
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
        tab.click("[data-key=rehearse]");
        tab.waitFor("document.querySelector('.lp-routing .aui-message-warning') !== null && document.querySelector("
                + "'.lp-rule summary').textContent.includes('not finished')");
        assertThat(tab.text(".lp-routing .aui-message-warning")).contains("Not tried. Not finished yet: Everybody else.");
        assertThat(tab.evaluate("document.activeElement.dataset.field").asText()).isEqualTo("rules[0].words");
        tab.picture("routing-unfinished", ".lp-routing");
        tab.click("[data-key=try]");
        tab.type("[data-key=try-text]", "My kettle exploded");
        tab.click(".lp-details [type=submit]");
        tab.waitFor("document.querySelector('.lp-tried').textContent.includes('Not finished yet: Everybody else')");
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
        assertThat(tab.evaluate(TEAM + ".offsetParent === null").asBoolean()).as("asked only where a list is chosen").isTrue();
        choose(tab, "rules[1].teamField", 2);
        tab.waitFor(TEAM + ".offsetParent !== null");
        tab.type("[data-field='rules[1].team']", "Green team");
        tab.evaluate("document.querySelectorAll('[data-key=rule-up]')[1].focus()");
        tab.pressEnter();
        tab.waitFor("document.querySelector('.lp-routing .lp-assistive').textContent.includes('rule 1 of 2')");
        assertThat(tab.evaluate("document.activeElement.dataset.key").asText()).as("where the keyboard is").isEqualTo("rule-down");
        tab.click(".lp-routing [type=submit]");
        tab.waitFor(there(".lp-routing .aui-message-success") + " && document.querySelectorAll('.lp-rule').length === 2"
                + " && document.querySelector('.lp-rule summary').textContent.includes('takes 0 of the last')");
        tab.picture("routing");
        assertThat(tab.text(".lp-rule summary")).contains("Rule 1", "<b>");
        assertThat(tab.evaluate("document.querySelector(\"[data-field='rules[0].team']\").value").asText()).isEqualTo("Green team");
        tab.evaluate("document.querySelector('[data-key=try-text]').value = ''; 0");
        tab.type("[data-key=try-text]", "My KETTLE exploded");
        tab.click(".lp-details [type=submit]");
        tab.waitFor("document.querySelector('.lp-tried').textContent.includes('Rule 1 takes it: Lost')");
        tab.width(400);
        tab.picture("routing-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);

        stand.sandbox().square().x().post("kid42", "@acme my kettle exploded!");
        String key = stand.requestWith(account, "kettle");
        Tab agent = stand.logIn("amelia");
        agent.open(stand.at("/browse/" + key));
        agent.waitFor(there("#details"));
        assertThat(agent.text("#details")).contains("Highest", "Delivery", "Support team", "Green team");
        assertThat(agent.text("#peoplemodule")).contains("Bruno Agent");

        tab.evaluate("document.querySelector('.lp-rule details').open = true; "
                + "document.querySelector(\"[data-field='rules[0].team']\").value = ''; 0");
        tab.type("[data-field='rules[0].team']", "Dragons");
        tab.click(".lp-routing [type=submit]");
        tab.waitFor(there(".lp-routing .aui-message-warning li"));
        assertThat(tab.text(".lp-routing .aui-message-warning")).contains("The rules are saved.", "cannot have the team Dragons");
        tab.width(1280);
        tab.picture("routing-saved-in-doubt", ".lp-routing");
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
        assertThat(stand.admin().account(account).at("/quiet/hours/zone").asText()).isEqualTo("UTC");
        assertThat(stand.admin().account(account).at("/quiet/most").asInt()).isEqualTo(2);

        new Agent(stand.visitor("amelia")).move(request, "Start progress");
        Tab agent = stand.logIn("amelia");
        agent.open(stand.at("/browse/" + request));
        agent.waitFor(there(PANEL + ".lp-quiet-hours"));
        assertThat(agent.text(PANEL + ".lp-quiet-hours")).contains("quiet hours: goes out by itself on");
        agent.picture("quiet-panel");
        agent.width(400);
        agent.picture("quiet-panel-narrow");
        agent.click(PANEL + "[data-key^=undo-]");
        agent.waitFor("!" + there(PANEL + ".lp-quiet-hours"));
        assertThat(stand.sandbox().square().x().postsBy(Seed.BRAND)).extracting(Post::typed).doesNotContain(BEGUN);
        assertThat(tab.errors()).allMatch(error -> error.contains("400"));
        assertThat(agent.errors()).isEmpty();
    }

    private static void letProgressSpeak() {
        Administrator admin = stand.admin();
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
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.waitFor(there("#listening-post-admin h2"));
        return tab;
    }
}

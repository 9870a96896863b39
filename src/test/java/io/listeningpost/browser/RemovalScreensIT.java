package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Removing accounts with each choice, and what agents read afterwards, in Chromium on the whole sandbox. Skipped where there is no Chromium
 * or no npm.
 */
class RemovalScreensIT {

    private static final String DRAWER = ".lp-remove ";
    private static final String PANEL = ".listening-post-panel ";
    private static final String LONG = "acme_north_west";
    private static final String ARABIC = "@acme \u0637\u0631\u062f\u064a \u0644\u0645 \u064a\u0635\u0644 \u0628\u0639\u062f";
    private static final String ORDER = " my order 4711 is broken";
    /** It begins after two minutes, in the minute of the upkeep. */
    private static final Duration A_WHILE = Duration.ofMinutes(8);

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String forgotten = "";
    private static String erased = "";
    private static Post opener;
    private static String one = "";
    private static String other = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        Axe.require();
        forgotten = stand.link(Duration.ZERO);
        stand.sandbox().square().x().join(LONG, "Acme of the far north and west \u0623\u0643\u0645\u064a", 1_000);
        AccessToken token = stand.sandbox().square().x().issue(LONG, true);
        erased = BrandAccount.link(stand.admin(), token.token(), token.secret(), Duration.ZERO);
        opener = stand.sandbox().square().x().post("nora_k", ARABIC);
        one = stand.requestWith(forgotten, ARABIC);
        other = stand.requestOf(erased, "nora_k", "@" + LONG + ORDER);
        new Agent(stand.visitor("bruno")).answer(one, "Sorry! We are looking for it.");
        stand.poll(forgotten);
    }

    @Test
    void removesWithAChoiceAndTellsHowFarItIs() {
        Tab admin = stand.administration(stand.logIn("admin"));
        lookAtTheDrawer(admin);
        refusesWhatWasNotConfirmed(admin);
        confirm(admin, "@acme");
        admin.waitFor(there("[data-removal='" + forgotten + "']") + " && !" + there("[data-key='remove-" + forgotten + "']"));
        assertThat(admin.text("[data-removal='" + forgotten + "']")).contains("@acme", "by Alex Admin", "is being deleted");
        open(admin, erased);
        admin.click("[data-key=remove-erase]");
        confirm(admin, LONG.toUpperCase(Locale.ROOT));
        admin.waitFor(there("[data-removal='" + erased + "']"));
        admin.picture("removal-goes-on");
        cannotBeLinkedNow();

        Patience.until("everything to be forgotten", A_WHILE, () -> StreamSupport.stream(
                stand.admin().health().path("removals").spliterator(), false).filter(each -> each.path("doneAt").isTextual()).count() == 2,
                () -> stand.admin().health().path("removals").toString());

        tellsThatItIsDone(admin);
        readsWhatIsLeft();
        goesOnOnceItIsLinkedAgain();
        assertThat(admin.errors()).isEmpty();
    }

    private static void open(Tab tab, String account) {
        tab.click("[data-key='remove-" + account + "']");
        tab.waitFor(there(DRAWER) + " && document.activeElement.tagName === 'H3'");
    }

    private static void lookAtTheDrawer(Tab admin) {
        open(admin, forgotten);
        assertThat(admin.text(DRAWER)).contains("Waiting now: replies 0, answers for approval 0, posts 0.",
                "Keep it", "Delete it here and on the requests");
        assertThat(admin.evaluate("document.querySelector('[data-key=remove-keep]').checked").asBoolean()).isTrue();
        assertThat(admin.evaluate("document.querySelector('[data-key=remove-yes]').className").asText()).isEqualTo("aui-button lp-danger");
        assertThat(admin.evaluate("document.querySelector('[data-field=confirm]').offsetParent === null").asBoolean()).isTrue();
        assertThat(Axe.faults(admin, "#listening-post-admin ")).isEmpty();
        admin.picture("removal-keep");
        admin.evaluate("document.querySelector('[data-key=remove-keep]').focus()");
        admin.press("ArrowDown");
        admin.waitFor("document.querySelector('[data-key=remove-forget]').checked"
                + " && document.querySelector('[data-field=confirm]').offsetParent !== null");
        admin.picture("removal-forget");
        admin.width(400);
        assertThat(admin.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        admin.picture("removal-narrow", DRAWER);
        admin.width(1280);

        Tab german = stand.administration(stand.logIn("admin", "de", "dark"));
        open(german, erased);
        german.click("[data-key=remove-erase]");
        assertThat(german.text(DRAWER)).contains("Geben Sie zur Best\u00e4tigung @" + LONG + " ein", "Hier und in den Anfragen");
        assertThat(Axe.faults(german, "#listening-post-admin ")).isEmpty();
        german.picture("removal-erase-de-dark");
        german.evaluate("document.documentElement.dir = 'rtl'; 0");
        german.picture("removal-rtl-de-dark");
        german.width(400);
        assertThat(german.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        german.picture("removal-narrow-de-dark", DRAWER);
        assertThat(german.errors()).isEmpty();
    }

    private static void refusesWhatWasNotConfirmed(Tab admin) {
        confirm(admin, "@acme_north");
        admin.waitFor(there("[data-field=confirm][aria-invalid=true]") + " && document.activeElement.dataset.field === 'confirm'");
        assertThat(admin.text(DRAWER)).contains("That is not @acme. Nothing was removed.");
        admin.picture("removal-refused");
        assertThat(stand.admin().account(forgotten).path("handle").asText()).isEqualTo("acme");
    }

    private static void confirm(Tab tab, String typed) {
        tab.evaluate("document.querySelector('[data-field=confirm]').value = ''; 0");
        tab.type("[data-field=confirm]", typed);
        tab.pressEnter();
    }

    private static void cannotBeLinkedNow() {
        ObjectNode form = Json.object().put("network", "x").put("importFrom", "now").put("speaker", BrandAccount.SPEAKER);
        form.set("credentials", Json.MAPPER.valueToTree(Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET,
                "accessToken", Seed.ACCESS_TOKEN, "accessTokenSecret", Seed.ACCESS_SECRET)));
        assertThat(stand.visitor("admin").post("/rest/listening-post/1.0/accounts", form).expect(409).json().toString())
                .contains("@acme was removed").contains("still being deleted");
    }

    private static void tellsThatItIsDone(Tab admin) {
        admin.open(stand.at("/plugins/servlet/listening-post/admin"));
        admin.waitFor("document.querySelectorAll('[data-removal]').length === 2");
        assertThat(admin.text("[data-removal='" + erased + "']")).contains("@" + LONG, "is deleted since");
        admin.picture("removal-done");
        admin.width(400);
        assertThat(admin.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        admin.picture("removal-done-narrow");
        admin.width(1280);
        admin.open(stand.at("/plugins/servlet/listening-post/health"));
        admin.waitFor(there("[data-removal='" + forgotten + "']"));
        admin.picture("removal-health");
    }

    private static void readsWhatIsLeft() {
        Tab agent = stand.logIn("amelia");
        agent.open(stand.at("/browse/" + one));
        agent.waitFor(there(PANEL + ".lp-banner .aui-message"));
        assertThat(agent.text(PANEL)).contains("What was heard and said here was deleted, because its account was removed from Jira")
                .doesNotContain("nora_k", "Sorry! We are looking");
        assertThat(agent.has(PANEL + "[data-key=composer]")).isFalse();
        assertThat(agent.text("body")).as("what stands on the request is Jira's").contains("\u0637\u0631\u062f\u064a");
        assertThat(Axe.faults(agent, PANEL)).isEmpty();
        agent.picture("removal-panel");
        agent.open(stand.at("/browse/" + other));
        agent.waitFor(there(PANEL + ".lp-banner .aui-message"));
        assertThat(agent.text("body")).contains("because the account @" + LONG + " was removed from Jira").doesNotContain("4711");
        agent.picture("removal-panel-erased");
        agent.width(400);
        agent.picture("removal-panel-narrow");
        assertThat(agent.errors()).isEmpty();
        Tab german = stand.logIn("amelia", "de", "dark");
        german.open(stand.at("/browse/" + one));
        german.waitFor(there(PANEL + ".lp-banner .aui-message"));
        assertThat(german.text(PANEL)).contains("Was hier geh\u00f6rt und gesagt wurde, ist gel\u00f6scht");
        german.picture("removal-panel-de-dark");
    }

    private static void goesOnOnceItIsLinkedAgain() {
        Administrator admin = stand.admin();
        assertThat(BrandAccount.linkSilent(admin, Duration.ZERO)).isEqualTo(forgotten);
        stand.poll(forgotten);
        assertThat(admin.journal(forgotten, "", 50).path("values")).isNotEmpty()
                .noneMatch(row -> row.path("text").asText().equals(ARABIC));
        stand.sandbox().square().x().reply("nora_k", opener.id(), "@acme it came today, thank you");
        assertThat(stand.requestWith(forgotten, "it came today")).as("in the request of then").isEqualTo(one);
        Tab agent = stand.issue("amelia", one);
        assertThat(agent.text(PANEL)).contains("it came today", "What was heard and said here before was deleted");
        agent.picture("removal-panel-goes-on");
        assertThat(agent.errors()).isEmpty();
    }
}

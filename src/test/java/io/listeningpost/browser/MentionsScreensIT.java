package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mentions of a project, worked by an agent in a real browser from an empty list to a long one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MentionsScreensIT {

    private static final String HOSTILE = "@acme <img src=x onerror=\"window.pwned=1\"> my parcel never arrived \uD83D\uDE21\uD83D\uDCE6";
    private static final String HEBREW = "@acme \u05E9\u05DC\u05D5\u05DD, \u05D4\u05D7\u05D1\u05D9\u05DC\u05D4 \u05E9\u05DC\u05D9 "
            + "\u05DC\u05D0 \u05D4\u05D2\u05D9\u05E2\u05D4";
    private static final String PAGE = "#listening-post-mentions ";
    private static final String PANEL = ".listening-post-panel ";
    private static final int MANY = 200;

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofSeconds(20));
        stand.sandbox().square().x().join("a_long_handle_x", "Maximiliane-Theodora von Hohenstein-Waldburg \uD83C\uDF08", 7);
    }

    @Test
    @Order(1)
    void isReachedFromTheProjectAndSaysThatNothingWasHeard() {
        Tab tab = stand.logIn("amelia", "en", "light");
        tab.open(stand.at("/projects/SUP/queues"));
        tab.click("#listening-post-mentions-link");
        tab.waitFor(shown(PAGE + ".lp-end p", "Nothing was heard yet. A post that names the account appears here within a minute or two."));
        tab.picture("mentions-empty");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(2)
    void isForAgentsOfTheProjectOnly() {
        assertThat(visit("amelia", "SUP")).isEqualTo(200);
        assertThat(visit("amelia", "NONE")).isEqualTo(404);
        assertThat(visit("", "SUP")).as("to the login page").isIn(200, 302, 303);
        assertThat(stand.nobody().get("/rest/listening-post/1.0/projects/SUP/mentions").status()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void tellsWhatBecameOfEveryPostAndWhy() {
        stand.sandbox().square().x().post("nora_k", HOSTILE);
        poll();
        opens("[]");
        stand.sandbox().square().x().post("kid42", HEBREW);
        stand.sandbox().square().x().post("a_long_handle_x",
                "@acme " + "\uD83D\uDE00".repeat(20) + " https://" + "long".repeat(20) + ".example");
        poll();
        Tab tab = mentions("light", "");
        tab.waitFor(count(".lp-mention") + " === 3");

        assertThat(tab.text(row("parcel") + ".lp-text")).isEqualTo(HOSTILE);
        assertThat(tab.text(row("parcel") + ".lp-why")).isEqualTo("It addressed us.");
        assertThat(tab.text(row("parcel") + ".lp-request")).startsWith("SUP-");
        assertThat(tab.text(PAGE + ".lp-mention:first-child .lp-why")).contains("mentions open no request");
        assertThat(tab.evaluate("typeof window.pwned").asText()).isEqualTo("undefined");
        tab.picture("mentions");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(4)
    void ignoresWithAReasonAndTakesItBack() {
        Tab tab = mentions("light", "&author=a_long");
        tab.click(button("ignore"));
        tab.type(PAGE + "[data-key=reason]", "an advertisement");
        tab.picture("mentions-ask");
        tab.pressEnter();
        tab.waitFor(shown(PAGE + ".lp-why", "Amelia Agent ignored it: an advertisement"));
        tab.picture("mentions-ignored");
        tab.click(PAGE + "[data-key=undo-last]");
        tab.waitFor("document.querySelector('.lp-why').textContent.includes('mentions open no request')");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(5)
    void makesARequestOnceByKeyboard() {
        Tab tab = mentions("light", "&author=kid42");
        tab.waitFor(count(".lp-mention") + " === 1");
        press(tab, "j");
        press(tab, "r");
        tab.waitFor("document.querySelector('.lp-request') !== null");

        assertThat(tab.text(PAGE + ".lp-why")).isEqualTo("Amelia Agent asked for a request.");
        tab.waitFor(shown(PAGE + ".lp-outcome p", "Made: " + tab.text(PAGE + ".lp-request") + "."));
        assertThat(tab.has(PAGE + "[data-key=undo-last]")).as("what is made is not unmade").isFalse();
        assertThat(tab.has(button("open"))).isFalse();
        assertThat(tab.has(PAGE + ".lp-mention:focus")).as("the reader stays where they are").isTrue();
        press(tab, "?");
        assertThat(tab.evaluate("document.querySelector('.lp-keys').open").asBoolean()).isTrue();
        tab.picture("mentions-keys");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(6)
    void blocksAnAuthorAndHearsThemAgain() {
        Tab tab = mentions("light", "&author=a_long");
        tab.click(button("block"));
        tab.type(PAGE + "[data-key=reason]", "sells things");
        tab.pressEnter();
        tab.waitFor(shown(PAGE + ".lp-mention .aui-lozenge", "Blocked"));
        opens("[\"mention\"]");
        stand.sandbox().square().x().post("a_long_handle_x", "@acme buy more");
        poll();
        Tab later = mentions("dark", "&shelf=ignored");
        later.waitFor(shown(PAGE + ".lp-why", "Its author was blocked when it came."));
        later.click(PAGE + "[data-key=blocked]");
        later.waitFor(there(PAGE + ".lp-blocked li"));
        later.picture("mentions-blocked-dark");
        later.click(PAGE + ".lp-blocked li button");
        later.waitFor(shown(PAGE + ".lp-blocked p", "Nobody is blocked."));
        assertThat(later.errors()).isEmpty();
    }

    @Test
    @Order(7)
    void tellsOfNewsWithoutMovingTheList() {
        Tab tab = mentions("light", "");
        tab.waitFor(there(PAGE + ".lp-mention"));
        String first = tab.text(PAGE + ".lp-mention .lp-text");
        stand.sandbox().square().x().post("nora_k", "@acme one more thing");
        poll();
        tab.waitFor(there(PAGE + "[data-key=news]"));
        assertThat(tab.text(PAGE + ".lp-mention .lp-text")).isEqualTo(first);
        tab.picture("mentions-news");
        tab.click(PAGE + "[data-key=news]");
        tab.waitFor(shown(PAGE + ".lp-mention .lp-text", "@acme one more thing"));
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(8)
    void worksManyAtOnceAndTellsWhatCameOfEach() {
        opens("[]");
        for (int i = 0; i < MANY; i++) {
            stand.sandbox().square().x().post("nora_k", "@acme number " + i
                    + " of many, said at some length so that it takes more than one line");
        }
        Patience.pressing("all of them to be heard", Duration.ofMinutes(3), () -> stand.admin().pollNow(account),
                () -> rows("", 200).size() == 200, () -> stand.admin().health().toString());
        Tab tab = mentions("light", "");
        for (int pages = 1; pages < 4; pages++) {
            tab.waitFor(count(".lp-mention") + " === " + 50 * pages);
            tab.click(PAGE + "[data-key=older]");
        }
        tab.waitFor(count(".lp-mention") + " >= " + MANY);
        tab.picture("mentions-many");
        tab.evaluate("window.scrollTo(0, 0); document.querySelectorAll('.lp-select input').forEach((each, i) => i < 3 && each.click()); 0");
        tab.waitFor(there(PAGE + "[data-key=bulk-ignore]"));
        tab.picture("mentions-bulk");
        tab.click(PAGE + "[data-key=bulk-ignore]");
        tab.waitFor(there(PAGE + "[data-key=reason]"));
        tab.type(PAGE + "[data-key=reason]", "");
        tab.pressEnter();
        tab.waitFor(shown(PAGE + ".lp-outcome p", "3 posts are ignored."));
        tab.click(PAGE + "[data-key=undo-last]");
        tab.waitFor(shown(PAGE + ".lp-outcome p", "3 decisions are taken back."));
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(9)
    void keepsItsFiltersInTheAddressAndFitsNarrowWindows() {
        Tab tab = mentions("dark", "&shelf=request&author=kid42");
        tab.waitFor(count(".lp-mention") + " === 1");
        tab.evaluate("const s = document.querySelector('[data-filter=shelf]'); s.value = 'waiting'; "
                + "s.dispatchEvent(new Event('change', {bubbles: true})); 0");
        tab.waitFor(shown(PAGE + ".lp-end p", "No such post was found."));
        assertThat(tab.evaluate("location.search").asText()).contains("shelf=waiting").contains("author=kid42");
        tab.picture("mentions-none-such-dark");
        tab.click(PAGE + "[data-key=clear]");
        tab.waitFor(there(PAGE + ".lp-mention"));
        tab.width(400);
        tab.picture("mentions-narrow-dark");

        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(10)
    void saysWhatIsWrongWhereItCannotBeLoaded() {
        Tab tab = mentions("light", "");
        tab.waitFor(there(PAGE + ".lp-mention"));
        tab.evaluate("window.fetch = () => Promise.reject(new Error('gone')); "
                + "const s = document.querySelector('[data-filter=shelf]'); s.value = 'waiting'; "
                + "s.dispatchEvent(new Event('change', {bubbles: true})); 0");
        tab.waitFor(there(PAGE + ".aui-message-error") + " && " + there(PAGE + "[data-key=retry]"));
        tab.picture("mentions-error");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(11)
    void linksAPostToARequestAndTakesItBack() {
        opens("[]");
        stand.sandbox().square().x().post("kid42", "@acme the same happened to me");
        poll();
        Tab tab = mentions("light", "&author=kid42&shelf=context");
        tab.waitFor(shown(PAGE + ".lp-mention:first-child .lp-text", "@acme the same happened to me"));
        press(tab, "j");
        press(tab, "l");
        tab.type(PAGE + "[data-key=target]", "SUP-4711");
        tab.pressEnter();
        tab.waitFor(shown(PAGE + ".lp-target .aui-message-error p", "There is no request SUP-4711, or you cannot see it."));
        tab.picture("mentions-link-error");
        tab.evaluate("document.querySelector('[data-key=target]').value = ''; 0");
        tab.type(PAGE + "[data-key=target]", "sup-1");
        tab.pressEnter();
        tab.waitFor(there(PAGE + ".lp-target-summary"));
        tab.click(PAGE + "[data-key=yes]");
        tab.waitFor(shown(PAGE + ".lp-target .aui-message-error p",
                "Tick that the threads belong together, or choose another request."));
        tab.picture("mentions-link");
        tab.width(400);
        tab.picture("mentions-link-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);
        tab.click(PAGE + "[data-key=together]");
        tab.click(PAGE + "[data-key=yes]");
        tab.waitFor(shown(PAGE + ".lp-request", "SUP-1"));
        assertThat(tab.text(PAGE + ".lp-why")).isEqualTo("Amelia Agent linked it to this request.");
        tab.picture("mentions-linked");
        tab.click(PAGE + "[data-key=undo-last]");
        tab.waitFor("document.querySelector('.lp-why').textContent.includes('mentions open no request')");
        // the browser tells of the key that there is not, and of nothing else
        assertThat(tab.errors()).singleElement().asString().contains("SUP-4711");
    }

    @Test
    @Order(12)
    void mergesARequestIntoAnother() {
        opens("[\"mention\"]");
        stand.sandbox().square().x().post("nora_k", "@acme does anybody read this?");
        poll();
        Tab tab = mentions("dark", "&author=nora_k&shelf=request");
        tab.waitFor(shown(PAGE + ".lp-mention:first-child .lp-text", "@acme does anybody read this?"));
        press(tab, "j");
        press(tab, "m");
        tab.type(PAGE + "[data-key=target]", "SUP-1");
        tab.pressEnter();
        tab.waitFor(there(PAGE + ".lp-target-summary"));
        tab.picture("mentions-merge-dark");
        tab.click(PAGE + "[data-key=yes]");
        tab.waitFor(shown(PAGE + ".lp-outcome p", "The request goes on in SUP-1."));
        tab.waitFor(shown(PAGE + ".lp-why", "Amelia Agent merged its request into SUP-1, where its thread goes on."));
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(13)
    void splitsAPostFromItsRequestAndPutsItBack() {
        opens("[\"mention\"]");
        String opener = stand.sandbox().square().x().post("kid42", "@acme two of my cups are broken").id();
        poll();
        stand.sandbox().square().x().reply("nora_k", opener, "@acme and where is my refund?");
        poll();
        Tab tab = mentions("light", "&author=nora_k&shelf=request");
        tab.waitFor(there(PAGE + ".lp-mention") + " && "
                + "document.querySelector('.lp-mention .lp-text').textContent.endsWith('and where is my refund?')");
        String old = tab.text(PAGE + ".lp-mention:first-child .lp-request");
        press(tab, "j");
        press(tab, "s");
        tab.waitFor(there(PAGE + ".lp-ask [data-key=yes]:focus"));
        tab.picture("mentions-split");
        tab.width(400);
        tab.picture("mentions-split-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);
        tab.click(PAGE + ".lp-ask [data-key=yes]");
        tab.waitFor("document.querySelector('.lp-mention .lp-why').textContent.includes("
                + "'made it a request of its own, out of " + old + "')");
        tab.waitFor(shown(PAGE + ".lp-outcome p", "Made: " + tab.text(PAGE + ".lp-mention:first-child .lp-request") + "."));
        assertThat(tab.text(PAGE + ".lp-mention:first-child .lp-request")).isNotEqualTo(old);
        tab.picture("mentions-was-split");
        tab.click(PAGE + "[data-key=undo-last]");
        tab.waitFor(shown(PAGE + ".lp-outcome p", "Taken back."));
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(14)
    void splitsAPostFromThePanelByKeyboard() {
        opens("[\"mention\"]");
        String opener = stand.sandbox().square().x().post("kid42", "@acme the lid does not fit").id();
        poll();
        stand.sandbox().square().x().reply("nora_k", opener, "@acme mine was never delivered");
        poll();
        Tab tab = mentions("light", "&author=nora_k&shelf=request");
        tab.waitFor(there(PAGE + ".lp-mention") + " && "
                + "document.querySelector('.lp-mention .lp-text').textContent.endsWith('mine was never delivered')");
        String old = tab.text(PAGE + ".lp-mention:first-child .lp-request");
        Tab issue = stand.logIn("amelia", "en", "dark");
        issue.width(1280);
        issue.open(stand.at("/browse/" + old));
        issue.waitFor(there(PANEL + "[data-key^='split-']"));
        assertThat(issue.evaluate("document.querySelectorAll(\"" + PANEL + "[data-key^='split-']\").length").asInt())
                .as("not offered for the post with which it began").isEqualTo(1);
        issue.click(PANEL + "[data-key^='split-']");
        issue.waitFor(there(PANEL + "[data-key=split-yes]:focus"));
        issue.picture("panel-split-dark");
        issue.pressEnter();
        issue.waitFor(shown(PANEL + ".lp-split p", "The post becomes a request of its own. That takes a moment."));
        issue.waitFor("document.querySelectorAll(\"" + PANEL + ".lp-item\").length === 1");
        issue.picture("panel-was-split-dark");
        issue.click(PANEL + "[data-key=split-undo]");
        issue.waitFor(shown(PANEL + ".lp-split p", "Taken back."));
        issue.waitFor("document.querySelectorAll(\"" + PANEL + ".lp-item\").length === 2");
        issue.width(400);
        issue.picture("panel-put-back-narrow-dark");
        assertThat(issue.errors()).isEmpty();
    }

    /** The button says beforehand where the post goes, and how it gets out of there stands in the answer. */
    @Test
    @Order(15)
    void addsAPostToTheRequestOfItsThread() {
        opens("[]");
        String opener = stand.sandbox().square().x().post("kid42", "@acme the saucer is chipped").id();
        poll();
        stand.sandbox().square().x().reply("nora_k", opener, "@acme and so is mine");
        poll();
        Tab tab = mentions("light", "&author=kid42&shelf=context");
        tab.waitFor(shown(PAGE + ".lp-mention:first-child .lp-text", "@acme the saucer is chipped"));
        assertThat(tab.text(button("open"))).isEqualTo("Make a request");
        tab.click(button("open"));
        tab.waitFor("document.querySelector('.lp-outcome p').textContent.startsWith('Made: ')");
        String key = tab.text(PAGE + ".lp-mention:first-child .lp-request");
        tab.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP&author=nora_k&shelf=context"));
        tab.waitFor(there(PAGE + ".lp-mention") + " && "
                + "document.querySelector('.lp-mention .lp-text').textContent.endsWith('so is mine')");
        assertThat(tab.text(button("open"))).isEqualTo("Add to " + key);
        tab.picture("mentions-joins");
        press(tab, "j");
        press(tab, "l");
        tab.type(PAGE + "[data-key=target]", "SUP-1");
        tab.pressEnter();
        tab.waitFor(there(PAGE + ".lp-target .aui-message-error"));
        assertThat(tab.text(PAGE + ".lp-target .aui-message-error p")).startsWith("Its thread belongs to " + key + ".");
        tab.picture("mentions-link-elsewhere");
        tab.click(PAGE + ".lp-ask [data-key=no]");
        tab.click(button("open"));
        tab.waitFor(shown(PAGE + ".lp-outcome p", "It stands on " + key + " now."));
        assertThat(tab.text(PAGE + ".lp-outcome p:nth-of-type(2)")).isEqualTo("It can be made a request of its own, below the post.");
        tab.picture("mentions-joined");
        assertThat(tab.errors()).isEmpty();
    }

    private static int visit(String name, String project) {
        Visitor visitor = name.isEmpty() ? stand.nobody() : stand.visitor(name);
        return visitor.get("/plugins/servlet/listening-post/mentions?project=" + project).status();
    }

    private static void poll() {
        stand.poll(account);
    }

    private static void opens(String kinds) {
        ObjectNode hearing = Json.object().put("quotes", true).put("direct", false).put("photos", false).put("recheckDays", 0);
        hearing.withArray("searches");
        hearing.set("opens", kinds.equals("[]") ? Json.object().withArray("x").add("direct") : Json.object().withArray("x").add("mention"));
        stand.admin().hears(account, hearing);
    }

    private static JsonNode rows(String before, int limit) {
        return stand.admin().journal(account, before, limit).path("values");
    }

    private static Tab mentions(String theme, String filters) {
        Tab tab = stand.logIn("amelia", "en", theme);
        tab.width(1280);
        tab.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP" + filters));
        tab.waitFor(there(PAGE + ".lp-filters"));
        return tab;
    }

    private static void press(Tab tab, String key) {
        tab.evaluate("(document.activeElement || document.body).dispatchEvent(new KeyboardEvent('keydown', {key: " + Tab.quoted(key)
                + ", bubbles: true, cancelable: true})); 0");
    }

    /** The first button of this kind. */
    private static String button(String kind) {
        return PAGE + ".lp-mention [data-key^='" + kind + "-']";
    }

    /** The row of the first post that was opened: the last of the list. */
    private static String row(String words) {
        assertThat(HOSTILE).contains(words);
        return PAGE + ".lp-mention:last-child ";
    }

    private static String count(String selector) {
        return "document.querySelectorAll(" + Tab.quoted(PAGE + selector) + ").length";
    }
}

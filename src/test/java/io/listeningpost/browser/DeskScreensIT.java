package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an agent has at hand in the panel, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class DeskScreensIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String PANEL = ".listening-post-panel ";
    private static final String COMPOSER = PANEL + "[data-key=composer]";
    private static final String KEPT = PANEL + ".lp-kept ";
    private static final String CARD = PANEL + ".lp-author ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofMinutes(10));
    }

    /** Nothing of it is asked for before it is opened, and it stays open while the panel looks for news. */
    @Test
    void tellsWhoTheAuthorIsAndWhatBecameOfTheirOtherRequests() {
        String first = requestOf("nora_k", "@acme my kettle leaks");
        String second = requestOf("nora_k", "@acme \uD83D\uDE21 and the lid, too: " + "so very long ".repeat(10));
        Tab tab = stand.issue("amelia", second);
        String asked = "performance.getEntriesByType('resource').filter((each) => each.name.endsWith('/author')).length";
        assertThat(tab.evaluate(asked).asInt()).isZero();

        tab.evaluate("document.querySelector('" + PANEL + "[data-key=author]').focus(); 0");
        tab.pressEnter();
        tab.waitFor(there(CARD + ".lp-earlier a"));
        assertThat(tab.text(CARD + ".lp-about")).isEqualTo("Bikes, bread, too many tabs.");
        assertThat(tab.text(CARD + ".lp-author-content")).contains("On the network since", "my kettle leaks");
        assertThat(tab.text(CARD + ".lp-earlier a")).isEqualTo(first);
        assertThat(tab.evaluate(asked).asInt()).isOne();
        tab.picture("author");

        // what she said to everybody costs money: it is asked for when somebody presses, once
        String page = "/2/users/" + stand.sandbox().square().x().person("nora_k").id() + "/tweets";
        tab.waitFor(there(CARD + "[data-key=author-posts]"));
        assertThat(tab.text(CARD + ".lp-author-posts")).contains("This costs at most $0.035");
        assertThat(stand.sandbox().square().history().count(Calls.to("GET", page))).isZero();
        tab.click(CARD + "[data-key=author-posts]");
        tab.waitFor(there(CARD + ".lp-said"));
        assertThat(tab.text(CARD + ".lp-author-posts")).contains("and the lid, too", "my kettle leaks",
                "These are posts to anybody");
        assertThat(stand.sandbox().square().history().count(Calls.to("GET", page))).isOne();
        tab.picture("author-posts", PANEL.strip());

        stand.sandbox().square().x().post("nora_k", "@acme hello?");
        tab.width(400);
        tab.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); 0");
        tab.picture("narrow-author-dark");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(tab.evaluate("document.querySelector('.lp-author').open").asBoolean()).isTrue();
        assertThat(tab.errors()).isEmpty();
    }

    /** The words wait in another browser, and of two tabs neither writes over what the other one kept. */
    @Test
    void keepsADraftForAnotherBrowserAndAsksWhichOfTwoGoesOn() {
        String request = requestOf("salma_n", "@acme where is my teapot?");
        Tab office = stand.issue("amelia", request);
        office.type(COMPOSER, "Sorry, Salma");
        office.waitFor("document.querySelector('" + KEPT + "').textContent.startsWith('Draft saved ')");
        office.click(PANEL + "[data-key=besides]");
        office.type(PANEL + "[data-key=note]", "ask the shop");
        kept(request, "ask the shop");

        Tab home = stand.issue("amelia", request);
        home.waitFor(there(KEPT + "[data-key=draft-discard]"));
        assertThat(value(home, COMPOSER)).isEqualTo("Sorry, Salma");
        assertThat(value(home, PANEL + "[data-key=note]")).isEqualTo("ask the shop");
        assertThat(home.text(KEPT)).startsWith("Draft saved ");
        home.picture("draft-restored");
        home.type(COMPOSER, "! Which shop?");
        kept(request, "! Which shop?");

        office.type(COMPOSER, " Noor");
        office.waitFor(there(KEPT + "[data-key=draft-take]"));
        assertThat(office.text(KEPT)).contains("A newer draft of yours is saved", "Which shop?");
        assertThat(value(office, COMPOSER)).contains("Noor").doesNotContain("Which shop?");
        office.picture("draft-two", PANEL.strip());
        office.width(400);
        office.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); "
                + "document.querySelector('.lp-kept').scrollIntoView({block: 'center'}); 0");
        office.picture("narrow-draft-two-dark");
        assertThat(office.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        office.click(KEPT + "[data-key=draft-take]");
        office.waitFor("document.querySelector('" + COMPOSER + "').value.includes('Which shop?')");

        office.evaluate("document.querySelector('" + COMPOSER + "').focus(); 0");
        office.pressCtrlEnter();
        office.waitFor("document.querySelector('" + COMPOSER + "').value === '' && " + there(PANEL + ".lp-item-us"));
        home.type(COMPOSER, " Hello?");
        home.waitFor(there(KEPT + "[data-key=draft-mine]"));
        assertThat(home.text(KEPT)).contains("is not saved any more");
        home.click(KEPT + "[data-key=draft-mine]");
        kept(request, "Hello?");
        assertThat(office.errors()).allMatch(error -> error.contains("409"));
        assertThat(home.errors()).allMatch(error -> error.contains("409"));

        Tab again = stand.issue("amelia", request);
        again.waitFor(there(KEPT + "[data-key=draft-discard]"));
        again.click(KEPT + "[data-key=draft-discard]");
        again.waitFor("document.querySelector('" + KEPT + "').textContent === ''");
        assertThat(value(again, COMPOSER)).isEmpty();
        assertThat(again.evaluate("document.activeElement.dataset.key").asText()).isEqualTo("composer");
        assertThat(draft(request)).doesNotContain("Hello?");
    }

    private static void kept(String request, String words) {
        Patience.until("the draft to be kept", A_MINUTE, () -> draft(request).contains(words), () -> draft(request));
    }

    private static String draft(String request) {
        return stand.visitor("amelia").get("/rest/listening-post/1.0/conversations/" + request + "/draft").body();
    }

    private static String value(Tab tab, String selector) {
        return tab.evaluate("document.querySelector(" + Tab.quoted(selector) + ").value").asText();
    }

    /** Somebody writes to the brand, and it becomes a request. */
    private static String requestOf(String customer, String text) {
        return stand.requestOf(account, customer, text);
    }
}

package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody typed goes only when they say so, and what could not be loaded is not passed over. Skipped where there is no Chromium. */
class NothingIsLostIT {

    private static final String ASKED = ".lp-unsaved ";
    private static final String KEEP = "[data-key=unsaved-keep]";
    private static final String DROP = "[data-key=unsaved-drop]";
    private static final String PAGE = "#listening-post-mentions ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static final String PROJECT = "/rest/listening-post/1.0/projects/SUP";

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofMinutes(10));
    }

    @Test
    void asksBeforeANewRuleGoesAndOnlyThen() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.click("[data-key=routing]");
        tab.waitFor(there("[data-key=rule-add]"));
        tab.click("[data-key=canned]");
        tab.waitFor(there("[data-key=canned-add]"));
        assertThat(tab.has(ASKED)).as("nothing was typed").isFalse();
        assertThat(leaves(tab)).isTrue();

        tab.click("[data-key=routing]");
        tab.click("[data-key=rule-add]");
        tab.type("[data-field='rules[0].name']", "Urgent things");
        tab.click("[data-key=canned]");
        tab.waitFor(there(ASKED + KEEP));
        tab.waitFor("document.activeElement?.dataset.key === 'unsaved-keep'");
        assertThat(tab.text(ASKED)).contains("not saved");
        tab.picture("unsaved", ".lp-drawer");
        assertThat(leaves(tab)).as("the browser asks as well").isFalse();
        tab.click(ASKED + KEEP);
        tab.waitFor("!" + there(ASKED));
        assertThat(tab.evaluate("document.querySelector(\"[data-field='rules[0].name']\").value").asText()).isEqualTo("Urgent things");

        tab.click(".lp-routing .buttons .aui-button-link");
        tab.waitFor(there(ASKED));
        tab.width(400);
        tab.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); 0");
        tab.picture("narrow-unsaved-dark", ".lp-drawer");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.click(ASKED + DROP);
        tab.waitFor("!" + there(".lp-routing") + " && document.activeElement?.dataset.key === 'routing'");
        assertThat(leaves(tab)).isTrue();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void asksBeforeADrawerOfAnAccountGoesAndOnlyThen() {
        Tab tab = stand.administration(stand.logIn("admin", "de", "light"));
        tab.click("[data-key='team-" + account + "']");
        tab.type("[data-field=answerers]", "");
        tab.click(".lp-drawer form .buttons .aui-button-link");
        tab.waitFor("!" + there(".lp-drawer form"));

        tab.click("[data-key='team-" + account + "']");
        tab.type("[data-field=answerers]", "jira-users");
        tab.evaluate("(() => { const field = document.querySelector('[data-field=answerers]'); field.value = ''; "
                + "field.dispatchEvent(new Event('input', {bubbles: true})); return 0; })()");
        assertThat(leaves(tab)).as("as it was").isTrue();
        tab.type("[data-field=answerers]", "jira-users");
        tab.click("[data-key='wording-" + account + "']");
        tab.waitFor(there(ASKED));
        assertThat(tab.text(ASKED)).contains("Hier stehen \u00c4nderungen, die nicht gespeichert sind.");
        tab.picture("unsaved-de", ".lp-account");
        tab.press("Escape");
        tab.waitFor("!" + there(ASKED));
        assertThat(tab.evaluate("document.querySelector('[data-field=answerers]').value").asText()).isEqualTo("jira-users");
        tab.click("[data-key='posts-" + account + "']");
        tab.click(ASKED + DROP);
        tab.waitFor("!" + there("[data-field=answerers]") + " && " + there(".lp-drawer h3"));

        tab.click("[data-key='team-" + account + "']");
        tab.type("[data-field=answerers]", "ops-team");
        tab.click(".lp-drawer form [type=submit]");
        tab.waitFor(there(".lp-result .aui-message-success"));
        assertThat(leaves(tab)).as("it is saved").isTrue();
        tab.click("[data-key='team-" + account + "']");
        tab.waitFor("document.querySelector('[data-field=answerers]')?.value === 'ops-team'");
        tab.evaluate("document.querySelector('[data-field=answerers]').value = ''; 0");
        tab.click(".lp-drawer form [type=submit]");
        tab.waitFor("!" + there(".lp-drawer form"));
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void forgetsThatJiraDidNotAnswerOnceItDoes() {
        Tab tab = stand.administration(stand.logIn("admin"));
        away(tab, "/health");
        tab.waitFor("document.querySelector('#listening-post-admin')?.textContent.includes('Jira does not answer')");
        tab.picture("console-no-answer");
        tab.evaluate("window.back = true; 0");
        tab.waitFor("!document.querySelector('#listening-post-admin')?.textContent.includes('Jira does not answer')");
        assertThat(tab.errors()).isEmpty();
    }

    /** Everything that waits is taken back, after a second press. */
    @Test
    void withdrawsWhatWaitedWhenItIsSwitchedOnAgain() {
        String request = stand.requestOf(account, "nora_k", "@acme my jug drips");
        Agent agent = new Agent(stand.visitor("amelia"));
        agent.answer(request, "Which jug is it?");
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.click("[data-key=off-switch]");
        tab.click("[data-key=off-withdraw]");
        tab.waitFor(there("[data-key=off-withdraw-yes]"));
        assertThat(agent.replies(request)).hasSize(1);
        tab.picture("off-withdraw-sure");
        tab.click("[data-key=off-withdraw-yes]");
        tab.waitFor(there("[data-key=off-switch]"));
        assertThat(agent.replies(request)).isEmpty();
        assertThat(tab.text("#listening-post-admin")).contains("Taken back: 1.");
        assertThat(stand.sandbox().square().x().postsBy("acme")).extracting(post -> post.typed()).doesNotContain("Which jug is it?");
        assertThat(tab.errors()).isEmpty();
    }

    /** The rows of another filter are not the answer, and the error stays until there is one. */
    @Test
    void keepsSayingThatTheMentionsCouldNotBeLoaded() {
        stand.requestOf(account, "salma_n", "@acme my bowl is chipped");
        Tab tab = mentions("&author=salma_n");
        tab.waitFor(there(PAGE + ".lp-mention"));
        away(tab, "author=nobody");
        filter(tab, "nobody");
        tab.waitFor(there(PAGE + "[data-key=retry]"));
        assertThat(tab.has(PAGE + ".lp-mention")).isFalse();
        tab.picture("mentions-not-loaded");
        tab.evaluate("window.tries = 0; 0");
        tab.waitFor("window.tries > 1");
        assertThat(tab.has(PAGE + "[data-key=retry]")).as("two looks later").isTrue();
        assertThat(tab.text(PAGE + ".aui-message-error")).contains("does not answer");
        tab.evaluate("window.back = true; 0");
        tab.click(PAGE + "[data-key=retry]");
        tab.waitFor("!" + there(PAGE + "[data-key=retry]") + " && " + there(PAGE + ".lp-end p"));
        assertThat(tab.errors()).isEmpty();
    }

    /** What a colleague does shows in the row, whoever looks at it stays where they are, and what is chosen stays chosen. */
    @Test
    void showsWhatColleaguesDidWithoutDisturbing() {
        stand.requestOf(account, "yuki_t", "@acme my cup is cracked");
        Tab tab = mentions("&author=yuki_t");
        tab.waitFor(shown(PAGE + ".lp-became .aui-lozenge", "Unanswered"));
        tab.evaluate("document.querySelector('" + PAGE + ".lp-select input').click(); "
                + "document.querySelector('" + PAGE + ".lp-mention').focus(); window.row = document.activeElement; 0");
        tab.waitFor(there(PAGE + "[data-key=bulk-split]") + " || " + there(PAGE + "[data-key=bulk-merge]"));
        Visitor bruno = stand.visitor("bruno");
        ObjectNode block = Json.object().put("reason", "");
        block.putArray("rows").add(bruno.get(PROJECT + "/mentions?author=yuki_t").expect(200).json().path("values").path(0).path("id"));
        bruno.post(PROJECT + "/blocked", block).expect(200);
        tab.waitFor(shown(PAGE + ".lp-mention .aui-lozenge", "Blocked"));
        assertThat(tab.evaluate("document.activeElement === window.row").asBoolean()).isTrue();
        assertThat(tab.evaluate("document.querySelector('" + PAGE + ".lp-select input').checked").asBoolean()).isTrue();
        assertThat(tab.errors()).isEmpty();
    }

    /** An act that fits none of the chosen is not offered; one that fits some says of how many. */
    @Test
    void offersForManyOnlyWhatFitsThem() {
        stand.requestOf(account, "kid42", "@acme my fork is a spoon");
        stand.requestOf(account, "kid42", "@acme my spoon is a fork");
        Tab tab = mentions("&author=kid42");
        tab.waitFor("document.querySelectorAll('" + PAGE + ".lp-mention').length >= 2");
        tab.click(PAGE + "[data-key=select-all]");
        tab.waitFor(there(PAGE + "[data-key=bulk-merge]"));
        assertThat(tab.text(PAGE + "[data-key=bulk-merge]")).isEqualTo("Merge their requests");
        assertThat(tab.has(PAGE + "[data-key=bulk-open]")).as("they have requests").isFalse();
        assertThat(tab.has(PAGE + "[data-key=bulk-ignore]")).isFalse();
        tab.picture("mentions-bulk-fits");
        tab.width(400);
        tab.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); 0");
        tab.picture("narrow-mentions-bulk-fits-dark");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.evaluate("document.querySelectorAll('" + PAGE + ".lp-select input').forEach((each, i) => i > 0 && each.click()); 0");
        tab.waitFor(shown(PAGE + "[data-key=bulk-merge]", "Merge its request"));
        assertThat(tab.errors()).isEmpty();
    }

    /** Whether the browser would let the page go without a word. */
    private static boolean leaves(Tab tab) {
        return tab.evaluate("window.dispatchEvent(new Event('beforeunload', {cancelable: true}))").asBoolean();
    }

    /** Jira answers nothing to addresses with these words until it is back. */
    private static void away(Tab tab, String words) {
        tab.evaluate("(() => { const real = window.fetch; window.fetch = (at, how) => { if (!window.back && at.includes("
                + Tab.quoted(words) + ")) { window.tries = (window.tries || 0) + 1; return Promise.reject(new Error('away')); } "
                + "return real(at, how); }; return 0; })()");
    }

    private static void filter(Tab tab, String author) {
        tab.evaluate("(() => { const field = document.querySelector('[data-filter=author]'); field.value = " + Tab.quoted(author)
                + "; field.dispatchEvent(new Event('change', {bubbles: true})); return 0; })()");
    }

    private static Tab mentions(String more) {
        Tab tab = stand.logIn("amelia");
        tab.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP" + more));
        return tab;
    }
}

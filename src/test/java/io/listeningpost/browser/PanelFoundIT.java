package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an agent looks for in the panel and finds without being told where; in Chromium on the whole sandbox. */
class PanelFoundIT {

    private static final String PANEL = ".listening-post-panel ";
    private static final String COMPOSER = PANEL + "[data-key=composer]";
    private static final String TOLD = PANEL + ".lp-offer-told ";
    private static final String REST = "/rest/listening-post/1.0";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofMinutes(10));
    }

    /** Whoever writes a comment in Jira's own box reads at once, on top, that the thread does not show it, and makes an answer of it. */
    @Test
    void saysThatACommentIsNotInTheThread() {
        shares("ask");
        String request = stand.requestOf(account, "nora_k", "@acme my kettle whistles all night");
        Tab tab = stand.issue("amelia", request);
        tab.waitFor(shown(PANEL + ".lp-comment-rule",
                "A public comment on the request does not reach the thread by itself. It is offered here as the answer."));
        tab.picture("panel-found", PANEL.strip());
        stand.sandbox().desk().as("amelia").comment(request, "Sorry, Nora! Turn it upside down.", true);
        // as Jira says when it has drawn the new comment
        tab.evaluate("window.JIRA && JIRA.trigger && JIRA.trigger(JIRA.Events.NEW_CONTENT_ADDED, []); 0");

        tab.waitFor(there(TOLD + "[data-key=use-mine]"));
        assertThat(tab.text(TOLD + "p")).matches("Your public comment \\(today, .*\\) is not in the thread: "
                + "the customer does not read it there\\.");
        assertThat(tab.text(PANEL + ".lp-assistive[aria-live]")).startsWith("Your public comment (");
        assertThat(tab.evaluate("document.querySelector('.lp-offer-told').getBoundingClientRect().top < "
                + "document.querySelector('.lp-thread').getBoundingClientRect().top").asBoolean()).isTrue();
        tab.picture("panel-comment-told", PANEL.strip());
        look(request);

        Tab other = stand.issue("bruno", request);
        other.waitFor(there(PANEL + ".lp-offers .lp-offer"));
        assertThat(other.has(TOLD + "[data-key=use-mine]")).as("a colleague's is offered below").isFalse();

        tab.click(TOLD + "[data-key=use-mine]");
        tab.waitFor("document.activeElement?.dataset.key === 'composer' && document.activeElement.value === "
                + "'Sorry, Nora! Turn it upside down.'");
        tab.pressCtrlEnter();
        tab.waitFor(there(PANEL + ".lp-item-us") + " && !" + there(TOLD + "[data-key=use-mine]"));

        stand.sandbox().desk().as("amelia").comment(request, "Or let it cool first.", true);
        tab.waitFor(there(TOLD + "[data-key=leave-mine]"));
        tab.evaluate("document.querySelector('[data-key=leave-mine]').focus(); document.querySelector('[data-key=leave-mine]').click(); 0");
        tab.waitFor("!" + there(TOLD + "[data-key=leave-mine]"));
        assertThat(tab.evaluate("document.activeElement?.dataset.key").asText()).isEqualTo("composer");
        assertThat(tab.errors()).isEmpty();
        assertThat(other.errors()).isEmpty();
    }

    /** On a phone, in German, dark, from right to left. */
    private static void look(String request) {
        Tab german = stand.logIn("amelia", "de", "dark");
        german.width(400);
        german.open(stand.at("/browse/" + request));
        german.waitFor(there(TOLD + "[data-key=use-mine]"));
        german.picture("panel-comment-told-narrow-de-dark", PANEL.strip());
        german.evaluate("document.documentElement.dir = 'rtl'; 0");
        german.picture("panel-comment-told-narrow-rtl-dark", PANEL.strip());
        assertThat(german.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(german.errors()).isEmpty();
    }

    @Test
    void saysWhatBecomesOfCommentsWhereNoneIsOffered() {
        String request = stand.requestOf(account, "salma_n", "@acme the spout drips");
        shares("never");
        Tab tab = stand.issue("amelia", request);
        tab.waitFor(shown(PANEL + ".lp-comment-rule",
                "Public comments on the request stay in Jira: only what you send here reaches the thread."));
        stand.sandbox().desk().as("amelia").comment(request, "We send another one.", true);
        shares("always");
        tab.waitFor(shown(PANEL + ".lp-comment-rule",
                "Public comments on the request go out in the thread as answers, once the time to undo is over.")
                + " || " + there(PANEL + ".lp-offers .lp-offer"));
        assertThat(tab.errors()).isEmpty();
    }

    /** Jira's own buttons stand elsewhere: whoever is about to press one reads here what that says in public. */
    @Test
    void saysWhichMovesSpeak() {
        stand.admin().acknowledge(account, "acme_people");
        String request = stand.requestOf(account, "nora_k", "@acme the whistle is flat");
        Tab tab = stand.issue("amelia", request);
        tab.waitFor(there(COMPOSER));
        assertThat(tab.has(PANEL + ".lp-speaks p")).as("nothing speaks").isFalse();

        speaks("3", "5");
        tab.waitFor(shown(PANEL + ".lp-speaks p", "Moving it to In progress or Resolved says something in the thread by itself."));
        tab.click(PANEL + "[data-key=speaks]");
        assertThat(tab.text(PANEL + ".lp-speaks dd")).isEqualTo("@nora_k <b>" + request + "</b> moves");
        tab.picture("panel-speaks", PANEL.strip());
        assertThat(Axe.faults(tab, PANEL)).isEmpty();
        Tab german = stand.logIn("amelia", "de", "dark");
        german.width(400);
        german.open(stand.at("/browse/" + request));
        german.waitFor(shown(PANEL + ".lp-speaks p", "Ein Wechsel zu In progress oder Resolved sagt von selbst etwas im Thread."));
        german.evaluate("document.querySelector('.lp-speaks details').open = true; 0");
        german.picture("panel-speaks-narrow-de-dark", PANEL.strip());
        german.evaluate("document.documentElement.dir = 'rtl'; 0");
        german.picture("panel-speaks-narrow-rtl-dark", PANEL.strip());
        assertThat(german.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);

        speaks();
        tab.waitFor("!" + there(PANEL + ".lp-speaks p"));
        assertThat(tab.errors()).isEmpty();
        assertThat(german.errors()).isEmpty();
    }

    /** These statuses speak in the project, and no others. */
    private static void speaks(String... statuses) {
        String words = REST + "/projects/SUP/words";
        ObjectNode project = Json.object().put("version", stand.visitor("petra").get(words).json().path("version").asInt());
        project.putArray("speeches");
        for (String status : statuses) {
            project.withArray("speeches").addObject().put("status", status).put("does", "words")
                    .put("words", "@$customer.handle <b>$request.key</b> moves");
        }
        stand.visitor("petra").put(words, project).expect(200);
    }

    /** Days, the zone, the portal, photos and the names for queues. */
    @Test
    void saysWhatAgentsAskFor() {
        String request = stand.requestOf(account, "nora_k", "@acme the handle is hot");
        Tab tab = stand.issue("amelia", request);
        assertThat(tab.text(PANEL + ".lp-item time .lp-told")).startsWith("today, ");
        assertThat(tab.text(PANEL + ".lp-item time .lp-assistive")).containsPattern("day,.*20\\d\\d");
        assertThat(tab.evaluate("document.querySelector(\"[data-key^='answer-']\").getAttribute('aria-label')").asText())
                .containsPattern("20\\d\\d");
        assertThat(tab.text(PANEL + ".lp-zone")).startsWith("Times: ");
        assertThat(tab.text(PANEL + ".lp-portal")).startsWith("In the customer portal: no customer sees this request. ");
        tab.click(PANEL + "[data-key=photos]");
        tab.waitFor(shown(PANEL + ".lp-photos .lp-quiet",
                "This request has no photos. A picture that is attached to it in Jira can be chosen here."));
        tab.picture("panel-no-photos", PANEL.strip());
        assertThat(Axe.faults(tab, PANEL)).isEmpty();
        tab.click(PANEL + "a[data-key=queues]");
        tab.waitFor(there("#listening-post-mentions .lp-queue-filters"));
        assertThat(tab.errors()).isEmpty();
    }

    /** The tab that did not send it says as well that the rest stays. */
    @Test
    void saysInAnotherTabThatTheRestStays() {
        String request = stand.requestOf(account, "salma_n", "@acme the lid rattles");
        Tab tab = stand.issue("amelia", request);
        tab.type(COMPOSER, "We look into it.");
        tab.click(PANEL + "[data-key=besides]");
        tab.waitFor("document.querySelectorAll('" + PANEL + "[data-key=move] option').length > 1");
        tab.evaluate("document.querySelector('[data-key=move]').selectedIndex = 1; document.querySelector('" + COMPOSER + "').focus(); 0");
        tab.pressCtrlEnter();
        tab.waitFor(there(PANEL + "[data-key^=undo-]"));
        Tab other = stand.issue("amelia", request);
        other.click(PANEL + "[data-key^=undo-]");
        other.waitFor(shown(PANEL + ".lp-note p", "Taken back. Nothing was published. "
                + "Only the answer was taken back: what was done besides it stays as it is."));
        assertThat(other.errors()).isEmpty();
    }

    /** The request in which a merged one goes on is a link, whatever the words around it are. */
    @Test
    void leadsToTheRequestThatAMergedOneGoesOnIn() {
        String into = stand.requestOf(account, "kid42", "@acme my grill smokes");
        String request = stand.requestOf(account, "kid42", "@acme and my oven as well");
        JsonNode row = StreamSupport.stream(stand.visitor("amelia").get(REST + "/projects/SUP/mentions?limit=50").json().path("values")
                .spliterator(), false).filter(each -> each.path("request").asText().equals(request)).findFirst().orElseThrow();
        ObjectNode merge = Json.object().put("act", "merge").put("request", into).put("key", "merge-of-kid42");
        merge.putArray("rows").add(row.path("id").asText());
        assertThat(stand.visitor("amelia").post(REST + "/projects/SUP/decisions", merge).status()).isEqualTo(200);
        Tab tab = stand.logIn("amelia");
        tab.open(stand.at("/browse/" + request));
        tab.waitFor(shown(PANEL + ".aui-message a", into));
        assertThat(tab.evaluate("document.querySelector('" + PANEL + ".aui-message a').getAttribute('href')").asText())
                .endsWith("/browse/" + into);
        tab.picture("panel-merged-link", PANEL.strip());
        assertThat(tab.has(COMPOSER)).isFalse();

        tab.open(stand.at("/browse/" + into));
        tab.waitFor("document.querySelectorAll('" + PANEL + ".lp-talk').length === 2");
        assertThat(tab.text(PANEL + ".lp-talk")).isEqualTo("The thread with which this request began");
        assertThat(tab.text(PANEL + ".lp-talk:has(a)")).isEqualTo("Another thread, merged from " + request);
        tab.picture("panel-talks", PANEL.strip());
        tab.width(400);
        tab.picture("narrow-panel-talks", PANEL.strip());
        assertThat(Axe.faults(tab, PANEL)).isEmpty();
    }

    private static void shares(String comments) {
        ObjectNode wording = Json.object().put("comments", comments);
        wording.putArray("orders");
        wording.putArray("ours");
        stand.visitor("admin").put(REST + "/accounts/" + account + "/wording", wording).expect(200);
        Patience.until("the wording", Duration.ofSeconds(10), () -> stand.admin().account(account).toString().contains(comments),
                () -> stand.admin().account(account).toString());
    }
}

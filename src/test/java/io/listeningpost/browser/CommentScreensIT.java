package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.comments.MutableComment;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Public comments as answers, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class CommentScreensIT {

    private static final String PANEL = ".listening-post-panel ";
    private static final String COMPOSER = PANEL + "[data-key=composer]";
    private static final String OFFERS = PANEL + ".lp-offers ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofMinutes(10));
    }

    @Test
    void offersCommentsSendsThemAndTellsWhatBecameOfThem() {
        String request = requestOf("nora_k", "@acme my kettle leaks");
        choose("ask", "comments");
        desk().as("bruno").comment(request, "between us: she is right", false);
        long comment = desk().as("bruno").comment(request, "Sorry, Nora! *We send a new one* today.", true);
        Tab tab = stand.logIn("amelia");
        tab.open(stand.at("/browse/" + request));

        tab.waitFor(there(OFFERS + ".lp-offer"));
        assertThat(tab.text(OFFERS + ".lp-offer-text")).isEqualTo("Sorry, Nora! We send a new one today.");
        assertThat(tab.evaluate("document.querySelectorAll('.lp-offer').length").asInt()).isEqualTo(1);
        tab.evaluate("document.querySelector('.lp-offers').scrollIntoView({block: 'center'}); 0");
        tab.picture("comment-offered");
        tab.click(OFFERS + "[data-key^=use-]");
        tab.waitFor(there(PANEL + ".lp-preview .lp-text"));
        tab.picture("comment-taken");
        tab.pressCtrlEnter();
        tab.waitFor("document.querySelector('.lp-note').textContent.startsWith('Your answer goes out')");
        tab.waitFor("!" + there(OFFERS + ".lp-offer"));

        reword(comment, "Sorry, Nora! We refund it.");
        tab.waitFor("!" + there(PANEL + "[data-key^=undo-]") + " && " + there(OFFERS + ".lp-offer"));
        assertThat(tab.text(OFFERS + ".lp-reason")).isEqualTo("It was taken back before it was sent.");
        assertThat(stand.sandbox().square().x().postsBy("acme"))
                .extracting(Post::text).doesNotContain("Sorry, Nora! We send a new one today.");

        tab.click(OFFERS + "[data-key^=leave-]");
        tab.waitFor("!" + there(OFFERS + ".lp-offer"));
        tab.open(stand.at("/browse/" + request));
        tab.waitFor(there(COMPOSER));
        assertThat(tab.has(OFFERS + ".lp-offer")).as("left in Jira").isFalse();
        assertThat(tab.errors()).isEmpty();
        alwaysSendsByItself(request);
    }

    /** An answer, an internal note and a move in one press; what Jira refuses is told, and the answer stands. */
    @Test
    void movesTheRequestInTheSameAct() {
        String request = requestOf("kid42", "@acme my fridge hums");
        Tab tab = stand.logIn("amelia");
        tab.open(stand.at("/browse/" + request));
        tab.type(COMPOSER, "Sorry! We look into it.");
        tab.click(PANEL + "[data-key=besides]");
        tab.waitFor("document.querySelectorAll('" + PANEL + "[data-key=move] option').length > 1");
        tab.evaluate("{ const move = document.querySelector('[data-key=move]'); "
                + "move.value = [...move.options].find(each => each.textContent === 'Start progress').value; } 0");
        tab.type(PANEL + "[data-key=note]", "Ask the warehouse");
        tab.waitFor(there(PANEL + ".lp-preview .lp-text") + " && !" + there(PANEL + ".lp-stale"));
        assertThat(tab.evaluate("document.querySelector('[data-key=move]').getBoundingClientRect().left "
                + "- document.querySelector('" + COMPOSER + "').getBoundingClientRect().left").asDouble()).isZero();
        tab.evaluate("document.querySelector('[data-key=besides]').scrollIntoView({block: 'center'}); 0");
        tab.picture("besides");
        tab.evaluate("document.querySelector('" + COMPOSER + "').focus()");
        tab.pressCtrlEnter();
        tab.waitFor("document.querySelector('.lp-note').textContent.startsWith('Your answer goes out')");

        RequestSeen seen = desk().watch().request(request).orElseThrow();
        assertThat(seen.moves().getLast()).isEqualToIgnoringCase("In progress");
        assertThat(seen.comments()).anySatisfy(comment -> {
            assertThat(comment.body()).isEqualTo("Ask the warehouse");
            assertThat(comment.shared()).isFalse();
        });
        assertThat(tab.evaluate("document.querySelector('[data-key=note]').value + document.querySelector('[data-key=move]').value")
                .asText()).isEmpty();

        tab.type(COMPOSER, "And one thing more: which model is it?");
        tab.waitFor(there(PANEL + ".lp-preview .lp-text"));
        tab.evaluate("document.querySelector('.lp-besides').open = true");
        tab.waitFor("document.querySelectorAll('" + PANEL + "[data-key=move] option').length > 1");
        tab.evaluate("document.querySelector('[data-key=move]').selectedIndex = 1; 0");
        String chosen = tab.evaluate("document.querySelector('[data-key=move]').selectedOptions[0].textContent").asText();
        desk().as("bruno").move(request, chosen);
        tab.evaluate("document.querySelector('" + COMPOSER + "').focus()");
        tab.pressCtrlEnter();
        tab.click(PANEL + ".lp-stopped [data-key=anyway]");
        tab.waitFor("document.querySelector('.lp-note').textContent.includes('The request did not move.')");
        tab.width(400);
        tab.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); "
                + "document.querySelector('.lp-note').scrollIntoView({block: 'center'}); 0");
        tab.picture("besides-undone-narrow-dark");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(tab.errors()).allMatch(error -> error.contains("409"));
    }

    private static String requestOf(String customer, String text) {
        return stand.requestOf(account, customer, text);
    }

    /** What a gate stops is offered with its reason; what passes goes out. */
    private void alwaysSendsByItself(String request) {
        choose("always", "comments-always");
        long secret = desk().as("bruno").comment(request, "Call us: +49 30 1234567", true);
        Tab tab = stand.logIn("amelia", "en", "dark");
        tab.open(stand.at("/browse/" + request));
        tab.waitFor(there(OFFERS + ".lp-offer"));
        assertThat(tab.text(OFFERS + ".lp-reason")).isEqualTo("Not sent by itself: it holds what looks private.");
        tab.width(400);
        tab.evaluate("document.querySelector('.lp-offers').scrollIntoView({block: 'center'}); 0");
        tab.picture("comment-stopped-narrow-dark");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        comments().delete(comments().getCommentById(secret));

        long sent = desk().as("bruno").comment(request, "It is on its way, Nora.", true);
        tab.waitFor("document.querySelector('.lp-thread').textContent.includes('It is on its way, Nora.')");
        comments().delete(comments().getCommentById(sent));
        tab.waitFor(there(PANEL + ".lp-comment-fate"));
        tab.evaluate("document.querySelector('.lp-comment-fate').scrollIntoView({block: 'center'}); 0");
        tab.picture("comment-gone-narrow-dark");
        assertThat(tab.text(PANEL + ".lp-comment-fate")).contains("will not be sent");
        assertThat(tab.errors()).isEmpty();

        long internal = desk().as("bruno").comment(request, "never in public", false);
        service(JsonEntityPropertyManager.class).put("CommentProperty", internal, "sd.public.comment", "{\"internal\": false}");
        reword(internal, "never in public at all");
        tab.open(stand.at("/browse/" + request));
        tab.waitFor(there(COMPOSER));
        assertThat(tab.evaluate("document.querySelector('.listening-post-panel').textContent").asText()).doesNotContain("never in public");
    }

    private static void choose(String sharing, String picture) {
        Tab admin = stand.administration(stand.logIn("admin"));
        admin.click("[data-key='wording-" + account + "']");
        admin.waitFor(there("[data-field=comments]"));
        admin.evaluate("document.querySelector('[data-field=comments]').value = '" + sharing + "'; 0");
        admin.evaluate("document.querySelector('[data-field=comments]').scrollIntoView({block: 'center'}); 0");
        admin.picture(picture);
        admin.click(".lp-drawer form [type=submit]");
        admin.waitFor(there(".lp-result .aui-message-success"));
        assertThat(admin.errors()).isEmpty();
    }

    private static void reword(long id, String text) {
        MutableComment comment = comments().getMutableComment(id);
        comment.setBody(text);
        comments().update(comment, Map.of(), true);
    }

    private static CommentManager comments() {
        return service(CommentManager.class);
    }

    private static Desk desk() {
        return stand.sandbox().desk();
    }

    private static <T> T service(Class<T> type) {
        List<Service> services = desk().services();
        return services.stream().filter(service -> service.type() == type).findFirst().map(Service::source)
                .map(source -> type.cast(source.apply(null))).orElseThrow();
    }
}

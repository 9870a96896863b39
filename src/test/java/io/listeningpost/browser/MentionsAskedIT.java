package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the mentions page asks before it does something, and where it tells the names for queues; in Chromium on the whole sandbox. */
class MentionsAskedIT {

    private static final String PAGE = "#listening-post-mentions ";
    private static final String ASKED = PAGE + ".lp-mention .lp-ask ";
    private static final String AT_THE_BAR = PAGE + ".lp-sticky .lp-ask ";
    private static final int SOME = 12;
    private static final int POSTS = SOME + 3;

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;

    @BeforeAll
    static void hearSomePosts() {
        stand = STAGED.stand();
        String account = stand.link(Duration.ofSeconds(20));
        for (String words : new String[] {"my lamp flickers", "the lamp again", "lamp, third time"}) {
            stand.sandbox().square().x().post("yuki_t", "@acme " + words);
        }
        for (int i = 0; i < SOME; i++) {
            stand.sandbox().square().x().post(i % 2 == 0 ? "nora_k" : "kid42", "@acme number " + i
                    + " of some posts, said at a length that takes more than one line on a phone \uD83D\uDE00");
        }
        Patience.pressing("all of them", Duration.ofMinutes(2), () -> stand.admin().pollNow(account),
                () -> stand.admin().journal(account, "", 50).path("values").size() == POSTS, () -> stand.admin().health().toString());
    }

    /** Nobody looks for the question: it stands where they pressed. Escape ends it, and they go on where they were. */
    @Test
    void asksAtTheRowThatWasPressed() {
        Tab tab = mentions("en", "light");
        String block = key(tab, 9, "block");
        press(tab, block);
        tab.waitFor(there(ASKED + "[data-key=reason]:focus"));
        assertThat(tab.evaluate("[...document.querySelectorAll('.lp-mention')].findIndex(each => each.querySelector('.lp-ask'))").asInt())
                .isEqualTo(9);
        assertThat(onScreen(tab)).isTrue();
        tab.picture("mentions-asked-block");

        tab.press("Escape");
        tab.waitFor("!" + there(PAGE + ".lp-ask"));
        assertThat(focused(tab)).isEqualTo(block);
        for (String act : new String[] {"merge", "link", "split", "ignore"}) {
            String key = key(tab, 9, act);
            if (!key.isEmpty()) {
                press(tab, key);
                tab.waitFor(there(ASKED.strip()) + " && document.activeElement.closest('.lp-ask') !== null");
                tab.evaluate("document.querySelector('.lp-ask [data-key=no]').focus(); 0");
                tab.press("Escape");
                tab.waitFor("!" + there(PAGE + ".lp-ask"));
                assertThat(focused(tab)).isEqualTo(key);
            }
        }
        press(tab, key(tab, 9, "merge"));
        tab.waitFor(there(ASKED + "[data-key=target]:focus"));
        tab.picture("mentions-asked-merge");
        press(tab, key(tab, 3, "block"));
        tab.waitFor(there(ASKED + "[data-key=reason]:focus"));
        assertThat(tab.evaluate("document.querySelectorAll('.lp-ask').length").asInt()).as("one question at a time").isEqualTo(1);
        assertThat(tab.errors()).isEmpty();
    }

    /** What is asked stays, words and focus, when its row is drawn anew; and the focus finds the same control again. */
    @Test
    void keepsTheQuestionWhenItsRowChanges() {
        Tab tab = mentions("en", "light");
        String block = key(tab, 4, "block");
        press(tab, block);
        tab.type(ASKED + "[data-key=reason]", "sells thi");
        tab.evaluate("document.querySelectorAll('.lp-mention')[4].querySelector('.lp-row').replaceChildren(...[...document"
                + ".querySelectorAll('.lp-mention')[4].querySelector('.lp-row').childNodes].map(each => each.cloneNode(true))); 0");
        assertThat(tab.has(ASKED + "[data-key=reason]:focus")).isTrue();
        tab.type(ASKED + "[data-key=reason]", "ngs");
        assertThat(tab.evaluate("document.querySelector('[data-key=reason]').value").asText()).isEqualTo("sells things");
        tab.press("Escape");
        assertThat(focused(tab)).isEqualTo(block);
        assertThat(tab.errors()).isEmpty();
    }

    /** About several posts it stands at the bar that was pressed. */
    @Test
    void asksAboutSeveralAtTheirBar() {
        Tab tab = mentions("en", "dark");
        tab.evaluate("document.querySelectorAll('.lp-select input').forEach((each, i) => i < 3 && each.click()); 0");
        press(tab, "bulk-block");
        tab.waitFor(there(AT_THE_BAR + "[data-key=reason]:focus"));
        tab.picture("mentions-asked-bulk-dark");
        tab.press("Escape");
        tab.waitFor("!" + there(PAGE + ".lp-ask"));
        assertThat(focused(tab)).isEqualTo("bulk-block");

        press(tab, "select-none");
        tab.evaluate("document.querySelectorAll('.lp-select input')[2].click(); 0");
        press(tab, "bulk-block");
        tab.waitFor(there(AT_THE_BAR + "[data-key=reason]:focus"));
        assertThat(tab.errors()).isEmpty();
    }

    /** What somebody remembers of a post finds it, and the page's address keeps that. */
    @Test
    void findsPostsByTheirWords() {
        Tab tab = mentions("en", "light");
        tab.waitFor("document.querySelectorAll('.lp-mention').length > 3");
        String text = tab.text(PAGE + ".lp-mention .lp-text");
        String word = text.substring(text.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
        int all = tab.evaluate("document.querySelectorAll('.lp-mention').length").asInt();
        tab.type(PAGE + "[data-filter=words]", word);
        tab.pressEnter();
        tab.waitFor("!" + there(PAGE + ".lp-mentions[aria-busy]") + " && document.querySelectorAll('.lp-mention').length < " + all);
        assertThat(tab.text(PAGE + ".lp-mention .lp-text")).isEqualTo(text);
        assertThat(tab.evaluate("new URLSearchParams(location.search).get('words')").asText()).isEqualTo(word);
        tab.picture("mentions-by-words");
        tab.width(400);
        tab.picture("narrow-mentions-by-words");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(tab.errors()).isEmpty();
    }

    /** Several are merged into one of them; what was said of that does not lie on the next question. */
    @Test
    void mergesSeveralIntoOneOfThem() {
        Tab tab = mentions("en", "light");
        tab.type(PAGE + "[data-filter=author]", "yuki_t");
        tab.click(PAGE + "[data-key=filter]");
        tab.waitFor("!" + there(PAGE + ".lp-mentions[aria-busy]") + " && document.querySelectorAll('.lp-mention').length === 3"
                + " && document.querySelectorAll('.lp-mention .lp-request').length === 3");
        String third = request(tab, 1);
        String second = request(tab, 2);
        String first = request(tab, 3);
        press(tab, "select-all");
        press(tab, "bulk-merge");
        tab.waitFor(there(AT_THE_BAR + "[data-key=target]:focus"));
        assertThat(tab.text(AT_THE_BAR + "p")).isEqualTo("Into which request should " + third + ", " + second + " and " + first
                + " be merged? Their threads, what was answered and what waits to be sent go there.");
        press(tab, "into-" + first);
        tab.waitFor(there(AT_THE_BAR + "[data-key=yes]:focus"));
        assertThat(tab.text(AT_THE_BAR + "[data-key=for-good]")).isEqualTo("Merging cannot be taken back.");
        assertThat(tab.text(AT_THE_BAR + "[data-key=rest]"))
                .isEqualTo(first + " is the one that goes on: " + third + " and " + second + " are merged into it.");
        tab.picture("mentions-merge-several");
        tab.width(400);
        tab.picture("mentions-merge-several-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);
        press(tab, "yes");
        tab.waitFor(shown(PAGE + ".lp-outcome p", "2 requests go on in " + first + "."));
        assertThat(tab.text(PAGE + ".lp-outcome")).contains(third + " and " + second + " stay as they are in Jira");
        assertThat(request(tab, 1)).isEqualTo(first);
        assertThat(request(tab, 2)).isEqualTo(first);
        assertThat(tab.has(PAGE + "[data-key=select-none]")).as("nothing is selected any more").isFalse();
        tab.picture("mentions-merged-several");
        Axe.require();
        assertThat(Axe.faults(tab, PAGE)).isEmpty();

        String outcome = "getComputedStyle(document.querySelector('.lp-outcome')).display";
        press(tab, key(tab, 0, "block"));
        tab.waitFor(there(ASKED + "[data-key=reason]:focus"));
        assertThat(tab.evaluate(outcome).asText()).isEqualTo("none");
        tab.press("Escape");
        tab.waitFor("!" + there(PAGE + ".lp-ask"));
        assertThat(tab.evaluate(outcome).asText()).isEqualTo("block");
        assertThat(tab.errors()).isEmpty();
    }

    /** On a phone, in German, from right to left. */
    @Test
    void asksOnAPhone() {
        Tab tab = mentions("de", "dark");
        tab.width(400);
        press(tab, key(tab, 5, "block"));
        tab.waitFor(there(ASKED + "[data-key=reason]:focus"));
        assertThat(onScreen(tab)).isTrue();
        tab.picture("mentions-asked-narrow-de-dark");
        tab.evaluate("document.documentElement.dir = 'rtl'; 0");
        press(tab, key(tab, 5, "merge"));
        tab.waitFor(there(ASKED + "[data-key=target]:focus"));
        tab.picture("mentions-asked-narrow-rtl-dark");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(tab.errors()).isEmpty();
    }

    /** The names for queues and filters are found here, without a mouse and by an address that can be passed on. */
    @Test
    void tellsTheNamesForQueues() {
        Tab tab = mentions("en", "light");
        assertThat(tab.text(PAGE + "[data-key=queues]")).isEqualTo("Queues, filters and JQL");
        assertThat(tab.has(PAGE + ".lp-queue-filters")).isFalse();
        tab.evaluate("document.querySelector('[data-key=queues]').focus(); 0");
        tab.pressEnter();
        tab.waitFor(there(PAGE + ".lp-queue-filters"));
        tab.waitFor(shown(PAGE + ".lp-ready code", "socialWaitingFor = us AND resolution IS EMPTY ORDER BY created ASC"));
        tab.picture("mentions-queues");
        Axe.require();
        assertThat(Axe.faults(tab, PAGE)).isEmpty();
        tab.evaluate("document.querySelector('[data-key=copy-filter]').focus(); 0");
        tab.press("Escape");
        tab.waitFor("!document.querySelector('.lp-queues').open");
        assertThat(focused(tab)).isEqualTo("queues");

        Tab sent = stand.logIn("amelia", "de", "dark");
        sent.width(400);
        sent.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP#queues"));
        sent.waitFor(there(PAGE + ".lp-queue-filters") + " && document.querySelector('.lp-queues').open");
        sent.picture("mentions-queues-narrow-de-dark");
        sent.evaluate("document.documentElement.dir = 'rtl'; 0");
        sent.picture("mentions-queues-narrow-rtl-dark");
        assertThat(sent.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(tab.errors()).isEmpty();
        assertThat(sent.errors()).isEmpty();
    }

    /** The day of every post is said: to the eye, under the pointer with its zone, and aloud. */
    @Test
    void saysTheDayOfEveryPost() {
        Tab tab = mentions("en", "light");
        assertThat(tab.text(PAGE + ".lp-when time .lp-told")).startsWith("today, ");
        String whole = tab.text(PAGE + ".lp-when time .lp-assistive");
        assertThat(whole).matches("\\w+day,.*20\\d\\d.*");
        assertThat(tab.evaluate("document.querySelector('.lp-when time').title").asText()).isEqualTo(whole);
        assertThat(tab.evaluate("document.querySelector('.lp-when time').dateTime").asText()).endsWith("Z");
        assertThat(tab.evaluate("document.querySelector(\"[data-key^='block-']\").getAttribute('aria-label')").asText())
                .as("with its day").containsPattern("20\\d\\d");
        assertThat(tab.text(PAGE + ".lp-zone")).startsWith("Times: ").hasSizeGreaterThan(8);
        assertThat(tab.errors()).isEmpty();
    }

    private static Tab mentions(String language, String theme) {
        Tab tab = stand.logIn("amelia", language, theme);
        tab.width(1280);
        tab.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP"));
        tab.waitFor("document.querySelectorAll('.lp-mention').length === " + POSTS);
        return tab;
    }

    /** The data-key of this act in the row; empty where it is not offered. */
    private static String key(Tab tab, int row, String act) {
        return tab.evaluate("document.querySelectorAll('.lp-mention')[" + row + "].querySelector(\".lp-row [data-key^='" + act
                + "-']\")?.dataset.key || ''").asText();
    }

    private static String request(Tab tab, int row) {
        return tab.text(PAGE + ".lp-mention:nth-child(" + row + ") .lp-request");
    }

    /** As with the keyboard: the focus is where one presses. */
    private static void press(Tab tab, String key) {
        tab.evaluate("(() => { const it = document.querySelector(\"[data-key='" + key + "']\"); it.focus(); it.click(); return 0; })()");
    }

    private static String focused(Tab tab) {
        return tab.evaluate("document.activeElement?.dataset.key || ''").asText();
    }

    private static boolean onScreen(Tab tab) {
        return tab.evaluate("(() => { const box = document.querySelector('.lp-ask').getBoundingClientRect(); "
                + "return box.top >= 0 && box.bottom <= innerHeight; })()").asBoolean();
    }
}

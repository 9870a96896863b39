package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two administrators have the same drawer open, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class TwoAdminsIT {

    private static final String OVERTAKEN = ".lp-overtaken";
    private static final String SAVED = ".lp-result .aui-message-success";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ZERO);
    }

    /** Anton saves while Alex has the drawer open: Alex sees both, looks at Anton's, and saves his own over it. */
    @Test
    void seeWhatTheOtherSavedAndDecide() {
        Tab alex = administration("admin", "en", "light");
        Tab anton = administration("anton", "de", "dark");
        open(alex, "quiet");
        open(anton, "quiet");
        most(anton, 7);
        anton.click(".lp-drawer [type=submit]");
        anton.waitFor(there(SAVED));
        most(alex, 9);
        alex.click(".lp-drawer [type=submit]");
        alex.waitFor(there(OVERTAKEN));
        assertThat(alex.text(OVERTAKEN)).contains("Anton Admin has saved this", "Nothing of yours was saved", "As it stands", "7",
                "As you have it", "9");
        assertThat(alex.evaluate("document.querySelector('[data-field=most]').value").asText()).as("what was typed").isEqualTo("9");
        assertThat(most()).isEqualTo(7);
        alex.picture("overtaken");
        alex.width(400);
        alex.picture("overtaken-narrow");
        assertThat(alex.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        alex.width(1280);

        alex.click("[data-key=overtaken-show]");
        alex.waitFor("!" + there(OVERTAKEN) + " && document.querySelector('[data-field=most]')?.value === '7'");
        assertThat(alex.text(".lp-result")).contains("This is what stands now", "As you have it", "9");
        alex.picture("overtaken-shown");

        // and Alex saves; now Anton is the slower one, and insists
        open(anton, "quiet");
        most(alex, 5);
        alex.click(".lp-drawer [type=submit]");
        alex.waitFor(there(SAVED));
        most(anton, 8);
        anton.click(".lp-drawer [type=submit]");
        anton.waitFor(there(OVERTAKEN));
        assertThat(anton.text(OVERTAKEN)).contains("Alex Admin hat dies gespeichert", "So haben Sie es");
        anton.width(400);
        anton.picture("overtaken-german-dark");
        assertThat(anton.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        anton.click("[data-key=overtaken-mine]");
        anton.waitFor(there(SAVED));
        assertThat(most()).isEqualTo(8);
        assertThat(alex.errors()).allMatch(error -> error.contains("409"));
        assertThat(anton.errors()).allMatch(error -> error.contains("409"));
    }

    /** A drawer that is opened shows what stands, however long the page is open; saving twice in an open one is no contest with oneself. */
    @Test
    void meetNobodyWhereNobodyElseSaved() {
        Tab alex = administration("admin", "en", "light");
        Tab anton = administration("anton", "en", "light");
        open(anton, "team");
        anton.type("[data-field=answerers]", "jira-administrators");
        anton.click(".lp-drawer [type=submit]");
        anton.waitFor(there(SAVED));
        open(alex, "costs");
        for (String daily : new String[] {"3", "4"}) {
            alex.type("[data-field=daily]", daily);
            alex.click(".lp-drawer form [type=submit]");
            alex.waitFor(there(".lp-drawer .aui-message-success"));
        }
        assertThat(alex.has(OVERTAKEN)).isFalse();
        open(alex, "team");
        assertThat(alex.evaluate("document.querySelector('[data-field=answerers]').value").asText()).isEqualTo("jira-administrators");
        open(alex, "automation");
        open(alex, "hearing");
        open(alex, "wording");
        open(alex, "settings");
        assertThat(alex.errors()).isEmpty();
    }

    /** Rules are one book for everybody. */
    @Test
    void seeBothBooksOfRules() {
        Tab alex = administration("admin", "en", "light");
        Tab anton = administration("anton", "en", "light");
        for (Tab tab : new Tab[] {alex, anton}) {
            tab.click("[data-key=routing]");
            tab.waitFor(there(".lp-no-rule"));
            tab.click("[data-key=rule-add]");
            tab.type("[data-field='rules[0].name']", tab == alex ? "\u0637\u0631\u062f\u064a \ud83d\udce6" : "Anton's");
            tab.type("[data-field='rules[0].words']", "kettle");
            tab.evaluate("(() => { const control = document.querySelector(\"[data-field='rules[0].serviceDesk']\");"
                    + "control.selectedIndex = 1; control.dispatchEvent(new Event('change', {bubbles: true})); return 0; })()");
            tab.waitFor("document.querySelector(\"[data-field='rules[0].requestType']\").options.length > 1");
            tab.evaluate("(() => { const control = document.querySelector(\"[data-field='rules[0].requestType']\");"
                    + "control.selectedIndex = 1; control.dispatchEvent(new Event('change', {bubbles: true})); return 0; })()");
        }
        anton.click(".lp-routing [type=submit]");
        anton.waitFor(there(".lp-routing .aui-message-success"));
        alex.click(".lp-routing [type=submit]");
        alex.waitFor(there(OVERTAKEN));
        assertThat(alex.text(OVERTAKEN)).contains("Anton Admin has saved this", "Anton's", "\u0637\u0631\u062f\u064a");
        alex.picture("overtaken-rules");
        alex.click("[data-key=overtaken-mine]");
        alex.waitFor(there(".lp-routing .aui-message-success"));
        assertThat(alex.text(".lp-rule summary")).contains("\u0637\u0631\u062f\u064a");
        anton.click(".lp-routing [type=submit]");
        anton.waitFor(there(OVERTAKEN));
        anton.click("[data-key=overtaken-show]");
        anton.waitFor("!" + there(OVERTAKEN) + " && document.querySelector('.lp-rule summary').textContent"
                + ".includes('\u0637\u0631\u062f\u064a') && " + there(".lp-routing .aui-message-info"));
        assertThat(anton.text(".lp-routing")).contains("This is what stands now", "Anton's");
        anton.picture("overtaken-rules-shown");
    }

    private static int most() {
        return stand.admin().account(account).at("/quiet/most").asInt();
    }

    private static void most(Tab tab, int posts) {
        tab.evaluate("document.querySelector('[data-field=most]').value = ''; 0");
        tab.type("[data-field=most]", Integer.toString(posts));
    }

    private static void open(Tab tab, String drawer) {
        tab.click("[data-key='" + drawer + "-" + account + "']");
        tab.waitFor("(document.querySelector('.lp-drawer .lp-form') || {dataset: {drawn: 'seen'}}).dataset.drawn !== 'seen'");
        tab.evaluate("document.querySelector('.lp-drawer .lp-form').dataset.drawn = 'seen'; 0");
    }

    private static Tab administration(String name, String language, String theme) {
        Tab tab = stand.logIn(name, language, theme);
        tab.open(stand.at("/plugins/servlet/listening-post/admin"));
        tab.type("[name=webSudoPassword]", name);
        tab.pressEnter();
        tab.waitFor(there("#listening-post-admin .lp-account"));
        return tab;
    }
}

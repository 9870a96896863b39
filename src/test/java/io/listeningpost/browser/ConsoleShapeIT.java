package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things are on the page of accounts, by keyboard and in narrow windows. Skipped where there is no Chromium or no npm. */
class ConsoleShapeIT {

    private static final String ADMIN = "#listening-post-admin ";
    private static final String FOCUSED = "document.activeElement.dataset.key";
    private static final String LINKS = "[data-key=link]";
    private static final String FORM = ADMIN + ".lp-drawer form ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        Axe.require();
        account = stand.link(Duration.ofSeconds(5));
    }

    @Test
    void offersOneWayToLinkAndTheNetworksBehindIt() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.waitFor(there(LINKS));
        assertThat(tab.evaluate("document.querySelectorAll('" + ADMIN + ".aui-button-primary').length").asInt()).isOne();
        assertThat(shown(tab, "[role=menu]")).isFalse();
        tab.evaluate("document.querySelector('" + LINKS + "').focus()");
        tab.pressEnter();
        tab.waitFor(FOCUSED + " === 'link-x'");
        assertThat(tab.evaluate("document.querySelector('" + LINKS + "').getAttribute('aria-expanded')").asText()).isEqualTo("true");
        assertThat(Axe.faults(tab, ADMIN)).isEmpty();
        tab.picture("console-menu");
        tab.press("ArrowUp");
        tab.waitFor(FOCUSED + " === 'link-feed'");
        tab.press("ArrowDown");
        tab.waitFor(FOCUSED + " === 'link-x'");
        tab.press("End");
        tab.press("Escape");
        tab.waitFor(FOCUSED + " === 'link' && !" + visible("[role=menu]"));
        tab.press("ArrowUp");
        tab.waitFor(FOCUSED + " === 'link-feed'");
        tab.evaluate("document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true})); 0");
        tab.waitFor("!" + visible("[role=menu]"));
        tab.width(400);
        tab.click(LINKS);
        tab.picture("console-menu-narrow");
        fits(tab);
        tab.click("[data-key=link-mastodon]");
        tab.waitFor(there(FORM) + " && !" + visible("[role=menu]"));
        tab.click(FORM + ".aui-button-link");
        tab.waitFor("!" + there(FORM) + " && " + FOCUSED + " === 'link'");
        assertThat(tab.errors()).isEmpty();
    }

    /** A feed is followed in one way, and asks since when only whoever wants older posts. */
    @Test
    void asksOnlyWhatThereIsToChoose() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.click("[data-key=link-feed]");
        tab.waitFor(there(FORM) + " && document.activeElement.matches('" + FORM + "input[type=text]')");
        assertThat(tab.evaluate("document.querySelectorAll('" + FORM + "fieldset').length").asInt()).as("only since when").isOne();
        assertThat(shown(tab, "[data-field=importFrom]")).isFalse();
        tab.picture("linking-feed", FORM);
        tab.click(FORM + "[id$=-then]");
        tab.waitFor(visible("[data-field=importFrom]"));
        tab.click(FORM + "[type=submit]");
        tab.waitFor(there(FORM + "[aria-invalid=true]"));
        assertThat(Axe.faults(tab, FORM)).isEmpty();
        tab.width(400);
        fits(tab);
        tab.picture("linking-feed-narrow", FORM);
        tab.click(FORM + "[id$=-now]");
        tab.waitFor("!" + visible("[data-field=importFrom]"));
        tab.click("[data-key=link-x]");
        tab.click("[data-key=unsaved-drop]");
        tab.waitFor("document.querySelectorAll('" + FORM + "fieldset').length === 2");
    }

    /** The drawers stand by what they are for; each says that it is open, and gets the focus back when it is closed. */
    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void groupsWhatCanBeDoneWithAnAccount(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.waitFor(there(".lp-actions"));
        assertThat(tab.evaluate("Array.from(document.querySelectorAll('.lp-actions [role=group]'), (group) => group.querySelectorAll("
                + "'button').length + (document.getElementById(group.getAttribute('aria-labelledby')).textContent ? '' : '?')).join()")
                .asText()).isEqualTo("2,2,3,3,4");
        tab.picture("console-" + language + "-" + theme);
        for (String drawer : List.of("settings", "team", "hearing", "posts", "wording", "quiet", "automation", "costs", "keys", "remove")) {
            String opener = "[data-key='" + drawer + "-" + account + "']";
            tab.evaluate("document.querySelector(" + Tab.quoted(opener) + ").focus()");
            tab.pressEnter();
            tab.waitFor("Array.from(document.querySelectorAll('.lp-actions [aria-expanded=true]'), (each) => each.dataset.drawer).join()"
                    + " === '" + drawer + "' && document.querySelector('.lp-account .lp-drawer').contains(document.activeElement)");
            tab.click(".lp-account .lp-drawer > :last-child .aui-button-link:last-of-type, "
                    + ".lp-account .lp-drawer .buttons .aui-button-link");
            tab.waitFor(FOCUSED + " === " + Tab.quoted(drawer + "-" + account) + " && !" + there(".lp-actions [aria-expanded=true]"));
        }
        tab.click("[data-key='speeches-" + account + "']");
        tab.waitFor("document.activeElement.tagName === 'H4' && document.activeElement.parentElement.querySelector('.lp-speeches') !== null"
                + " && document.querySelector(\"[data-key='settings-" + account + "']\").getAttribute('aria-expanded') === 'true'");
        tab.picture("console-speeches-" + language + "-" + theme);
        tab.click("[data-key='undo-" + account + "']");
        tab.waitFor("document.activeElement.dataset.field === 'graceSeconds'");
        tab.picture("console-undo-" + language + "-" + theme);
        tab.click(".lp-account .lp-drawer .buttons .aui-button-link");
        tab.waitFor(FOCUSED + " === 'undo-" + account + "' && !" + there(".lp-actions [aria-expanded=true]"));
        tab.click("[data-key='private-" + account + "']");
        tab.waitFor("document.activeElement.dataset.field === 'orders'");
        tab.picture("console-private-" + language + "-" + theme);
        tab.click(".lp-account .lp-drawer .buttons .aui-button-link");
        tab.waitFor(FOCUSED + " === 'private-" + account + "' && !" + there(".lp-actions [aria-expanded=true]"));
        tab.click("[data-key='move-" + account + "']");
        tab.waitFor(there(".lp-account .aui-message-success"));
        tab.click("[data-key='move-" + account + "']");
        tab.width(400);
        fits(tab);
        tab.picture("console-narrow-" + language + "-" + theme);
        assertThat(Axe.faults(tab, ADMIN)).isEmpty();
        tab.evaluate("document.documentElement.dir = 'rtl'; 0");
        tab.width(1280);
        tab.picture("console-rtl-" + language + "-" + theme);
        assertThat(tab.errors()).isEmpty();
    }

    /** What an act came to can be read for as long as anybody needs: it goes with the next act, or when it is closed. */
    @ParameterizedTest
    @CsvSource({"en, light, Close this message", "de, dark, Meldung schlie\u00dfen"})
    void tellsWhatWasDoneUntilTheNextAct(String language, String theme, String close) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        String notice = ".lp-account .lp-notice";
        tab.evaluate("window.scrollTo(0, 0); 0");
        tab.click("[data-key='move-" + account + "']");
        tab.waitFor(there(notice));
        assertThat(tab.evaluate("document.querySelector('" + notice + " [data-key=notice-close]').getAttribute('aria-label')").asText())
                .isEqualTo(close);
        assertThat(Axe.faults(tab, ADMIN)).isEmpty();
        tab.picture("notice-" + language + "-" + theme, ".lp-account");
        tab.evaluate("document.documentElement.dir = 'rtl'; 0");
        tab.width(400);
        fits(tab);
        tab.picture("notice-narrow-rtl-" + language + "-" + theme, ".lp-account");
        tab.evaluate("document.documentElement.dir = 'ltr'; 0");
        tab.width(1280);
        tab.evaluate("document.querySelector(\"[data-key='settings-" + account + "']\").focus(); 0");
        tab.evaluate("document.querySelector('" + notice + " [data-key=notice-close]').focus(); 0");
        tab.pressEnter();
        tab.waitFor("!" + there(notice) + " && " + FOCUSED + " === " + Tab.quoted("settings-" + account));
        tab.click("[data-key='move-" + account + "']");
        tab.waitFor(there(notice));
        tab.click("[data-key=canned]");
        tab.waitFor("!" + there(notice) + " && " + there(ADMIN + ".lp-canned-book"));
        assertThat(tab.errors()).isEmpty();
    }

    /** An account that was linked with keys of one kind has no app of another kind to lend. */
    @Test
    void saysThatAnAppIsKeptWhereItIs() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.click("[data-key='keys-" + account + "']");
        tab.waitFor(there(".lp-account .lp-form input[type=radio]"));
        assertThat(tab.evaluate("Array.from(document.querySelectorAll('.lp-account .lp-form input[type=radio]'), (way) => { way.click(); "
                + "const form = document.querySelector('.lp-account .lp-form'); return form.querySelector('label[for=\"' + way.id + '\"]')"
                + ".textContent.replace(/[^12]*([12]).*/, '$1') + (form.textContent.includes('Leave both empty') ? ' kept' : '')"
                + " + (form.querySelector('[data-field^=app][aria-required]') ? ' required' : ''); }).slice(0, 2).sort().join()").asText())
                .isEqualTo("1 kept,2 required");
        assertThat(tab.errors()).isEmpty();
    }

    /** Whoever makes queues finds the names for them and copies by keyboard; without leave to copy the filter is selected. */
    @ParameterizedTest
    @CsvSource({"en, light, Copied", "de, dark, Kopiert"})
    void listsTheNamesForQueues(String language, String theme, String copied) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.click("[data-key=queues]");
        String list = ADMIN + ".lp-queue-filters ";
        tab.waitFor(there(list) + " && document.activeElement.tagName === 'H2'");
        assertThat(tab.text(list + ".lp-ready li:first-child code")).startsWith("socialWaitingFor = us");
        tab.evaluate("Object.defineProperty(navigator, 'clipboard', {configurable: true, value: "
                + "{writeText: async (text) => { window.taken = text; }}}); 0");
        tab.evaluate("document.querySelector('" + list + ".lp-ready li:first-child button').focus()");
        tab.pressEnter();
        tab.waitFor(Tab.shown(list + ".lp-ready li:first-child [role=status]", copied));
        assertThat(tab.evaluate("window.taken").asText()).isEqualTo(tab.text(list + ".lp-ready li:first-child code"));
        tab.evaluate("Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined}); 0");
        tab.click(list + ".lp-ready li:last-child button");
        tab.waitFor("document.querySelector('" + list + ".lp-ready li:last-child [role=status]').textContent !== ''"
                + " && String(window.getSelection()) === 'issue in publicThreadsOfAuthor(\"SUP-1\") ORDER BY created DESC'");
        assertThat(tab.text(list + ".lp-ready li:first-child [role=status]")).as("said of one at a time").isEmpty();
        assertThat(Axe.faults(tab, ADMIN)).isEmpty();
        tab.picture("queues-" + language + "-" + theme, ADMIN + ".lp-drawer");
        tab.width(400);
        fits(tab);
        tab.picture("queues-narrow-" + language + "-" + theme, ADMIN + ".lp-drawer");
        tab.click(ADMIN + ".lp-drawer > * > .lp-buttons .aui-button-link");
        tab.waitFor("!" + there(list) + " && " + FOCUSED + " === 'queues'");
        assertThat(tab.errors()).isEmpty();
    }

    private static void fits(Tab tab) {
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isPositive().isLessThanOrEqualTo(400);
    }

    private static boolean shown(Tab tab, String selector) {
        return tab.evaluate(visible(selector)).asBoolean();
    }

    private static String visible(String selector) {
        return "Array.from(document.querySelectorAll('" + ADMIN + selector + "')).some((each) => each.offsetParent !== null)";
    }
}

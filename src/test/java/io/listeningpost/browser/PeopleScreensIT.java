package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.remote.Agent;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two agents at the same conversation, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class PeopleScreensIT {

    private static final String PANEL = ".listening-post-panel ";
    private static final String COMPOSER = PANEL + "[data-key=composer]";
    private static final String SEARCH = PANEL + "[data-key=canned-search]";
    private static final String STOPPED = PANEL + ".lp-stopped ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofMinutes(10));
    }

    /** A colleague was faster: the words stay, theirs are shown, and a deliberate press sends both. */
    @Test
    void stopsASecondAnswerUntilItIsSentDeliberately() {
        String request = requestOf("nora_k", "@acme my kettle leaks");
        Tab tab = stand.issue("amelia", request);
        tab.type(PANEL + "[data-key=composer]", "Sorry, Nora! Where does it leak?");
        colleague().answer(request, "Hello Nora, please send us a photo of the kettle <b>and</b> the receipt.");

        tab.pressCtrlEnter();
        tab.waitFor(there(STOPPED));
        assertThat(tab.text(STOPPED + ".lp-text")).isEqualTo("Hello Nora, please send us a photo of the kettle <b>and</b> the receipt.");
        assertThat(tab.text(STOPPED + "bdi")).isEqualTo("Bruno Agent");
        tab.waitFor("document.activeElement.classList.contains('lp-stopped')");
        tab.picture("stopped");
        tab.click(STOPPED + "[data-key=leave]");
        tab.waitFor("!" + there(STOPPED));
        assertThat(tab.evaluate("document.querySelector('" + PANEL + "[data-key=composer]').value").asText())
                .isEqualTo("Sorry, Nora! Where does it leak?");
        assertThat(colleague().replies(request)).hasSize(1);

        tab.pressCtrlEnter();
        tab.waitFor(there(STOPPED));
        tab.width(400);
        tab.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); "
                + "document.querySelector('.lp-stopped').scrollIntoView({block: 'center'}); 0");
        tab.picture("narrow-stopped-dark");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.click(STOPPED + "[data-key=anyway]");
        tab.waitFor("!" + there(STOPPED));

        assertThat(colleague().replies(request)).hasSize(2);
        assertThat(tab.errors()).allMatch(error -> error.contains("409"));
    }

    @Test
    void tellsThatAColleagueIsWritingAndThatTheyStopped() {
        String request = requestOf("kid42", "@acme my fridge hums");
        Tab mine = stand.issue("amelia", request);
        Tab theirs = stand.issue("bruno", request);

        theirs.type(PANEL + "[data-key=composer]", "Hum");
        mine.waitFor("document.querySelector('.lp-writers').textContent.startsWith('Bruno Agent is writing an answer, since ')");
        mine.evaluate("document.querySelector('.lp-writers').scrollIntoView({block: 'center'}); 0");
        mine.picture("writing");
        assertThat(theirs.text(PANEL + ".lp-writers")).isEmpty();
        assertThat(mine.evaluate("document.querySelector('.lp-writers').getAttribute('role')").asText()).isEqualTo("status");
        theirs.evaluate("document.querySelector('" + PANEL + "[data-key=composer]').value = ''; 0");
        mine.waitFor("document.querySelector('.lp-writers').textContent === ''");

        assertThat(mine.errors()).isEmpty();
        assertThat(theirs.errors()).isEmpty();
    }

    /** Bruno is in no group that may answer, and is told so instead of being shown a field. */
    @Test
    void letsOnlyChosenGroupsAnswer() {
        String request = requestOf("nora_k", "@acme my toaster sings");
        Tab admin = administration();
        admin.click("[data-key='team-" + account + "']");
        admin.type("[data-field=answerers]", "ops-team");
        admin.type("[data-field=confidants]", "ops-team");
        admin.picture("team");
        admin.click(".lp-drawer form [type=submit]");
        admin.waitFor(there(".lp-result .aui-message-success"));

        Tab theirs = stand.issue("bruno", request);
        theirs.waitFor(there(PANEL + ".aui-message-info"));
        assertThat(theirs.text(PANEL + ".aui-message-info")).startsWith("You may not answer for this account");
        assertThat(theirs.evaluate("document.querySelector('" + PANEL + "[data-key=composer]') === null").asBoolean()).isTrue();
        theirs.evaluate("document.querySelector('.listening-post-panel').scrollIntoView(); 0");
        theirs.picture("may-not-answer");
        Tab mine = stand.issue("amelia", request);
        mine.waitFor(there(PANEL + "[data-key=composer]"));
        admin.click("[data-key='team-" + account + "']");
        admin.waitFor("document.querySelector('[data-field=answerers]') !== null "
                + "&& document.querySelector('[data-field=answerers]').value === 'ops-team'");
        admin.evaluate("document.querySelectorAll('.lp-drawer textarea').forEach(each => { each.value = ''; }); 0");
        admin.click(".lp-drawer form [type=submit]");
        theirs.waitFor(there(PANEL + "[data-key=composer]"));

        assertThat(admin.errors()).isEmpty();
        assertThat(theirs.errors()).isEmpty();
    }

    /** Everybody's answers have to be approved: Bruno's by Amelia, in better words. */
    @Test
    void publishesNothingBeforeAColleagueApprovedIt() {
        String request = requestOf("nora_k", "@acme my mixer growls");
        Tab admin = administration();
        admin.click("[data-key='team-" + account + "']");
        admin.waitFor(there("[data-field=approval]"));
        admin.evaluate("{ const each = document.querySelector('[data-field=approval]'); each.value = 'always'; "
                + "each.dispatchEvent(new Event('change')); } 0");
        admin.picture("team-approval");
        admin.click(".lp-drawer form [type=submit]");
        admin.waitFor(there(".lp-result .aui-message-success"));

        Tab theirs = stand.issue("bruno", request);
        theirs.type(PANEL + "[data-key=composer]", "Mixers growl, live with it");
        assertThat(theirs.text(PANEL + "[data-key=send]")).isEqualTo("Submit for approval");
        assertThat(theirs.text(PANEL + ".lp-for-approval:not([hidden])")).isEqualTo("Somebody has to approve it before it goes out.");
        theirs.picture("submit", PANEL.strip());
        theirs.pressCtrlEnter();
        theirs.waitFor("document.querySelector('.lp-note').textContent.startsWith('Stored. It goes out once')");
        assertThat(theirs.evaluate("document.querySelector('[data-key^=approve-]') === null").asBoolean()).as("not one's own").isTrue();
        Tab watching = administration();
        watching.waitFor("document.querySelector('.lp-account .lp-facts').textContent.includes('Waiting for approval1')");
        watching.picture("card-approval");
        Tab mine = stand.issue("amelia", request);
        mine.waitFor(there(PANEL + "[data-key^=approve-]"));
        mine.evaluate("document.querySelector('[data-key^=approve-]').scrollIntoView({block: 'center'}); 0");
        mine.picture("approval");
        mine.click(PANEL + "[data-key^=change-]");
        mine.waitFor("document.querySelector('[data-key^=decision-]').value === 'Mixers growl, live with it'");
        mine.evaluate("document.querySelector('[data-key^=decision-]').value = ''; 0");
        mine.type(PANEL + "[data-key^=decision-]", "Sorry, Nora! We send you another one.");
        mine.width(400);
        mine.picture("narrow-approval");
        mine.click(PANEL + "[data-key^=decide-]");
        mine.waitFor("[...document.querySelectorAll('.lp-item-us .lp-text')].some(each => "
                + "each.textContent === 'Sorry, Nora! We send you another one.') && document.querySelector('.lp-countdown') !== null");
        mine.waitFor(Tab.shown(PANEL + ".lp-approved bdi", "Changed and approved by Amelia Agent"));
        mine.picture("narrow-approved-changed", PANEL.strip());
        Tab german = stand.logIn("bruno", "de", "dark");
        german.open(stand.at("/browse/" + request));
        german.waitFor(Tab.shown(PANEL + ".lp-approved bdi", "Ge\u00e4ndert und freigegeben von Amelia Agent"));
        german.picture("approved-changed-de", PANEL.strip());
        german.evaluate("document.documentElement.dir = 'rtl'; 0");
        german.picture("approved-changed-rtl", PANEL.strip());

        assertThat(german.errors()).isEmpty();
        assertThat(mine.errors()).isEmpty();
        assertThat(theirs.errors()).isEmpty();
        admin.click("[data-key='team-" + account + "']");
        admin.waitFor(there("[data-field=approval]"));
        admin.evaluate("{ const each = document.querySelector('[data-field=approval]'); each.value = 'never'; } 0");
        admin.click(".lp-drawer form [type=submit]");
        admin.waitFor("!" + there(".lp-drawer form"));
    }

    /** By keyboard alone: the admin keeps answers, the agent finds one with a slash and a few letters, and it is filled. */
    @Test
    void putsACannedAnswerIntoTheFieldByKeyboard() {
        String request = requestOf("nora_k", "@acme my blender smokes");
        Tab admin = administration();
        keepAnswers(admin);

        Tab agent = stand.issue("amelia", request);
        agent.type(COMPOSER, "/");
        agent.waitFor("document.querySelectorAll('.lp-canned-answer').length === 4");
        assertThat(value(agent, COMPOSER)).isEmpty();
        assertThat(agent.evaluate("document.activeElement.getAttribute('role')").asText()).isEqualTo("combobox");
        shown(agent, "canned");
        agent.press("ArrowUp");
        assertThat(chosen(agent)).as("round the end").startsWith("\u0623\u064a\u0646");
        agent.press("ArrowDown");
        agent.press("ArrowDown");
        assertThat(chosen(agent)).startsWith("Photo \ud83d\udcf7");
        agent.type(SEARCH, "wher");
        agent.waitFor("document.querySelectorAll('.lp-canned-answer').length === 1");
        agent.waitFor("[...document.querySelectorAll('.lp-assistive')].some(each => each.textContent === '1 answer')");
        assertThat(chosen(agent)).startsWith("Where is it");
        agent.pressEnter();
        agent.waitFor("document.querySelector('" + COMPOSER + "').value.startsWith('@nora_k, ')");
        assertThat(value(agent, COMPOSER))
                .isEqualTo("@nora_k, your request " + request + " is Waiting for support. Amelia will see to it.");
        agent.waitFor("document.activeElement === document.querySelector('" + COMPOSER + "')");
        agent.waitFor("document.querySelector('.lp-composer .lp-preview').textContent.includes('Amelia will see to it.')");
        agent.picture("canned-inserted");

        agent.evaluate("document.querySelector('" + COMPOSER + "').setSelectionRange(0, 0); 0");
        agent.click(PANEL + "[data-key=canned]");
        agent.type(SEARCH, "no such words");
        agent.waitFor("document.querySelector('.lp-canned-box').textContent.includes('No canned answer has all these words.')");
        shown(agent, "canned-none");
        agent.press("Escape");
        agent.waitFor("document.querySelector('.lp-canned-box').hidden");
        agent.click(PANEL + "[data-key=canned]");
        agent.type(SEARCH, "label");
        agent.waitFor("document.querySelectorAll('.lp-canned-answer').length === 1");
        agent.pressEnter();
        agent.waitFor("document.querySelector('" + COMPOSER + "').value.startsWith('Please show us')");
        assertThat(value(agent, COMPOSER)).as("at the caret").contains("the label.@nora_k, ");
        agent.evaluate("document.querySelector('" + COMPOSER + "').value = ''; 0");
        agent.type(COMPOSER, "/");
        agent.waitFor("document.activeElement === document.querySelector('" + SEARCH + "')");
        agent.type(SEARCH, "/");
        agent.waitFor("document.querySelector('" + COMPOSER + "').value === '/'");

        agent.width(400);
        agent.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); "
                + "document.querySelector('" + COMPOSER + "').value = ''; 0");
        agent.click(PANEL + "[data-key=canned]");
        agent.waitFor("document.querySelectorAll('.lp-canned-answer').length === 4");
        shown(agent, "narrow-canned-dark");
        assertThat(agent.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(colleague().replies(request)).as("nothing is sent by choosing").isEmpty();
        assertThat(agent.errors()).isEmpty();
        assertThat(admin.errors()).allMatch(error -> error.contains("400"));
    }

    private static void keepAnswers(Tab admin) {
        admin.click("[data-key=canned]");
        admin.waitFor(there(".lp-canned-book .lp-no-rule"));
        admin.picture("canned-book-empty");
        write(admin, 0, "Where is it?", "$customer.handle, your request $request.key is $nobody.");
        admin.waitFor("document.querySelector('#listening-post-admin .lp-rule .error:not(:empty)') !== null");
        admin.click(".lp-canned-book [type=submit]");
        admin.waitFor(there("[data-field='answers[0].text'][aria-invalid=true]"));
        admin.waitFor("document.activeElement.dataset.field === 'answers[0].text'");
        admin.picture("canned-book-refused");
        admin.evaluate("document.querySelector(\"[data-field='answers[0].text']\").select(); 0");
        admin.type("[data-field='answers[0].text']",
                "$customer.handle, your request $request.key is $status. $agent.firstName will see to it.");
        write(admin, 1, "Photo \ud83d\udcf7 of the <b>label</b>", "Please show us the label.");
        write(admin, 2, "Averylongtitlewithoutanyspace".repeat(3), "We know. ".repeat(40));
        write(admin, 3, "\u0623\u064a\u0646 \u0637\u0631\u062f\u064a\u061f",
                "\u0637\u0644\u0628\u0643 $request.key \u0641\u064a \u0627\u0644\u0637\u0631\u064a\u0642");
        write(admin, 4, "To be removed", "x");
        admin.evaluate("document.querySelectorAll('[data-key=canned-remove]')[4].focus()");
        admin.pressEnter();
        admin.waitFor("document.querySelectorAll('.lp-canned-book .lp-rule').length === 4");
        assertThat(admin.evaluate("document.activeElement.dataset.key").asText()).as("where the keyboard is").isEqualTo("canned-add");
        admin.evaluate("document.querySelector('.lp-canned-book .lp-rule').scrollIntoView(); 0");
        admin.picture("canned-book-unsaved");
        admin.click(".lp-canned-book [type=submit]");
        admin.waitFor(there(".lp-canned-book .aui-message-success"));
        admin.click(".lp-canned-book summary");
        admin.waitFor("document.querySelector('.lp-canned-book .lp-parts') !== null "
                + "&& document.querySelector('.lp-canned-book .lp-parts').textContent.includes('@customer, your request ABC-123')");
        admin.evaluate("document.querySelector('.lp-canned-book h2').scrollIntoView(); 0");
        admin.picture("canned-book");
        admin.width(400);
        admin.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); 0");
        admin.waitFor("getComputedStyle(document.querySelector(\"[data-field='answers[0].text']\")).backgroundColor"
                + " !== 'rgb(255, 255, 255)'");
        admin.picture("narrow-canned-book-dark");
        assertThat(admin.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
    }

    private static void write(Tab admin, int place, String title, String text) {
        admin.click("[data-key=canned-add]");
        admin.waitFor("document.activeElement.dataset.field === 'answers[" + place + "].title'");
        admin.type("[data-field='answers[" + place + "].title']", title);
        admin.type("[data-field='answers[" + place + "].text']", text);
    }

    private static String value(Tab tab, String selector) {
        return tab.evaluate("document.querySelector(" + Tab.quoted(selector) + ").value").asText();
    }

    /** What a screen reader is told to be chosen. */
    private static String chosen(Tab tab) {
        return tab.evaluate("document.getElementById(document.querySelector('" + SEARCH + "').getAttribute('aria-activedescendant'))"
                + ".textContent").asText();
    }

    private static void shown(Tab tab, String picture) {
        tab.evaluate("document.querySelector('.lp-canned').scrollIntoView({block: 'center'}); 0");
        tab.picture(picture);
    }

    private static Tab administration() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.waitFor(there("#listening-post-admin h2"));
        return tab;
    }

    private static Agent colleague() {
        return new Agent(stand.visitor("bruno"));
    }

    /** Somebody writes to the brand, and it becomes a request. */
    private static String requestOf(String customer, String text) {
        return stand.requestOf(account, customer, text);
    }
}

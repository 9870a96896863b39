package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users and groups are suggested while their names are typed, and only suggested. Skipped where there is no Chromium or no npm. */
class PickersIT {

    private static final String SPEAKER = "[data-field=speaker]";
    private static final String ANSWERERS = "[data-field=answerers]";
    private static final String ADD = ".field-group:has(> " + ANSWERERS + ") .lp-picker-add input";
    private static final String OPEN = ".lp-picker:focus-within .lp-picker-box:not([hidden]) ";
    private static final String SAVED = ".lp-result .aui-message-success";
    private static final String SUBMIT = ".lp-drawer form [type=submit]";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ZERO);
    }

    @AfterEach
    void nobodyInParticularAnswers() {
        ObjectNode team = Json.object().put("approval", "never");
        for (String list : new String[] {"answerers", "confidants", "trainees", "approvers"}) {
            team.putArray(list);
        }
        stand.visitor("admin").put("/rest/listening-post/1.0/accounts/" + account + "/team", team).expect(200);
    }

    @Test
    void findsAUserByAPartOfTheirNameAndTakesThemByKeyboard() {
        Tab tab = settings("en", "light");
        typeAfresh(tab, SPEAKER, "age");
        tab.waitFor(options("Amelia Agent amelia", "Bruno Agent bruno"));
        assertThat(attribute(tab, SPEAKER, "aria-expanded")).isEqualTo("true");
        assertThat(tab.has(SPEAKER + "[aria-activedescendant]")).as("nothing is chosen").isFalse();
        assertThat(tab.text(".lp-picker:focus-within [role=status]")).startsWith("2 suggestions.");
        tab.picture("picker-user");
        tab.press("ArrowDown");
        tab.press("ArrowDown");
        tab.waitFor("document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))"
                + "?.matches('[aria-selected=true]') && document.querySelectorAll('[aria-selected=true]').length === 1");
        tab.picture("picker-user-chosen");
        tab.pressEnter();
        tab.waitFor("document.querySelector('" + SPEAKER + "').value === 'bruno'");
        assertThat(tab.has(OPEN)).isFalse();
        assertThat(tab.has(".lp-drawer form")).as("Enter took and did not send").isTrue();
        assertThat(tab.text(".lp-picker:focus-within [role=status]")).isEqualTo("Bruno Agent is entered.");
        tab.click(SUBMIT);
        tab.waitFor(there(SAVED));
        assertThat(account().at("/speaker/name").asText()).isEqualTo("bruno");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void closesWithoutTakingAndTakesWithAPointer() {
        Tab tab = settings("en", "light");
        typeAfresh(tab, SPEAKER, "petra");
        tab.waitFor(options("Petra Project petra"));
        tab.press("ArrowUp");
        tab.press("Escape");
        tab.waitFor("!" + there(OPEN));
        assertThat(value(tab, SPEAKER)).isEqualTo("petra");
        assertThat(attribute(tab, SPEAKER, "aria-expanded")).isEqualTo("false");
        tab.press("ArrowDown");
        tab.waitFor(options("Petra Project petra"));
        tab.type("[data-field=graceSeconds]", "");
        tab.waitFor("!" + there(".lp-picker-box:not([hidden])"));

        typeAfresh(tab, SPEAKER, "anton");
        tab.waitFor(options("Anton Admin anton"));
        tab.click(OPEN + ".lp-picker-one span");
        tab.waitFor("!" + there(OPEN) + " && document.querySelector('" + SPEAKER + "').value === 'anton'");
        assertThat(tab.errors()).isEmpty();
    }

    /** A new rule's assignee, and the user of an account that is being linked. */
    @Test
    void suggestsUsersWhereverOneIsNamed() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.click("[data-key=routing]");
        tab.click("[data-key=rule-add]");
        tab.type("[data-field='rules[0].assignee']", "bru");
        tab.waitFor(options("Bruno Agent bruno"));
        tab.press("ArrowDown");
        tab.pressEnter();
        tab.waitFor("document.querySelector(\"[data-field='rules[0].assignee']\").value === 'bruno'");
        tab.click(".lp-routing .buttons .aui-button-link");
        tab.click("[data-key=unsaved-drop]");
        tab.waitFor("!" + there(".lp-routing"));
        tab.click("[data-key=link-x]");
        tab.waitFor(there(".lp-drawer form :focus"));
        tab.type(SPEAKER, "Listening");
        tab.waitFor(options("Listening Post listening-post"));
        tab.press("ArrowDown");
        tab.pressEnter();
        tab.waitFor("document.querySelector('" + SPEAKER + "').value === 'listening-post'");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void addsGroupsToTheListOneByOne() {
        Tab tab = team("en", "light");
        tab.type(ADD, "ADMIN");
        tab.waitFor(options("jira-administrators", "sup-administrators"));
        tab.picture("picker-group");
        tab.press("ArrowUp");
        tab.pressEnter();
        tab.waitFor("document.querySelector('" + ANSWERERS + "').value === 'sup-administrators'");
        assertThat(value(tab, ADD)).isEmpty();
        assertThat(tab.text(".lp-picker:focus-within [role=status]")).isEqualTo("sup-administrators is added.");
        tab.type(ADD, "admin");
        tab.waitFor(options("jira-administrators"));
        tab.press("ArrowDown");
        tab.pressEnter();
        typeAfresh(tab, ADD, "SUP-administrators");
        tab.pressEnter();
        assertThat(tab.text(".lp-picker:focus-within [role=status]")).isEqualTo("SUP-administrators is in the list already.");
        typeAfresh(tab, ADD, "ops-team");
        tab.click(SUBMIT);
        tab.waitFor(there(SAVED));
        assertThat(groups()).as("what stood in the search was meant")
                .contains("sup-administrators", "jira-administrators", "ops-team").doesNotContain("SUP-");
        assertThat(tab.errors()).isEmpty();
    }

    /** The guard of what is not saved hears what was added, and hears that it was taken out again. */
    @Test
    void asksBeforeAGroupThatWasAddedGoes() {
        Tab tab = team("de", "light");
        tab.type(ADD, "team");
        tab.waitFor(options("ops-team"));
        assertThat(tab.text(".lp-picker-add label")).isEqualTo("Gruppe hinzuf\u00fcgen");
        assertThat(tab.text(".lp-picker:focus-within [role=status]")).startsWith("Ein Vorschlag.");
        tab.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); 0");
        tab.width(400);
        tab.picture("picker-group-narrow-dark-de", ".lp-account .lp-drawer");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);
        tab.press("ArrowDown");
        tab.pressEnter();
        tab.waitFor("document.querySelector('" + ANSWERERS + "').value === 'ops-team'");
        tab.click(".lp-drawer form .buttons .aui-button-link");
        tab.waitFor(there("[data-key=unsaved-keep]"));
        tab.click("[data-key=unsaved-keep]");
        tab.evaluate("(() => { const field = document.querySelector('" + ANSWERERS + "'); field.focus(); field.value = '';"
                + "field.dispatchEvent(new Event('input', {bubbles: true})); return 0; })()");
        tab.click(".lp-drawer form .buttons .aui-button-link");
        tab.waitFor("!" + there(".lp-drawer form"));
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void leavesTypingAloneWhereJiraRefuses() {
        for (String answer : new String[] {"new Response('{}', {status: 401})", "new Response('{}', {status: 403})",
                "new Response('', {status: 404})"}) {
            Tab tab = settings("en", "light");
            instead(tab, "Promise.resolve(" + answer + ")");
            typeAfresh(tab, SPEAKER, "amel");
            tab.waitFor("window.asked === 1");
            tab.type(SPEAKER, "ia");
            tab.pressEnter();
            tab.waitFor(there(SAVED));
            assertThat(tab.has(OPEN)).isFalse();
            assertThat(tab.evaluate("window.asked").asInt()).as("a refusal is not asked again").isEqualTo(1);
            assertThat(account().at("/speaker/name").asText()).isEqualTo("amelia");
            assertThat(tab.errors()).isEmpty();
            stand.closeTabs();
        }
    }

    @Test
    void leavesTypingAloneWhereNothingSensibleComesBack() {
        for (String answer : new String[] {"Promise.reject(new TypeError('away'))", "Promise.resolve(new Response('<html>Log in</html>'))",
                "Promise.resolve(new Response('null'))", "Promise.resolve(new Response('{\"groups\": 7}'))",
                "Promise.resolve(new Response('{\"groups\": [null, {}, {\"name\": 5}, {\"name\": \" \"}, {\"name\": \"a\\\\nb\"}]}'))",
                "Promise.resolve(new Response('', {status: 500}))", "new Promise(() => 0)"}) {
            Tab tab = team("en", "light");
            instead(tab, answer);
            tab.type(ADD, "ops-");
            tab.waitFor("window.asked === 1");
            tab.type(ADD, "team");
            tab.waitFor("window.asked === 2");
            assertThat(tab.has(OPEN)).isFalse();
            tab.pressEnter();
            tab.click(SUBMIT);
            tab.waitFor(there(SAVED));
            assertThat(groups()).isEqualTo("[\"ops-team\"]");
            assertThat(tab.errors()).isEmpty();
            stand.closeTabs();
            nobodyInParticularAnswers();
        }
    }

    @Test
    void saysWhatIsWrongWithANameThatNobodySuggested() {
        Tab tab = team("en", "light");
        tab.type(ADD, "nobodies");
        tab.waitFor("document.querySelector('.lp-picker:focus-within [role=status]').textContent === 'No suggestions.'");
        tab.pressEnter();
        tab.click(SUBMIT);
        tab.waitFor(there(ANSWERERS + "[aria-invalid=true]"));
        assertThat(tab.text(".field-group:has(> " + ANSWERERS + ") .error")).contains("nobodies");
        assertThat(tab.errors()).allMatch(error -> error.contains("400"));
    }

    /** Names are text, whatever is in them, and fit the screen. */
    @Test
    void showsHostileLongAndRightToLeftNamesAsWhatTheyAre() {
        Tab tab = settings("de", "dark");
        tab.width(400);
        ObjectNode answer = Json.object().put("total", 135);
        user(answer, "<img src=x onerror=\"window.hit = 1\">", "<b>Bold</b> & <script>window.hit = 1</script>");
        user(answer, "y.alharbi", "\u064a\u0648\u0633\u0641 \u0627\u0644\u062d\u0631\u0628\u064a");
        user(answer, "x".repeat(120), "Maximiliane von und zu Hohenlohe-Schillingsf\u00fcrst-".repeat(4));
        user(answer, "\u202Eevil", "\u202Egnp.exe");
        user(answer, "gone", "Gerda Gone (inactive)");
        answer.withArray("users").addObject().put("name", "bare").putNull("displayName").put("html", "<img src=x>");
        instead(tab, "Promise.resolve(new Response(" + Tab.quoted(answer.toString()) + "))");
        typeAfresh(tab, SPEAKER, "y");
        tab.waitFor("document.querySelectorAll('" + OPEN + ".lp-picker-one').length === 6");
        assertThat(tab.evaluate("window.hit === undefined && !document.querySelector('.lp-picker-box :is(img, b, script)')").asBoolean())
                .isTrue();
        assertThat(tab.text(OPEN + ".lp-picker-one")).contains("<script>window.hit = 1</script>", "<img src=x");
        assertThat(tab.text(OPEN + "> .lp-quiet")).startsWith("Es gibt weitere");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.press("ArrowDown");
        tab.press("ArrowDown");
        tab.picture("picker-hostile-narrow-dark-de");
        tab.width(1280);
        tab.picture("picker-hostile-dark-de");
        tab.pressEnter();
        tab.waitFor("document.querySelector('" + SPEAKER + "').value === 'y.alharbi'");
        assertThat(tab.errors()).isEmpty();
    }

    private static void user(ObjectNode answer, String name, String display) {
        answer.withArray("users").addObject().put("name", name).put("key", name).put("displayName", display)
                .put("html", "<img src=x onerror='window.hit = 1'>");
    }

    /** From now on this answers in the place of Jira's pickers. */
    private static void instead(Tab tab, String answer) {
        tab.evaluate("(() => { const real = window.fetch; window.asked = 0; window.fetch = (at, how) => { if (!at.includes('/picker?')) "
                + "{ return real(at, how); } window.asked += 1; return " + answer + "; }; return 0; })()");
    }

    private static Tab settings(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.click("[data-key='settings-" + account + "']");
        tab.waitFor(there(SPEAKER));
        return tab;
    }

    private static Tab team(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.click("[data-key='team-" + account + "']");
        tab.waitFor(there(ADD));
        return tab;
    }

    private static void typeAfresh(Tab tab, String selector, String text) {
        tab.evaluate("(() => { const field = document.querySelector('" + selector + "'); field.focus(); field.value = ''; "
                + "return 0; })()");
        tab.type(selector, text);
    }

    /** Whether the open list has exactly these. */
    private static String options(String... texts) {
        return "[...document.querySelectorAll('" + OPEN + "[role=option]')].map(each => each.textContent).join('|') === "
                + Tab.quoted(String.join("|", texts));
    }

    private static String value(Tab tab, String selector) {
        return tab.evaluate("document.querySelector('" + selector + "').value").asText();
    }

    private static String attribute(Tab tab, String selector, String name) {
        return tab.evaluate("document.querySelector('" + selector + "').getAttribute('" + name + "')").asText();
    }

    private static JsonNode account() {
        return stand.admin().account(account);
    }

    private static String groups() {
        return stand.visitor("admin").get("/rest/listening-post/1.0/accounts/" + account + "/team").expect(200).json()
                .path("answerers").toString();
    }
}

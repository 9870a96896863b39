package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen of ours before axe-core, in both languages, light and dark: what it calls serious or critical fails. Skipped where there
 * is no Chromium or no npm, which fetches axe-core beside AUI.
 */
class AxeIT {

    private static final String PANEL = ".listening-post-panel ";
    private static final String MENTIONS = "#listening-post-mentions ";
    private static final String PROJECT = "#listening-post-project ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";
    private static String request = "";

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        Axe.require();
        account = stand.link(Duration.ofSeconds(5));
        stand.sandbox().square().x().post("nora_k", "@acme my parcel never arrived and nobody calls me back \uD83D\uDE21");
        request = stand.firstRequest(account);
        stand.sandbox().square().x().post("kid42", "My parcel never arrived, and nobody calls me back! @acme");
        stand.poll(account);
        keepCannedAnswers();
        ObjectNode wording = Json.object().put("comments", "ask");
        wording.putArray("orders");
        wording.putArray("ours");
        stand.visitor("admin").put("/rest/listening-post/1.0/accounts/" + account + "/wording", wording).expect(200);
        stand.sandbox().desk().as("bruno").comment(request, "A public comment", true);
    }

    private static void keepCannedAnswers() {
        ObjectNode book = Json.object().put("version", 0);
        book.withArray("answers").addObject().put("title", "Delay").put("text", "Sorry, $customer.handle!");
        book.withArray("answers").addObject().put("title", "Photo").put("text", "Please show us the label.");
        stand.visitor("admin").put("/rest/listening-post/1.0/canned", book).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void findsNothingSeriousInThePanel(String language, String theme) {
        Tab tab = stand.logIn("amelia", language, theme);
        stand.forgetDraft(tab, request);
        tab.open(stand.at("/browse/" + request));
        tab.waitFor(there(PANEL + ".lp-item-customer .lp-text") + " && " + there(PANEL + ".lp-offer") + " && "
                + there(PANEL + ".lp-elsewhere li"));
        look(tab, PANEL, "panel with a comment that is offered");
        tab.click(PANEL + "[data-key=author]");
        tab.waitFor(there(PANEL + ".lp-author-title"));
        look(tab, PANEL, "panel with the author");
        tab.click(PANEL + "[data-key=besides]");
        tab.waitFor("document.querySelectorAll('.listening-post-panel [data-key=move] option').length > 1");
        tab.type(PANEL + "[data-key=composer]", "Sorry, Nora! See acme.com for more");
        tab.waitFor(there(PANEL + ".lp-preview .lp-text") + " && !" + there(PANEL + ".lp-stale"));
        look(tab, PANEL, "composer with a preview and a hint");
        tab.waitFor(there(PANEL + ".lp-kept span"));
        Tab other = stand.logIn("amelia", language, theme);
        other.open(stand.at("/browse/" + request));
        other.waitFor(there(PANEL + "[data-key=draft-discard]"));
        look(other, PANEL, "composer with a kept draft");
        other.type(PANEL + "[data-key=composer]", "!");
        other.waitFor("document.querySelector('.lp-kept').textContent !== '' && !" + there(PANEL + "[data-key=draft-discard]"));
        tab.type(PANEL + "[data-key=composer]", "?");
        tab.waitFor(there(PANEL + "[data-key=draft-take]"));
        look(tab, PANEL, "composer with two drafts");
        tab.click(PANEL + "[data-key=draft-mine]");
        tab.evaluate("document.querySelector('.listening-post-panel [data-key=composer]').value = ''; 0");
        tab.type(PANEL + "[data-key=composer]", "x".repeat(30_000));
        tab.waitFor(there(PANEL + ".lp-problems .lp-problem") + " && !" + there(PANEL + ".lp-stale"));
        look(tab, PANEL, "composer with an error");
        tab.click(PANEL + "[data-key=canned]");
        tab.waitFor(there(PANEL + ".lp-canned-answer[aria-selected=true]"));
        look(tab, PANEL, "composer with canned answers");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void findsNothingSeriousInTheMentions(String language, String theme) {
        Tab tab = stand.logIn("amelia", language, theme);
        tab.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP"));
        tab.waitFor(there(MENTIONS + ".lp-mention"));
        look(tab, MENTIONS, "mentions");
        tab.click(MENTIONS + "[data-key=keys]");
        tab.click(MENTIONS + "[data-key=blocked]");
        tab.waitFor(there(MENTIONS + ".lp-blocked p"));
        tab.click(MENTIONS + "[data-key^=merge-]");
        tab.type(MENTIONS + "[data-key=target]", "SUP-404");
        tab.pressEnter();
        tab.waitFor(there(MENTIONS + ".lp-target .aui-message-error"));
        look(tab, MENTIONS, "mentions with a question, an error and everything unfolded");
        tab.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP&author=nobody"));
        tab.waitFor(there(MENTIONS + ".lp-end p"));
        look(tab, MENTIONS, "no mentions");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void findsNothingSeriousInTheWordsOfAProject(String language, String theme) {
        Tab tab = stand.logIn("petra", language, theme);
        tab.open(stand.at("/plugins/servlet/listening-post/project-words?projectKey=SUP"));
        tab.waitFor(there(PROJECT + "[data-key=saying-does]"));
        look(tab, PROJECT, "words of a project");
        tab.evaluate("(() => { const field = document.querySelector(" + Tab.quoted(PROJECT + "[data-key=saying-does]")
                + "); field.value = 'words'; field.dispatchEvent(new Event('change', {bubbles: true})); return 0; })()");
        tab.type(PROJECT + "textarea", "Hello");
        tab.waitFor(there(PROJECT + ".lp-parts"));
        tab.click(PROJECT + "[data-key=exception-open]");
        tab.evaluate("(() => { const field = document.querySelector(" + Tab.quoted(PROJECT + "[data-key=exception-type]")
                + "); field.selectedIndex = 1; return 0; })()");
        tab.click(PROJECT + "[data-key=exception-add]");
        tab.type(PROJECT + "[data-key=project-try]", "SUP-404");
        tab.waitFor(there(PROJECT + "[data-key=project-try][aria-invalid=true]"));
        look(tab, PROJECT, "words of a project with an exception, an error and everything unfolded");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void findsNothingSeriousForAdministrators(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.waitFor(there("#listening-post-admin h2"));
        look(tab, "#listening-post-admin ", "accounts");
        tab.click("[data-key=guide]");
        tab.waitFor(there("[data-key=guide-request]"));
        look(tab, "#listening-post-admin ", "first steps");
        tab.click("[data-key^=link-]");
        tab.waitFor(there(".lp-drawer form"));
        look(tab, "#listening-post-admin ", "linking");
        tab.click(".lp-drawer form [type=submit]");
        tab.waitFor(there(".lp-drawer [aria-invalid=true]") + " || " + there(".lp-drawer .aui-message-error"));
        look(tab, "#listening-post-admin ", "linking with errors");
        tab.click("[data-key=canned]");
        tab.waitFor(there(".lp-canned-book"));
        tab.click("[data-key=canned-add]");
        tab.click(".lp-canned-book [type=submit]");
        tab.waitFor(there(".lp-canned-book [aria-invalid=true]"));
        look(tab, "#listening-post-admin ", "canned answers with errors");
        for (String drawer : List.of("settings", "hearing", "wording", "quiet", "costs", "automation", "team", "keys", "posts", "remove")) {
            tab.click("[data-key='" + drawer + "-" + account + "']");
            tab.waitFor("!(document.querySelector('.lp-account .lp-drawer').firstElementChild || {dataset: {drawn: 'seen'}})"
                    + ".dataset.drawn");
            tab.evaluate("document.querySelector('.lp-account .lp-drawer').firstElementChild.dataset.drawn = 'seen'; 0");
            if (drawer.equals("settings")) {
                words(tab);
            }
            look(tab, "#listening-post-admin ", drawer);
            if (drawer.equals("team")) {
                suggested(tab, ".lp-picker-add input", "jira", "groups that are suggested");
            }
            if (drawer.equals("settings")) {
                tab.click(".lp-account .lp-drawer form .buttons .aui-button-link");
                tab.waitFor(there("[data-key=unsaved-drop]"));
                look(tab, "#listening-post-admin ", "question about what was typed");
                tab.click("[data-key=unsaved-drop]");
                tab.waitFor("!" + there(".lp-account .lp-drawer form"));
            }
        }
        tab.click("[data-key=routing]");
        tab.waitFor(there("[data-key=rule-add]"));
        tab.click("[data-key=rule-add]");
        tab.click("[data-key=try]");
        tab.waitFor(there("[data-key=try-text]") + " && " + there(".lp-rule"));
        look(tab, "#listening-post-admin ", "routing rules");
        suggested(tab, "[data-field='rules[0].assignee']", "a", "users who are suggested");
        configuration(tab);
        tab.open(stand.at("/plugins/servlet/listening-post/health"));
        tab.waitFor(there(".lp-standing") + " && " + there(".lp-app"));
        look(tab, "#listening-post-health ", "health");
        assertThat(faults).isEmpty();
    }

    /** The open list with one of it chosen. */
    private void suggested(Tab tab, String field, String typed, String screen) {
        tab.type(field, typed);
        tab.waitFor(there(".lp-picker-box:not([hidden]) [role=option]"));
        tab.press("ArrowDown");
        tab.waitFor(there("[role=combobox][aria-activedescendant]"));
        look(tab, "#listening-post-admin ", screen);
        tab.press("Escape");
        tab.evaluate("document.querySelector(" + Tab.quoted(field) + ").value = ''; 0");
    }

    /** A status that speaks in another language too, tried on a request that nobody sees. */
    private void words(Tab tab) {
        tab.waitFor(there("[data-key=speech-try]"));
        tab.evaluate("Array.from(document.querySelectorAll('.lp-group > button')).at(-1).click()");
        tab.type("[data-field='speeches[0].words']", "Hello");
        tab.evaluate("document.querySelector('[data-key=speech-language]').value = 'fr'; 0");
        tab.click("[data-key=speech-language-add]");
        tab.type("[data-field='speeches[0].languages.fr']", "Bonjour");
        tab.waitFor("document.querySelectorAll('.lp-speech .lp-parts').length === 2");
        tab.type("[data-key=speech-try]", "SUP-404");
        tab.waitFor(there("[data-key=speech-try][aria-invalid=true]"));
    }

    /** A file with differences, and one that is wrong. */
    private void configuration(Tab tab) {
        tab.click("[data-key=config]");
        tab.waitFor(there(".lp-config"));
        for (String file : List.of("{\"format\": 1, \"canned\": [], \"rules\": []}", "{\"format\": 1, \"secrets\": []}")) {
            tab.evaluate("(() => { const files = new DataTransfer(); files.items.add(new File([" + Tab.quoted(file) + "], 'c.json'));"
                    + "const field = document.querySelector('.lp-config [type=file]'); field.files = files.files;"
                    + "field.dispatchEvent(new Event('change')); return 0; })()");
            tab.click("[data-key=config-compare]");
            tab.waitFor(there(".lp-config .lp-change") + " || " + there(".lp-config .lp-faults"));
            look(tab, "#listening-post-admin ", "configuration as a file");
        }
    }

    /** It would notice. */
    @ParameterizedTest
    @CsvSource({"en, light"})
    void noticesAnUnnamedField(String language, String theme) {
        Tab tab = stand.logIn("amelia", language, theme);
        tab.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP"));
        tab.waitFor(there(MENTIONS + ".lp-mention"));
        tab.evaluate("document.querySelector('#listening-post-mentions .listening-post-root').append(document.createElement('input')); 0");
        look(tab, MENTIONS, "mentions");
        assertThat(faults).singleElement().asString().contains("label");
    }

    /** Collects what is wrong, so that one look tells all of it. */
    private void look(Tab tab, String root, String screen) {
        Axe.faults(tab, root).forEach(fault -> faults.add(screen + ": " + fault));
    }
}

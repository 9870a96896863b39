package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen of ours before axe-core, in both languages, light and dark: what it calls serious or critical fails. Skipped where there
 * is no Chromium or no npm, which fetches axe-core beside AUI.
 */
class AxeIT {

    private static final Path WEB = Path.of("src/sandbox/web").toAbsolutePath();
    private static final Path AXE = WEB.resolve("node_modules/axe-core/axe.min.js");
    private static final String PANEL = ".listening-post-panel ";
    private static final String MENTIONS = "#listening-post-mentions ";

    @TempDir
    static Path home;

    private static Stand stand;
    private static String account = "";
    private static String request = "";

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        stand = Stand.start(home);
        Stand.require(Files.exists(AXE), "npm could not fetch axe-core");
        account = stand.link(Duration.ofSeconds(5));
        stand.sandbox().square().x().post("nora_k", "@acme my parcel never arrived \uD83D\uDE21");
        request = stand.firstRequest(account);
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

    @AfterAll
    static void stop() {
        if (stand != null) {
            stand.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void findsNothingSeriousInThePanel(String language, String theme) {
        Tab tab = stand.logIn("amelia", language, theme);
        tab.open(stand.at("/browse/" + request));
        tab.waitFor(there(PANEL + ".lp-item-customer .lp-text") + " && " + there(PANEL + ".lp-offer"));
        look(tab, PANEL, "panel with a comment that is offered");
        tab.click(PANEL + "[data-key=besides]");
        tab.waitFor("document.querySelectorAll('.listening-post-panel [data-key=move] option').length > 1");
        tab.type(PANEL + "[data-key=composer]", "Sorry, Nora! See acme.com for more");
        tab.waitFor(there(PANEL + ".lp-preview .lp-text") + " && !" + there(PANEL + ".lp-stale"));
        look(tab, PANEL, "composer with a preview and a hint");
        tab.evaluate("document.querySelector('.listening-post-panel [data-key=composer]').value = ''; 0");
        tab.type(PANEL + "[data-key=composer]", "x".repeat(30_000));
        tab.waitFor(there(PANEL + ".lp-problems") + " && !" + there(PANEL + ".lp-stale"));
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
        tab.type(MENTIONS + "[data-key=target]", request);
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
    void findsNothingSeriousForAdministrators(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.waitFor(there("#listening-post-admin h2"));
        look(tab, "#listening-post-admin ", "accounts");
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
            tab.waitFor(there(".lp-drawer > *"));
            look(tab, "#listening-post-admin ", drawer);
        }
        tab.click("[data-key=routing]");
        tab.waitFor(there("[data-key=rule-add]"));
        tab.click("[data-key=rule-add]");
        tab.click("[data-key=try]");
        tab.waitFor(there("[data-key=try-text]") + " && " + there(".lp-rule"));
        look(tab, "#listening-post-admin ", "routing rules");
        tab.open(stand.at("/plugins/servlet/listening-post/health"));
        tab.waitFor(there(".lp-standing") + " && " + there(".lp-app"));
        look(tab, "#listening-post-health ", "health");
        assertThat(faults).isEmpty();
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
        // a button that has just worked is still pale
        tab.waitFor("!document.getAnimations().some(each => each instanceof CSSTransition)");
        try {
            tab.evaluate(Files.readString(AXE) + "; 0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode found = tab.evaluate("axe.run({include: [" + Tab.quoted(root.strip()) + "]}, {resultTypes: ['violations']})"
                + ".then((done) => done.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')"
                + ".map((each) => each.id + ': ' + each.nodes.map((node) => node.target.join(' ') + ' ' "
                + "+ node.any.concat(node.all, node.none).map((why) => why.message).join('; ')).join(' | ')))");
        found.forEach(fault -> faults.add(screen + ": " + fault.asText()));
    }
}

package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The states that a screen is seldom in before axe-core, light in English and dark in German: what waits for approval or was refused, an
 * answer that was stopped, everything switched off, a thread that is split, photos, the guide while it waits, and a removal. At first
 * nothing was heard.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AxeStatesIT {

    private static final String PANEL = ".listening-post-panel ";
    private static final String COMPOSER = PANEL + "[data-key=composer]";
    private static final String OURS = PANEL + ".lp-item-us ";
    private static final String ADMIN = "#listening-post-admin ";
    private static final String OFF = ".lp-off-line .aui-message-error";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static XRoom x;
    private static String account = "";

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        Axe.require();
        x = stand.sandbox().square().x();
        account = stand.link(Duration.ofSeconds(60));
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void findsNothingSeriousWhileTheGuideWaits(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.waitFor(there(".lp-guide [data-key=guide-poll]"));
        tab.evaluate("document.querySelector('.lp-guide details').open = true; 0");
        look(tab, ADMIN, "the guide waits");
        assertThat(faults).isEmpty();
    }

    @Order(2)
    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void findsNothingSeriousWithWhatWaitsForApproval(String language, String theme) {
        Post opener = x.post("nora_k", "@acme my " + language + " kettle is late");
        String request = stand.requestWith(account, "my " + language + " kettle");
        String team = "/rest/listening-post/1.0/accounts/" + account + "/team";
        stand.visitor("admin").put(team, team("always")).expect(200);
        try {
            new Agent(stand.visitor("bruno")).answer(request, "Kettles are late");
            Tab mine = stand.logIn("bruno", language, theme);
            mine.open(stand.at("/browse/" + request));
            mine.waitFor(there(OURS));
            look(mine, PANEL, "own answer waits for approval");
            Tab theirs = stand.logIn("amelia", language, theme);
            theirs.open(stand.at("/browse/" + request));
            theirs.waitFor(there(OURS + "[data-key^=approve-]"));
            look(theirs, PANEL, "answer to approve");
            x.reply("nora_k", opener.id(), "@acme never mind");
            stand.poll(account);
            theirs.waitFor(there(OURS + ".lp-approval .aui-message-warning"));
            look(theirs, PANEL, "answer to approve that was overtaken");
            theirs.click(OURS + "[data-key^=change-]");
            theirs.waitFor(there(OURS + ".lp-decision"));
            look(theirs, PANEL, "answer approved in other words");
            theirs.click(OURS + "[data-key^=undecided-]");
            theirs.click(OURS + "[data-key^=refuse-]");
            theirs.click(OURS + "[data-key^=decide-]");
            theirs.waitFor(there(OURS + ".lp-decision .aui-message-error"));
            look(theirs, PANEL, "refusal without a reason");
            theirs.type(OURS + "[data-key^=decision-]", "Kinder, please");
            theirs.click(OURS + "[data-key^=decide-]");
            mine.waitFor("(document.querySelector('" + OURS + ".lp-reason') || {textContent: ''}).textContent.includes('Kinder, please')");
            look(mine, PANEL, "own answer that was refused");
        } finally {
            stand.visitor("admin").put(team, team("never")).expect(200);
        }
        assertThat(faults).isEmpty();
    }

    @Order(3)
    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void findsNothingSeriousWhereAnAnswerIsStopped(String language, String theme) {
        String request = stand.requestOf(account, "salma_n", "@acme my " + language + " pot leaks");
        Tab tab = stand.logIn("amelia", language, theme);
        tab.open(stand.at("/browse/" + request));
        tab.waitFor(there(COMPOSER));
        new Agent(stand.visitor("bruno")).answer(request, "Which pot is it?");
        tab.type(COMPOSER, "Sorry! We send another pot");
        tab.pressCtrlEnter();
        tab.waitFor(there(PANEL + ".lp-stopped"));
        look(tab, PANEL, "stopped");
        tab.click(PANEL + ".lp-stopped [data-key=anyway]");
        tab.waitFor("document.querySelectorAll('" + OURS.strip() + "').length === 2");
        look(tab, PANEL, "two answers to the same");
        assertThat(faults).isEmpty();
    }

    @Order(4)
    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void findsNothingSeriousInAThreadThatIsSplit(String language, String theme) {
        Post opener = x.post("nora_k", "@acme my " + language + " oven is cold");
        String request = stand.requestWith(account, "my " + language + " oven");
        x.reply("kid42", opener.id(), "@acme and my " + language + " bike squeaks");
        stand.poll(account);
        Tab tab = stand.logIn("amelia", language, theme);
        tab.open(stand.at("/browse/" + request));
        tab.click(PANEL + "[data-key^='split-']");
        tab.waitFor(there(PANEL + "[data-key=split-yes]:focus"));
        look(tab, PANEL, "question whether to split");
        tab.click(PANEL + "[data-key=split-yes]");
        tab.waitFor(there(PANEL + "[data-key=split-undo]"));
        look(tab, PANEL, "a thread that was split");
        assertThat(faults).isEmpty();
    }

    @Order(5)
    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void findsNothingSeriousInAComposerWithPhotos(String language, String theme) {
        String words = "look at this " + language + " teapot";
        x.publish("salma_n", Draft.byHand("@acme " + words).with(List.of(x.photo("salma_n", "A teapot").id())));
        String request = stand.requestWith(account, words);
        Tab tab = stand.logIn("amelia", language, theme);
        tab.open(stand.at("/browse/" + request));
        tab.type(COMPOSER, "Is it this one?");
        tab.waitFor(there(PANEL + ".lp-photos:not([hidden])"));
        tab.evaluate("document.querySelector('" + PANEL + ".lp-photos').open = true; 0");
        tab.click(PANEL + ".lp-photos input[type=checkbox]");
        tab.waitFor("document.activeElement?.closest('.lp-alt') != null");
        tab.type(PANEL + ".lp-alt input", "A teapot");
        tab.waitFor("document.querySelector('" + PANEL + ".lp-preview')?.textContent.includes('A teapot')");
        look(tab, PANEL, "composer with photos");
        assertThat(faults).isEmpty();
    }

    @Order(6)
    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void findsNothingSeriousWhileEverythingIsSwitchedOff(String language, String theme) {
        String request = stand.requestOf(account, "kid42", "@acme my " + language + " fork is bent");
        Tab admin = stand.administration(stand.logIn("admin", language, theme));
        admin.click("[data-key=off-switch]");
        admin.waitFor(there(OFF) + " && document.activeElement.dataset.field === 'why'");
        look(admin, ADMIN, "switched off, without a reason yet");
        admin.type("[data-field=why]", "A hoax goes round");
        admin.pressEnter();
        admin.waitFor(there(".lp-off-line .lp-why"));
        look(admin, ADMIN, "accounts, switched off");
        admin.picture("switched-off-" + language, ADMIN);
        Tab agent = stand.logIn("amelia", language, theme);
        agent.open(stand.at("/browse/" + request));
        agent.type(COMPOSER, "Sorry about that!");
        agent.waitFor(there(PANEL + OFF) + " && " + there(PANEL + ".lp-preview .lp-text"));
        look(agent, PANEL, "panel, switched off");
        agent.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP"));
        agent.waitFor(there(OFF) + " && " + there(".lp-mention"));
        look(agent, "#listening-post-mentions ", "mentions, switched off");
        admin.open(stand.at("/plugins/servlet/listening-post/health"));
        admin.waitFor(there(OFF) + " && " + there(".lp-standing"));
        look(admin, "#listening-post-health ", "health, switched off");
        admin.open(stand.at("/plugins/servlet/listening-post/admin"));
        admin.click("[data-key=off-send]");
        admin.waitFor("!" + there(OFF) + " && " + there("[data-key=off-switch]"));
        assertThat(faults).isEmpty();
    }

    @Order(7)
    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void findsNothingSeriousWhereAnAccountIsRemoved(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        for (String way : List.of("keep", "forget", "erase")) {
            tab.click("[data-key='remove-" + account + "']");
            tab.waitFor(there("[data-key=remove-" + way + "]"));
            tab.click("[data-key=remove-" + way + "]");
            look(tab, ADMIN, "removal, " + way);
        }
        tab.type("[data-field=confirm]", "@somebody");
        tab.click(".lp-account .lp-drawer [type=submit]");
        tab.waitFor(there("[data-field=confirm][aria-invalid=true]"));
        look(tab, ADMIN, "removal that was not confirmed");
        assertThat(faults).isEmpty();
    }

    private static ObjectNode team(String approval) {
        ObjectNode team = Json.object().put("approval", approval);
        team.putArray("answerers");
        team.putArray("confidants");
        return team;
    }

    /** Collects what is wrong, so that one look tells all of it. */
    private void look(Tab tab, String root, String screen) {
        Axe.faults(tab, root).forEach(fault -> faults.add(screen + ": " + fault));
    }
}

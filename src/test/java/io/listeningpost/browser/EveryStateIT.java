package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every screen with something in it, with nothing in it, and when its server does not answer: each says what is the matter, pleases
 * axe-core, fits 400 pixels, and is pictured for docs/screens.md. In the order in which a day goes: at first nothing is there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryStateIT {

    private static final String PANEL = ".listening-post-panel";
    private static final String MENTIONS = "#listening-post-mentions";
    private static final String ADMIN = "#listening-post-admin";
    private static final String HEALTH = "#listening-post-health";
    private static final String PROJECT = "#listening-post-project";
    private static final String WORDS = "/plugins/servlet/listening-post/project-words?projectKey=SUP";
    private static final String ROUTING = ".lp-routing";
    private static final String CANNED = ".lp-canned-book";
    private static final String DRAWER = ".lp-account .lp-drawer";
    private static final String OFFLINE = "does not answer";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";
    private static String request = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        Axe.require();
    }

    @Test
    @Order(1)
    void saysWhatToDoWhereNothingIsYet() throws IOException {
        Tab admin = stand.administration(stand.logIn("admin"));
        shows(admin, ADMIN, "admin-empty", "Link an account on X");
        part(admin, "routing", ROUTING, "empty", "There are no rules yet");
        part(admin, "canned", CANNED, "empty", "There are no canned answers yet");
        admin.click("[data-key=link-x]");
        shows(admin, ".lp-drawer", "linking", "Link an account on X");
        admin.click(".lp-drawer form [type=submit]");
        admin.waitFor(there(".lp-drawer [aria-invalid=true]") + " || " + there(".lp-drawer .aui-message-error"));
        shows(admin, ".lp-drawer", "linking-error", "Link an account on X");
        admin.open(stand.at("/plugins/servlet/listening-post/health"));
        shows(admin, HEALTH, "health-empty", "No account");
        assertThat(admin.text(".lp-app")).as("nothing is wrong with a fresh install").contains("made with the first account");
        Tab owner = stand.logIn("petra");
        owner.open(stand.at(WORDS));
        shows(owner, PROJECT, "project-empty", "No account sends its requests to this project");
        Tab agent = stand.logIn("amelia");
        agent.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP"));
        shows(agent, MENTIONS, "mentions-unrouted", "No account is routed to this project");
    }

    @Test
    @Order(2)
    void showsWhatThereIs() throws IOException {
        account = stand.link(Duration.ofSeconds(5));
        Tab admin = stand.administration(stand.logIn("admin"));
        admin.open(stand.at("/plugins/servlet/listening-post/health"));
        admin.waitFor(there(".lp-standing"));
        Tab agent = stand.logIn("amelia");
        agent.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP"));
        shows(agent, MENTIONS, "mentions-empty", "Nothing was heard yet");
        stand.sandbox().square().x().post("nora_k", "@acme my parcel never arrived \uD83D\uDE21");
        request = stand.firstRequest(account);
        agent.open(stand.at("/browse/" + request));
        agent.click(PANEL + " [data-key=author]");
        agent.waitFor(there(PANEL + " .lp-author-title"));
        shows(agent, PANEL, "panel", "my parcel never arrived");
        picturesThePageForTheReadme(agent);
        agent.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP"));
        shows(agent, MENTIONS, "mentions", "my parcel never arrived");
        stand.visitor("petra").put("/rest/listening-post/1.0/projects/SUP/words", Json.object().put("version", 0).set("speeches",
                Json.array().add(Json.object().put("status", "5").put("does", "words")
                        .put("words", "$customer.handle $request.key is done.")))).expect(200);
        Tab owner = stand.logIn("petra");
        owner.open(stand.at(WORDS));
        shows(owner, PROJECT, "project", "@customer ABC-123 is done.");
        admin.open(stand.at("/plugins/servlet/listening-post/admin"));
        shows(admin, ADMIN, "admin", "@acme");
        keepRulesAndAnswers();
        part(admin, "routing", ROUTING, "", "Kettles");
        part(admin, "canned", CANNED, "", "A delay");
        part(admin, "config", ".lp-config", "", "in one JSON file");
        for (String drawer : List.of("settings", "hearing", "wording", "quiet", "costs", "automation", "team", "keys", "posts", "remove")) {
            admin.click("[data-key='" + drawer + "-" + account + "']");
            admin.waitFor("!(document.querySelector('" + DRAWER + "').firstElementChild || {dataset: {drawn: 'seen'}}).dataset.drawn");
            admin.evaluate("document.querySelector('" + DRAWER + "').firstElementChild.dataset.drawn = 'seen'; 0");
            shows(admin, DRAWER, "drawer-" + drawer, "");
        }
        admin.open(stand.at("/plugins/servlet/listening-post/health"));
        admin.click(".lp-spending summary");
        admin.waitFor(there(".lp-spending .lp-chart"));
        shows(admin, HEALTH, "health", "@acme");
    }

    @Test
    @Order(3)
    void saysSoWhenTheServerDoesNotAnswer() throws IOException {
        Tab agent = stand.logIn("amelia");
        agent.cutOff("*/rest/listening-post/*/author*");
        agent.open(stand.at("/browse/" + request));
        agent.click(PANEL + " [data-key=author]");
        shows(agent, PANEL, "author-error", OFFLINE);
        agent.cutOff("nowhere");
        agent.click(PANEL + " [data-key=author-retry]");
        agent.waitFor(there(PANEL + " .lp-author-title"));
        agent.cutOff("*/rest/listening-post/*");
        agent.open(stand.at("/browse/" + request));
        shows(agent, PANEL, "panel-error", OFFLINE);
        agent.open(stand.at("/plugins/servlet/listening-post/mentions?project=SUP"));
        shows(agent, MENTIONS, "mentions-error", OFFLINE);
        Tab owner = stand.logIn("petra");
        owner.cutOff("*/rest/listening-post/*");
        owner.open(stand.at(WORDS));
        shows(owner, PROJECT, "project-error", OFFLINE);
        Tab admin = stand.administration(stand.logIn("admin"));
        admin.cutOff("*/rest/listening-post/*/spending*");
        admin.open(stand.at("/plugins/servlet/listening-post/health"));
        admin.click(".lp-spending summary");
        shows(admin, HEALTH, "spending-error", OFFLINE);
        for (String part : List.of("routing", "canned")) {
            admin.cutOff("nowhere");
            admin.open(stand.at("/plugins/servlet/listening-post/admin"));
            admin.waitFor(there(ADMIN + " .lp-account"));
            admin.cutOff("*/rest/listening-post/*/" + part);
            admin.click("[data-key=" + part + "]");
            shows(admin, ADMIN, part + "-error", OFFLINE);
        }
        admin.cutOff("*/rest/listening-post/*");
        admin.open(stand.at("/plugins/servlet/listening-post/admin"));
        shows(admin, ADMIN, "admin-error", OFFLINE);
        admin.open(stand.at("/plugins/servlet/listening-post/health"));
        shows(admin, HEALTH, "health-error", OFFLINE);
    }

    @Test
    @Order(4)
    void saysWhatIsTheMatterWithAnAccountWhoseKeysAreRefused() throws IOException {
        stand.sandbox().square().x().revoke(Seed.ACCESS_TOKEN);
        stand.poll(account);
        Tab admin = stand.administration(stand.logIn("admin"));
        admin.open(stand.at("/plugins/servlet/listening-post/admin"));
        shows(admin, ADMIN, "admin-trouble", "no longer accepts the keys");
        admin.open(stand.at("/plugins/servlet/listening-post/health"));
        shows(admin, HEALTH, "health-trouble", "Keys refused");
    }

    private static void picturesThePageForTheReadme(Tab agent) {
        agent.open(stand.at("/browse/" + request));
        agent.type(PANEL + " [data-key=composer]", "Sorry, Nora! A new one leaves our depot today.");
        agent.waitFor(there(PANEL + " .lp-preview .lp-text") + " && document.querySelector('.lp-kept').textContent !== ''");
        agent.picture("panel", "body");
        stand.forgetDraft(agent, request);
    }

    private static void keepRulesAndAnswers() {
        JsonNode desk = stand.admin().serviceDesks("").path(0);
        String type = stand.admin().serviceDesks("/" + desk.path("id").asText() + "/requesttypes").path(0).path("id").asText();
        ObjectNode rule = Json.object().put("name", "Kettles").put("serviceDesk", desk.path("id").asText()).put("requestType", type);
        rule.withArray("words").add("kettle");
        ObjectNode rules = Json.object().put("version", 0);
        rules.withArray("rules").add(rule);
        stand.visitor("admin").put("/rest/listening-post/1.0/routing", rules).expect(200);
        ObjectNode book = Json.object().put("version", 0);
        book.withArray("answers").addObject().put("title", "A delay").put("text", "Sorry, $customer.handle!");
        stand.visitor("admin").put("/rest/listening-post/1.0/canned", book).expect(200);
    }

    /** A part of the console that its button opens. */
    private static void part(Tab tab, String key, String root, String state, String words) throws IOException {
        tab.click("[data-key=" + key + "]");
        shows(tab, root, state.isEmpty() ? key : key + "-" + state, words);
    }

    /** Wide for the picture, narrow for the fit. */
    private static void shows(Tab tab, String root, String name, String words) throws IOException {
        tab.width(1280);
        tab.waitFor(there(root) + " && document.querySelector('" + root + "').innerText.includes(" + Tab.quoted(words) + ")");
        assertThat(Axe.faults(tab, root)).as(name).isEmpty();
        tab.picture("state-" + name, root);
        tab.width(400);
        assertThat(tab.evaluate("document.querySelector('" + root + "').scrollWidth").asInt()).as(name).isLessThanOrEqualTo(400);
        tab.width(1280);
        assertThat(Files.readString(Path.of("docs/screens.md"))).as("docs/screens.md shows it").contains("images/states/" + name + ".png");
    }
}

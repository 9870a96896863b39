package io.listeningpost.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.Sandbox;
import io.listeningpost.sandbox.SandboxOptions;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
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

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Path WEB = Path.of("src/sandbox/web").toAbsolutePath();
    private static final Path AXE = WEB.resolve("node_modules/axe-core/axe.min.js");
    private static final String PANEL = ".listening-post-panel ";
    private static final String MENTIONS = "#listening-post-mentions ";

    @TempDir
    static Path home;

    private static Optional<Sandbox> sandbox = Optional.empty();
    private static Optional<Chromium> chromium = Optional.empty();
    private static String account = "";
    private static String request = "";

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Chromium.program();
        require(program.isPresent(), "there is no Chromium; name one with -Dchromium=…");
        sandbox = Optional.of(Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false,
                false, Optional.of(WEB)), line -> { }));
        require(Files.exists(AXE), "npm could not fetch axe-core");
        Administrator admin = administrator();
        account = link(admin);
        sandbox().square().x().post("nora_k", "@acme my parcel never arrived \uD83D\uDE21");
        Patience.until("a round to run", A_MINUTE, () -> !admin.pollNow(account).path("outcome").asText().equals("busy"),
                () -> admin.health().toString());
        request = Patience.until("a request", A_MINUTE, () -> first(admin.journal(account, "", 20).path("values"), "request"),
                () -> admin.journal(account, "", 20).toString());
        keepCannedAnswers();
        chromium = Optional.of(Chromium.start(program.get()));
    }

    private static void keepCannedAnswers() {
        ObjectNode book = Json.object().put("version", 0);
        book.withArray("answers").addObject().put("title", "Delay").put("text", "Sorry, $customer.handle!");
        book.withArray("answers").addObject().put("title", "Photo").put("text", "Please show us the label.");
        new Visitor(() -> sandbox().host().address(), "admin", "admin").logIn().put("/rest/listening-post/1.0/canned", book).expect(200);
    }

    private static void require(boolean given, String otherwise) {
        if (!given) {
            System.out.println("The screens are not tested with axe: " + otherwise);
        }
        assumeTrue(given, otherwise);
    }

    @AfterAll
    static void stop() {
        chromium.ifPresent(Chromium::close);
        sandbox.ifPresent(Sandbox::close);
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void findsNothingSeriousInThePanel(String language, String theme) {
        Tab tab = logIn("amelia", language, theme);
        tab.open(sandbox().host().address() + "/browse/" + request);
        tab.waitFor(there(PANEL + ".lp-item-customer .lp-text"));
        look(tab, PANEL, "panel");
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
        Tab tab = logIn("amelia", language, theme);
        tab.open(sandbox().host().address() + "/plugins/servlet/listening-post/mentions?project=SUP");
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
        tab.open(sandbox().host().address() + "/plugins/servlet/listening-post/mentions?project=SUP&author=nobody");
        tab.waitFor(there(MENTIONS + ".lp-end p"));
        look(tab, MENTIONS, "no mentions");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void findsNothingSeriousForAdministrators(String language, String theme) {
        Tab tab = logIn("admin", language, theme);
        tab.open(sandbox().host().address() + "/plugins/servlet/listening-post/admin");
        tab.type("[name=webSudoPassword]", "admin");
        tab.pressEnter();
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
        tab.open(sandbox().host().address() + "/plugins/servlet/listening-post/health");
        tab.waitFor(there(".lp-standing") + " && " + there(".lp-app"));
        look(tab, "#listening-post-health ", "health");
        assertThat(faults).isEmpty();
    }

    /** It would notice. */
    @ParameterizedTest
    @CsvSource({"en, light"})
    void noticesAnUnnamedField(String language, String theme) {
        Tab tab = logIn("amelia", language, theme);
        tab.open(sandbox().host().address() + "/plugins/servlet/listening-post/mentions?project=SUP");
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

    private static Tab logIn(String name, String language, String theme) {
        Tab tab = chromium.orElseThrow().tab();
        tab.language(language);
        tab.open(sandbox().host().address() + "/login.jsp");
        tab.evaluate("document.cookie = 'sandbox.theme=" + theme + "; path=/'; 0");
        tab.type("[name=os_username]", name);
        tab.type("[name=os_password]", name);
        tab.pressEnter();
        tab.waitFor("!location.pathname.endsWith('/login.jsp') && document.readyState === 'complete'");
        return tab;
    }

    private static String there(String selector) {
        return "(document.querySelector(" + Tab.quoted(selector) + ") !== null)";
    }

    private static Sandbox sandbox() {
        return sandbox.orElseThrow();
    }

    private static Administrator administrator() {
        return new Administrator(new Visitor(() -> sandbox().host().address(), "admin", "admin").logIn());
    }

    private static String link(Administrator admin) {
        String id = admin.link(Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET,
                "accessToken", Seed.ACCESS_TOKEN, "accessTokenSecret", Seed.ACCESS_SECRET), "now", "listening-post").path("id").asText();
        String desk = first(admin.serviceDesks(""), "id").orElseThrow();
        ObjectNode settings = Json.object().put("speaker", "listening-post").put("graceSeconds", 5).put("reopenAction", "Reopen issue");
        settings.set("route", Json.object().put("serviceDesk", desk)
                .put("requestType", first(admin.serviceDesks("/" + desk + "/requesttypes"), "id").orElseThrow()));
        settings.withArray("speeches");
        admin.save(id, settings);
        return id;
    }

    /** The first of these fields that says something. */
    private static Optional<String> first(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field)).filter(JsonNode::isTextual)
                .map(JsonNode::asText).filter(text -> !text.isEmpty()).findFirst();
    }
}

package io.listeningpost.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.Sandbox;
import io.listeningpost.sandbox.SandboxOptions;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The whole sandbox with the packaged plugin, and Chromium to look at it. For one test class. */
final class Stand implements AutoCloseable {

    /** Where the sandbox keeps what npm fetched. */
    static final Path WEB = Path.of("src/sandbox/web").toAbsolutePath();

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final Sandbox sandbox;
    private final Chromium chromium;

    private Stand(Sandbox sandbox, Chromium chromium) {
        this.sandbox = sandbox;
        this.chromium = chromium;
    }

    /** Starts both; skips the tests of the class where there is no Chromium or no npm. */
    static Stand start(Path home) throws IOException {
        Optional<Path> program = Chromium.program();
        require(program.isPresent(), "there is no Chromium; name one with -Dchromium=…");
        Sandbox sandbox = Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false,
                false, Optional.of(WEB)), line -> { });
        try {
            String page = new Visitor(() -> sandbox.host().address(), "", "").get("/login.jsp").body();
            require(page.contains("aui-prototyping.js"), "npm could not fetch AUI, which the screens' scripts need");
            return new Stand(sandbox, Chromium.start(program.get()));
        } catch (IOException | RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    /** Maven keeps the reason of a skipped class to itself, so it is printed as well. */
    static void require(boolean given, String otherwise) {
        if (!given) {
            System.out.println("The screens are not tested in a browser: " + otherwise);
        }
        assumeTrue(given, otherwise);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** This address of the host. */
    String at(String path) {
        return sandbox.host().address() + path;
    }

    /** Somebody who is logged in, without a browser. */
    Visitor visitor(String name) {
        return new Visitor(() -> sandbox.host().address(), name, name).logIn();
    }

    /** Somebody who is not logged in. */
    Visitor nobody() {
        return new Visitor(() -> sandbox.host().address(), "", "");
    }

    Administrator admin() {
        return new Administrator(visitor("admin"));
    }

    /** Links the brand, without a status that speaks; answers the account's id. */
    String link(Duration grace) {
        return BrandAccount.linkSilent(admin(), grace);
    }

    /** Runs a round of the account now. */
    void poll(String account) {
        Administrator admin = admin();
        Patience.until("a round to run", A_MINUTE, () -> !admin.pollNow(account).path("outcome").asText().equals("busy"),
                () -> admin.health().toString());
    }

    /** The key of the request that the first post of the account became, once there is one. */
    String firstRequest(String account) {
        poll(account);
        Administrator admin = admin();
        return Patience.until("a request", A_MINUTE, () -> first(admin.journal(account, "", 20).path("values"), "request"),
                () -> admin.journal(account, "", 20).toString());
    }

    /** The request that this post on X becomes. */
    String requestOf(String account, String customer, String text) {
        sandbox.square().x().post(customer, text);
        return requestWith(account, text.strip());
    }

    /** The request of a post with these words, once there is one. */
    String requestWith(String account, String words) {
        Administrator admin = admin();
        return Patience.pressing("a request", A_MINUTE, () -> admin.pollNow(account),
                () -> StreamSupport.stream(admin.journal(account, "", 20).path("values").spliterator(), false)
                        .filter(row -> row.path("text").asText().contains(words)).map(row -> row.path("request").asText(""))
                        .filter(key -> !key.isEmpty()).findFirst(),
                () -> admin.journal(account, "", 20) + " " + admin.health());
    }

    /** A tab in which this person is logged in. */
    Tab logIn(String name) {
        return logIn(chromium.tab(), name, "light");
    }

    /** The same in a language and a theme. */
    Tab logIn(String name, String language, String theme) {
        Tab tab = chromium.tab();
        tab.open(at("/login.jsp"));
        tab.evaluate("document.cookie = 'sandbox.language=" + language + "; path=/'; 0");
        return logIn(tab, name, theme);
    }

    private Tab logIn(Tab tab, String name, String theme) {
        tab.open(at("/login.jsp"));
        tab.evaluate("document.cookie = 'sandbox.theme=" + theme + "; path=/'; 0");
        tab.type("[name=os_username]", name);
        tab.type("[name=os_password]", name);
        tab.pressEnter();
        tab.waitFor("!location.pathname.endsWith('/login.jsp') && document.readyState === 'complete'");
        return tab;
    }

    /** Throws away what the person of this tab was writing to a request: an earlier test's words would stand in the composer. */
    void forgetDraft(Tab tab, String request) {
        String draft = Tab.quoted(at("/rest/listening-post/1.0/conversations/" + request + "/draft"));
        tab.evaluate("(async () => { const kept = (await (await fetch(" + draft + ")).json()).draft; if (kept) { await fetch(" + draft
                + " + '?revision=' + kept.revision, {method: 'DELETE', headers: {'Content-Type': 'application/json', "
                + "'X-Atlassian-Token': 'no-check'}}); } return 0; })()");
    }

    /** The request with its panel, as this agent sees it. */
    Tab issue(String agent, String request) {
        Tab tab = logIn(agent);
        tab.open(at("/browse/" + request));
        tab.waitFor(Tab.there(".listening-post-panel .lp-item-customer .lp-text"));
        return tab;
    }

    /** Opens the console for an administrator who is logged in, and enters the secure session. */
    Tab administration(Tab tab) {
        tab.open(at("/plugins/servlet/listening-post/admin"));
        tab.type("[name=webSudoPassword]", "admin");
        tab.pressEnter();
        tab.waitFor(Tab.there("#listening-post-admin :is(.lp-account, .lp-accounts, .lp-beginning)"));
        return tab;
    }

    void closeTabs() {
        chromium.closeTabs();
    }

    /** The first of these fields that says something. */
    static Optional<String> first(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field)).filter(JsonNode::isTextual)
                .map(JsonNode::asText).filter(text -> !text.isEmpty()).findFirst();
    }

    @Override
    public void close() {
        chromium.close();
        sandbox.close();
    }
}

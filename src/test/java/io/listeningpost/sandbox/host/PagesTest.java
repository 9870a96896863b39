package io.listeningpost.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    private static final AtomicReference<Duration> LATER = new AtomicReference<>(Duration.ZERO);

    @TempDir
    static Path home;

    private static StartedHost started;

    @BeforeAll
    static void start() {
        started = StartedHost.with(plugin(), home, options -> options.withClock(new Movable()));
    }

    private static PackedPlugin plugin() {
        return PackedPlugin.withNotes()
                .file("templates/admin.vm", """
                        <html><head><title>Notes &amp; more</title><meta name="decorator" content="atl.admin"/>
                        <meta name="admin.active.tab" content="fixture-link"/></head><body><h2>Hello $name</h2></body></html>
                        """)
                .file("css/page.css", ".page {}")
                .module("""
                        <servlet key="plain" class="~.PlainServlet"><url-pattern>/plain/*</url-pattern><init-param>
                        <param-name>colour</param-name><param-value>red</param-value></init-param></servlet>
                        """)
                .module("<servlet key=\"admin\" class=\"~.AdminServlet\"><url-pattern>/notes/admin</url-pattern></servlet>")
                .module("<web-section key=\"section\" location=\"admin_plugins_menu\"><label>Fixture</label></web-section>")
                .module("""
                        <web-item key="item" section="admin_plugins_menu/section"><label>Notes</label>
                        <link linkId="fixture-link">/plugins/servlet/notes/admin</link></web-item>
                        """)
                .module("""
                        <web-resource key="notes-page"><resource type="download" name="page.css" location="css/page.css"/></web-resource>
                        """);
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void sendsStrangersToTheLoginAndBack() {
        Browser browser = new Browser(started.host);

        HttpResponse<String> first = browser.get("/browse/SUP-1?a=1&b=2");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElseThrow())
                .endsWith("/jira/login.jsp?permissionViolation=true&os_destination=%2Fbrowse%2FSUP-1%3Fa%3D1%26b%3D2");

        HttpResponse<String> login = browser.submit("/login.jsp", Map.of("os_username", "agent", "os_password", "agent",
                "os_destination", "/browse/SUP-1?a=1&b=2", "atl_token", browser.token()));
        assertThat(login.headers().firstValue("Location").orElseThrow()).endsWith("/jira/browse/SUP-1?a=1&b=2");
        assertThat(browser.get("/browse/SUP-1").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAWrongPasswordAndAMissingToken() {
        Browser browser = new Browser(started.host);
        browser.get("/login.jsp");

        assertThat(browser.submit("/login.jsp", Map.of("os_username", "agent", "os_password", "wrong", "atl_token", browser.token()))
                .statusCode()).isEqualTo(401);
        assertThat(browser.submit("/login.jsp", Map.of("os_username", "agent", "os_password", "agent")).body())
                .contains("Your session has expired");
        assertThat(browser.get("/browse/SUP-1").statusCode()).isEqualTo(302);
    }

    @Test
    void neverSendsAnybodyToAnotherHost() {
        for (String destination : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "evil.example"}) {
            Browser browser = new Browser(started.host);
            browser.get("/login.jsp");
            assertThat(browser.submit("/login.jsp", Map.of("os_username", "agent", "os_password", "agent", "os_destination", destination,
                    "atl_token", browser.token())).headers().firstValue("Location").orElseThrow()).endsWith("/jira/");
        }
    }

    @Test
    void logsOutWithTheTokenOnly() {
        Browser browser = Browser.of(started.host, "agent");

        assertThat(browser.get("/secure/Logout.jspa").statusCode()).isEqualTo(403);
        assertThat(browser.get("/browse/SUP-1").statusCode()).isEqualTo(200);
        browser.get("/secure/Logout.jspa?atl_token=" + browser.token());
        assertThat(browser.get("/browse/SUP-1").statusCode()).isEqualTo(302);
    }

    @Test
    void closesServletsByDefaultToTheUnlicensed() {
        assertThat(new Browser(started.host).get("/plugins/servlet/plain").statusCode()).isEqualTo(302);
        assertThat(Browser.of(started.host, "customer").get("/plugins/servlet/plain").statusCode()).isEqualTo(403);
        assertThat(Browser.of(started.host, "agent").get("/plugins/servlet/plain/x/y?q=%C3%BC").body())
                .isEqualTo("/plugins/servlet/plain /x/y agent red ü");
        assertThat(Browser.of(started.host, "agent").get("/plugins/servlet/notes/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void asksAdministratorsForThePasswordAgainAndForgetsAfterTenMinutes() {
        Browser admin = Browser.of(started.host, "admin");
        HttpResponse<String> refused = admin.get("/plugins/servlet/notes/admin");
        assertThat(refused.headers().firstValue("Location").orElseThrow())
                .contains("/secure/admin/WebSudoAuthenticate.jspa?webSudoDestination=%2Fplugins%2Fservlet%2Fnotes%2Fadmin");

        HttpResponse<String> confirmed = admin.submit("/secure/admin/WebSudoAuthenticate.jspa", Map.of("webSudoPassword", "admin",
                "webSudoDestination", "/plugins/servlet/notes/admin", "atl_token", admin.token()));
        assertThat(confirmed.headers().firstValue("Location").orElseThrow()).endsWith("/jira/plugins/servlet/notes/admin");
        HttpResponse<String> page = admin.get("/plugins/servlet/notes/admin");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Notes &amp; more - Jira</title>", "<h1>Administration</h1>", "<h2>Hello &lt;Ann&gt;</h2>",
                "<li class=\"aui-nav-selected\"><a id=\"fixture-link\"", "fixture:notes-page/");

        LATER.set(Duration.ofMinutes(11));
        try {
            assertThat(admin.get("/plugins/servlet/notes/admin").statusCode()).isEqualTo(302);
            assertThat(admin.get("/browse/SUP-1").statusCode()).isEqualTo(200);
            LATER.set(Duration.ofDays(8));
            assertThat(admin.get("/browse/SUP-1").statusCode()).isEqualTo(302);
        } finally {
            LATER.set(Duration.ZERO);
        }
    }

    @Test
    void showsPeopleNoStackTrace() {
        Browser agent = Browser.of(started.host, "agent");

        HttpResponse<String> broken = agent.get("/plugins/servlet/plain/broken");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("technical problems").doesNotContain("secret", "Exception");
        assertThat(agent.get("/plugins/servlet/plain/gone").statusCode()).isEqualTo(404);
        assertThat(agent.get("/no/such/page").statusCode()).isEqualTo(404);
        assertThat(agent.get("/no/such/page").body()).contains("does not exist");
    }

    /** As in Jira, what the browser would like changes nothing. */
    @Test
    void speaksTheLanguageThatThePersonChose() {
        Browser admin = Browser.of(started.host, "admin");

        assertThat(admin.get("/browse/SUP-1", "Accept-Language", "de").body()).contains("<html lang=\"en\"", "data-other=\"de\"");
        admin.keep("sandbox.language", "de");
        assertThat(admin.get("/browse/SUP-1").body()).contains("<html lang=\"de\"", "data-other=\"en\" lang=\"en\">English<");
        admin.keep("sandbox.language", "xx");
        assertThat(admin.get("/browse/SUP-1").body()).contains("<html lang=\"en\"");
        assertThat(Browser.of(started.host, "agent").get("/browse/SUP-1").body()).contains("<html lang=\"de\"");
    }

    @Test
    void switchesTheAppOffAndOnFromManageApps() {
        Browser admin = Browser.of(started.host, "admin");

        assertThat(admin.submit("/plugins/servlet/upm", Map.of("action", "disable")).body()).contains("session has expired");
        admin.submit("/plugins/servlet/upm", Map.of("action", "disable", "atl_token", admin.token()));
        assertThat(admin.get("/plugins/servlet/plain").statusCode()).isEqualTo(404);
        assertThat(admin.get("/plugins/servlet/upm").body()).contains(">Disabled<");
        admin.submit("/plugins/servlet/upm", Map.of("action", "enable", "atl_token", admin.token()));
        assertThat(admin.get("/plugins/servlet/plain").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsLoginsOverARestart() {
        Browser agent = Browser.of(started.host, "agent");

        try (StartedHost again = StartedHost.with(PackedPlugin.empty(), home, options -> options.withClock(new Movable()))) {
            assertThat(agent.at(again.host).get("/browse/SUP-1").statusCode()).isEqualTo(200);
            assertThat(new Browser(again.host).get("/browse/SUP-1", "Cookie", "sandbox.session=a2V5LWFkbWlu.AAAA").statusCode())
                    .isEqualTo(302);
        }
    }

    private static final class Movable extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.parse("2026-01-01T10:00:00Z").plus(LATER.get());
        }
    }
}

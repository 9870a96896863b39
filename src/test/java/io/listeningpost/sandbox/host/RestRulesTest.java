package io.listeningpost.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestRulesTest {

    private static final String NOTES = "/rest/fixture/1.0/notes";

    @TempDir
    static Path home;

    private static StartedHost started;

    @BeforeAll
    static void start() {
        started = StartedHost.with(PackedPlugin.withNotes().module("""
                <rest key="rest" path="/fixture" version="1.0"><package>io.listeningpost.sandbox.host.fixture</package></rest>
                """), home);
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,/open,200", "nobody,'',401", "nobody,/admin,401", "nobody,/system,401",
        "customer,/open,200", "customer,'',403", "customer,/admin,403", "customer,/system,403",
        "agent,/open,200", "agent,'',200", "agent,/admin,403", "agent,/system,403",
        "admin,/open,200", "admin,'',200", "admin,/admin,200", "admin,/system,403",
        "sysadmin,/open,200", "sysadmin,'',200", "sysadmin,/admin,200", "sysadmin,/system,200"})
    void opensEachMethodToTheRolesItsAnnotationsName(String who, String path, int status) {
        Browser browser = who.equals("nobody") ? new Browser(started.host) : Browser.of(started.host, who);

        assertThat(browser.get(NOTES + path).statusCode()).isEqualTo(status);
    }

    @Test
    void refusesInJirasWords() {
        assertThat(new Browser(started.host).get(NOTES).body())
                .isEqualTo("{\"message\":\"Client must be authenticated to access this resource.\",\"status-code\":401}");
        assertThat(Browser.of(started.host, "agent").get(NOTES + "/admin").body()).isEqualTo(
                "{\"message\":\"Client must be authenticated as an administrator to access this resource.\",\"status-code\":403}");
    }

    @Test
    void answersUnderTheVersionAndUnderLatest() {
        assertThat(new Browser(started.host).get("/rest/fixture/latest/notes/open").statusCode()).isEqualTo(200);
        assertThat(new Browser(started.host).get("/rest/fixture/2.0/notes/open").statusCode()).isEqualTo(404);
    }

    @Test
    void runsResourcesWithThePluginsClassLoaderAndUser() {
        assertThat(Browser.of(started.host, "customer").get(NOTES + "/open").body()).contains("\"user\":\"customer\"", "\"loader\":true");
    }

    @Test
    void readsAndWritesJsonAndWritesDatesAsEpochMilliseconds() {
        HttpResponse<String> answer = Browser.of(started.host, "agent").postJson(NOTES, "{\"id\":\"json-1\",\"body\":\"ü\"}");

        assertThat(answer.body()).isEqualTo("{\"id\":\"json-1\",\"body\":\"ü\",\"at\":1700000000000}");
    }

    @Test
    void refusesUnknownProperties() {
        HttpResponse<String> answer = Browser.of(started.host, "agent").postJson(NOTES, "{\"id\":\"json-2\",\"colour\":\"red\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("colour");
    }

    @Test
    void usesThePluginsOwnExceptionMapper() {
        HttpResponse<String> answer = Browser.of(started.host, "agent").get(NOTES + "/bad/word");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("mapped: bad word");
    }

    @Test
    void tellsNobodyWhatBroke() {
        HttpResponse<String> answer = Browser.of(started.host, "agent").get(NOTES + "/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void refusesAFormThatAnotherSiteCouldSend() {
        Browser agent = Browser.of(started.host, "agent");

        assertThat(agent.submit(NOTES + "/form", Map.of("id", "form-1")).statusCode()).isEqualTo(403);
        assertThat(agent.submit(NOTES + "/form", Map.of("id", "form-2"), "X-Atlassian-Token", "no-check").statusCode()).isEqualTo(200);
        assertThat(agent.submit(NOTES + "/form?atl_token=" + agent.token(), Map.of("id", "form-3")).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesJsonFromAnotherOrigin() {
        Browser agent = Browser.of(started.host, "agent");

        HttpResponse<String> answer = agent.postJson(NOTES, "{\"id\":\"cross\"}", "Origin", "http://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("XSRF check failed");
    }

    @Test
    void takesNoBasicAuthenticationUnlessSwitchedOn() {
        assertThat(new Browser(started.host).get(NOTES, "Authorization", "Basic YWdlbnQ6YWdlbnQ=").statusCode()).isEqualTo(403);
    }
}

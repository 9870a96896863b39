package io.listeningpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** The packaged plugin in the whole sandbox. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxIT {

    private static final String KEY = "io.listeningpost.listening-post";

    @TempDir
    static Path home;

    private static Sandbox sandbox;
    private static Set<String> lastingThreads;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false, false,
                Optional.empty()), line -> { });
        lastingThreads = lasting();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /** Workers and their timer come with work and go without it. */
    private static Set<String> lasting() {
        return threads().stream().filter(name -> !name.contains("-worker-") && !name.contains("-timer-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("listening-post")).collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(sandbox.host().address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("atlassian.xsrf.token"))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")) + "&atl_token=" + token;
        return client.send(HttpRequest.newBuilder(URI.create(sandbox.host().address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void logIn(String name) throws IOException, InterruptedException {
        get("/login.jsp");
        submit("/login.jsp", Map.of("os_username", name, "os_password", name, "os_destination", "/"));
    }

    @Test
    @Order(1)
    void enablesThePackagedPluginWithoutAProblem() {
        assertThat(sandbox.host().isPluginEnabled()).isTrue();
        assertThat(sandbox.host().modules().problems()).isEmpty();
        assertThat(sandbox.host().modules().blockedCalls()).isEmpty();
    }

    @Test
    @Order(2)
    void takesThePluginsClassesFromTheJarOnly() throws ClassNotFoundException {
        Bundle bundle = Arrays.stream(sandbox.host().bundles().getBundles()).filter(one -> KEY.equals(one.getSymbolicName()))
                .findFirst().orElseThrow();
        Class<?> own = bundle.loadClass("io.listeningpost.social.SocialNetwork");

        assertThat(own.getClassLoader()).isNotSameAs(SandboxIT.class.getClassLoader());
        assertThat(bundle.getResource("com/atlassian/jira/issue/Issue.class")).isNotNull();
        assertThat(bundle.getEntry("com/atlassian/jira/issue/Issue.class")).isNull();
    }

    @Test
    @Order(3)
    void showsTheAdministrationPageBehindTheSecureSession() throws Exception {
        logIn("admin");
        assertThat(get("/plugins/servlet/listening-post/admin").body()).contains("Administrator access");

        HttpResponse<String> page = submit("/secure/admin/WebSudoAuthenticate.jspa",
                Map.of("webSudoPassword", "admin", "webSudoDestination", "/plugins/servlet/listening-post/admin"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Administration</h1>", "listening-post-admin-resources/");
        assertThat(page.body()).doesNotContain("$page", "$i18n", "$!");
        assertThat(sandbox.host().modules().blockedCalls()).isEmpty();
    }

    @Test
    @Order(4)
    void closesTheAdministrationToAgentsAndCustomers() throws Exception {
        for (String name : List.of("amelia", "cora")) {
            cookies.getCookieStore().removeAll();
            logIn(name);
            assertThat(get("/plugins/servlet/listening-post/admin").statusCode()).as(name).isEqualTo(403);
        }
    }

    @Test
    @Order(5)
    void servesEveryScriptAndStyleThatItsPagesName() throws Exception {
        logIn("admin");
        String tags = sandbox.host().modules().resourceTags(List.of("jira.view.issue", "listening-post-admin"));
        List<String> addresses = Arrays.stream(tags.split("\"")).filter(part -> part.startsWith("/jira/s/")).toList();

        assertThat(addresses).hasSizeGreaterThanOrEqualTo(4);
        for (String address : addresses) {
            HttpResponse<String> answer = get(address.substring("/jira".length()));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).isNotBlank().doesNotContain("I18n.getText(");
        }
    }

    /** What a page of somebody else can send with an administrator's cookies. */
    @ParameterizedTest
    @ValueSource(strings = {"accounts", "sign-ins", "accounts/x:1/pause", "routing/rehearsal"})
    @Order(6)
    void takesNothingThatAnotherSiteCouldSend(String resource) throws Exception {
        logIn("admin");
        String path = "/rest/listening-post/1.0/" + resource;

        assertThat(post(path, "application/x-www-form-urlencoded", "network=x").statusCode()).isIn(403, 415);
        assertThat(post(path, "text/plain", "{}").statusCode()).isIn(403, 415);
        assertThat(post(path, "application/json", "{}", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(post(path, "application/json", "{}").statusCode()).as("the same from a page of this Jira").isIn(400, 404);
    }

    private HttpResponse<String> post(String path, String type, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.host().address() + path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send((headers.length > 0 ? request.headers(headers) : request).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(7)
    void leavesNothingOfThePluginWhenDisabled() throws Exception {
        Bundle bundle = Arrays.stream(sandbox.host().bundles().getBundles()).filter(one -> KEY.equals(one.getSymbolicName()))
                .findFirst().orElseThrow();

        sandbox.host().disablePlugin();

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("listening-post")) {
                thread.join(10_000);
            }
        }
        assertThat(threads()).isEmpty();
        assertThat(bundle.getServicesInUse()).isNull();
        assertThat(bundle.getRegisteredServices()).isNull();
        logIn("admin");
        assertThat(get("/plugins/servlet/listening-post/admin").statusCode()).isEqualTo(404);

        sandbox.host().enablePlugin();

        assertThat(sandbox.host().modules().problems()).isEmpty();
        assertThat(lasting()).isNotEmpty().isEqualTo(lastingThreads);
    }
}

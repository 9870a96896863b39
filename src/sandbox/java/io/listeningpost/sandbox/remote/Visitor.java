package io.listeningpost.sandbox.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser: cookies are kept, redirects followed, forms sent back with the token of their page. Thread-safe. */
public final class Visitor {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\"\\s+value=\"([^\"]+)\"");

    private final Supplier<URI> base;
    private final String name;
    private final String password;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * Somebody who is not logged in yet.
     *
     * @param base the address of the host with its context path, asked anew for each call because a host may come back elsewhere
     */
    public Visitor(Supplier<URI> base, String name, String password) {
        this.base = base;
        this.name = name;
        this.password = password;
    }

    /** Types name and password into the login page. */
    public Visitor logIn() {
        Page page = submit("/login.jsp", "/login.jsp", Map.of("os_username", name, "os_password", password)).expect(200);
        if (page.path().startsWith(base.get().getPath() + "/login.jsp")) {
            throw new AssertionError(name + " could not log in: " + page.text());
        }
        return this;
    }

    /** Opens a page below the context path. */
    public Page get(String path) {
        return send("GET", path, HttpRequest.newBuilder().GET());
    }

    /** Opens a page that an administrator sees only after typing the password again. */
    public Page getSecured(String path) {
        Page page = get(path);
        if (!page.body().contains("name=\"webSudoPassword\"")) {
            return page;
        }
        String destination = page.find(Pattern.compile("name=\"webSudoDestination\"\\s+value=\"([^\"]*)\"")).orElse(path);
        return submit(page, "/secure/admin/WebSudoAuthenticate.jspa",
                Map.of("webSudoPassword", password, "webSudoDestination", destination.replace("&amp;", "&")));
    }

    /** Opens a page and sends a form that stands there, with the page's token. */
    public Page submit(String page, String action, Map<String, String> fields) {
        return submit(get(page).expect(200), action, fields);
    }

    /** Sends a form that stands on a page that is open, with the page's token. */
    public Page submit(Page page, String action, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("atl_token", page.find(TOKEN).orElseThrow(() -> new AssertionError(page.asked() + " shows no form: " + page.text())));
        String form = all.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", action, HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Posts JSON, as a script of a page does. */
    public Page post(String path, JsonNode body) {
        return send("POST", path, json().POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))));
    }

    /** Puts JSON, as a script of a page does. */
    public Page put(String path, JsonNode body) {
        return send("PUT", path, json().PUT(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))));
    }

    private static HttpRequest.Builder json() {
        return HttpRequest.newBuilder().header("Content-Type", "application/json");
    }

    private Page send(String method, String path, HttpRequest.Builder request) {
        URI uri = URI.create(base.get() + path);
        String asked = name + ": " + method + " " + path;
        try {
            HttpResponse<String> answer = client.send(request.uri(uri).timeout(LONGEST_ANSWER).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            URI end = answer.uri();
            String query = end.getRawQuery() == null ? "" : "?" + end.getRawQuery();
            return new Page(asked, answer.statusCode(), end.getRawPath() + query, answer.body());
        } catch (IOException broken) {
            throw new AssertionError(asked + " got no answer: " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(asked + " was interrupted", stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

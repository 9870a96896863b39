package io.listeningpost.sandbox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A person's browser: keeps cookies, follows no redirect by itself. */
final class Browser {

    private final URI base;
    private final CookieManager cookies;
    private final HttpClient client;

    Browser(Host host) {
        this(host, new CookieManager());
    }

    private Browser(Host host, CookieManager cookies) {
        this.base = host.address();
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser at another host, cookies and all. */
    Browser at(Host other) {
        return new Browser(other, cookies);
    }

    /** A browser in which somebody has logged in through the form. */
    static Browser of(Host host, String name) {
        Browser browser = new Browser(host);
        browser.get("/login.jsp");
        HttpResponse<String> answer = browser.submit("/login.jsp", Map.of("os_username", name, "os_password", name,
                "os_destination", "/", "atl_token", browser.token()));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Login of " + name + " answered " + answer.statusCode());
        }
        return browser;
    }

    /** Puts a cookie into the browser, as a script of the page would. */
    void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    String token() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("atlassian.xsrf.token"))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> postJson(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(path.startsWith("/jira/") ? base.resolve(path) : URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

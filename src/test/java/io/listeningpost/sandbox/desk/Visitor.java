package io.listeningpost.sandbox.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser who has logged in through the form. Follows no redirect. */
final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    Visitor(URI base, String name) throws IOException, InterruptedException {
        this.base = base;
        get("/login.jsp");
        if (post("/login.jsp", Map.of("os_username", name, "os_password", name)).statusCode() != 302) {
            throw new IllegalStateException(name + " cannot log in");
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("atl_token", token());
        return postUnchecked(path, all);
    }

    HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        String address = base + path + "&atl_token=" + URLEncoder.encode(token(), StandardCharsets.UTF_8);
        return client.send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().contains("xsrf"))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    HttpResponse<String> postUnchecked(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

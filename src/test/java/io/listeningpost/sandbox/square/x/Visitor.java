package io.listeningpost.sandbox.square.x;

import io.listeningpost.sandbox.square.x.world.Person;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser and an app that speak OAuth 2.0 with the Square, written from RFC 6749 and RFC 7636 and not from the Square. */
final class Visitor {

    static final String BACK = "https://jira.example.com/back?via=x";
    static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";

    private final HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String url;

    Visitor(String url) {
        this.url = url;
    }

    /** The parameters of a good request for consent. */
    static Map<String, String> wish(String scope) {
        Map<String, String> wish = new LinkedHashMap<>();
        wish.put("response_type", "code");
        wish.put("client_id", Seed.CLIENT_ID);
        wish.put("redirect_uri", BACK);
        wish.put("scope", scope);
        wish.put("state", "st&te");
        wish.put("code_challenge", challenge());
        wish.put("code_challenge_method", "S256");
        return wish;
    }

    HttpResponse<String> ask(Map<String, String> wish) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + "/i/oauth2/authorize?" + form(wish))));
    }

    HttpResponse<String> decide(HttpResponse<String> page, Person person, String answer) throws IOException, InterruptedException {
        Matcher request = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(page.body());
        if (!request.find()) {
            throw new AssertionError("no request in " + page.body());
        }
        return send(post("/i/oauth2/authorize", Map.of("request", request.group(1), "person", person.id(), "answer", answer)));
    }

    /** A yes, down to the code. */
    String code(Person person, String scope) throws IOException, InterruptedException {
        return query(decide(ask(wish(scope)), person, "yes")).get("code");
    }

    Robot.Got token(Map<String, String> form) throws IOException, InterruptedException {
        return token(form, Seed.CLIENT_ID + ":" + Seed.CLIENT_SECRET);
    }

    Robot.Got token(Map<String, String> form, String client) throws IOException, InterruptedException {
        return got(post("/2/oauth2/token", form).header("Authorization", basic(client)));
    }

    Robot.Got redeem(String code) throws IOException, InterruptedException {
        return token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", VERIFIER));
    }

    Robot.Got refresh(String token) throws IOException, InterruptedException {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    Robot.Got revoke(String token) throws IOException, InterruptedException {
        return got(post("/2/oauth2/revoke", Map.of("token", token))
                .header("Authorization", basic(Seed.CLIENT_ID + ":" + Seed.CLIENT_SECRET)));
    }

    Robot.Got get(String path, String bearer) throws IOException, InterruptedException {
        return got(HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + bearer));
    }

    Robot.Got post(String path, String bearer, String json) throws IOException, InterruptedException {
        return got(HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The parameters with which a browser is sent back. */
    static Map<String, String> query(HttpResponse<String> redirect) {
        String location = redirect.headers().firstValue("Location").orElse("?nothing=" + redirect.statusCode());
        return Arrays.stream(location.substring(location.indexOf('?') + 1).split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder post(String path, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Robot.Got got(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Robot.got(browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    private static String form(Map<String, String> pairs) {
        return pairs.entrySet().stream().map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String basic(String client) {
        return "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

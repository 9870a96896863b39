package io.listeningpost.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The person's part of signing in on X: reads the page that asks, presses a button on it, and goes where X sends them. */
public final class XBrowser {

    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");

    private XBrowser() {
    }

    /** Says yes as this person; answers the parameters with which X sends the browser back. */
    public static Map<String, String> authorizes(URI page, String person) {
        return parameters(sentBack(page, person, "yes"));
    }

    /** Presses Cancel. */
    public static Map<String, String> declines(URI page) {
        return parameters(sentBack(page, "", "no"));
    }

    /** Where X sends the browser back to. */
    public static URI sentBack(URI page, String person, String answer) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> asked = client.send(HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString());
            Matcher action = ACTION.matcher(asked.body());
            if (asked.statusCode() != 200 || !action.find()) {
                throw new AssertionError("X shows no question but " + asked.statusCode() + ": " + asked.body());
            }
            Map<String, String> form = new LinkedHashMap<>();
            FIELD.matcher(asked.body()).results().forEach(field -> form.put(field.group(1), field.group(2).replace("&amp;", "&")));
            form.put("person", person);
            form.put("answer", answer);
            HttpResponse<String> decided = client.send(HttpRequest.newBuilder(page.resolve(action.group(1).replace("&amp;", "&")))
                    .header("Content-Type", "application/x-www-form-urlencoded").timeout(Duration.ofSeconds(20))
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(form))).build(), HttpResponse.BodyHandlers.ofString());
            return URI.create(decided.headers().firstValue("Location")
                    .orElseThrow(() -> new AssertionError("X sends nobody back: " + decided.statusCode() + " " + decided.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of an address. */
    public static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), decoded(parts.length == 2 ? parts[1] : ""));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}

package io.listeningpost.sandbox.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Links the Square's brand to a host by the form of the administrator, so that mentions become requests and two statuses speak. */
public final class BrandAccount {

    /** The Jira user in whose name requests are written. */
    public static final String SPEAKER = "listening-post";
    /** What the brand says when work on a request begins. */
    public static final String IN_PROGRESS_WORDS = "We have started on $request.key and will come back to you here.";
    /** What the brand says when a request is resolved. */
    public static final String RESOLVED_WORDS = "We believe that $request.key is solved. If it is not, just answer here.";

    private static final Map<String, String> KEYS = Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET,
            "accessToken", Seed.ACCESS_TOKEN, "accessTokenSecret", Seed.ACCESS_SECRET);

    private BrandAccount() {
    }

    /** Links the account, from now on; answers its id. */
    public static String link(Administrator admin, Duration grace) {
        return link(admin, KEYS, grace, true);
    }

    /** Links it in the same way, but that no status speaks. */
    public static String linkSilent(Administrator admin, Duration grace) {
        return link(admin, KEYS, grace, false);
    }

    /** The same on any network, with keys of that network. */
    public static String linkSilent(Administrator admin, String network, Map<String, String> keys, Duration grace) {
        return link(admin, network, keys, grace, false);
    }

    /** Links another account of the brand's app in the same way: with its access token and that token's secret. */
    public static String link(Administrator admin, String token, String secret, Duration grace) {
        return link(admin, Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET, "accessToken", token,
                "accessTokenSecret", secret), grace, true);
    }

    private static String link(Administrator admin, Map<String, String> keys, Duration grace, boolean speaks) {
        return link(admin, "x", keys, grace, speaks);
    }

    private static String link(Administrator admin, String network, Map<String, String> keys, Duration grace, boolean speaks) {
        String account = admin.link(network, keys, "now", SPEAKER).path("id").asText();
        String desk = admin.serviceDesks("").path(0).path("id").asText();
        ObjectNode settings = Json.object().put("speaker", SPEAKER).put("graceSeconds", grace.toSeconds())
                .put("reopenAction", "Reopen issue");
        settings.set("route", Json.object().put("serviceDesk", desk).put("requestType",
                choice(admin.serviceDesks("/" + desk + "/requesttypes"), "Complaint")));
        settings.withArray("speeches");
        if (speaks) {
            speak(settings, choice(admin.statuses(), "In progress"), IN_PROGRESS_WORDS);
            speak(settings, choice(admin.statuses(), "Resolved"), RESOLVED_WORDS);
        }
        admin.save(account, settings);
        return account;
    }

    private static void speak(ObjectNode settings, String status, String words) {
        settings.withArray("speeches").addObject().put("status", status).put("words", words);
    }

    private static String choice(JsonNode choices, String name) {
        return StreamSupport.stream(choices.spliterator(), false).filter(one -> one.path("name").asText().equals(name))
                .map(one -> one.path("id").asText()).findFirst()
                .orElseThrow(() -> new AssertionError("\"" + name + "\" should be among " + choices));
    }
}

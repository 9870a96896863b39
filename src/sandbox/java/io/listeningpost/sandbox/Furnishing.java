package io.listeningpost.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Sets a new sandbox up so that a newcomer can begin: does by HTTP what an administrator would do on the screen. Once for a home; who
 * unlinks the account later keeps it unlinked.
 */
final class Furnishing {

    private static final String SPEAKER = "listening-post";
    private static final int GRACE_SECONDS = 15;

    private Furnishing() {
    }

    /** Links the Square's brand and lets two statuses speak, unless this home was furnished before. */
    static void furnish(Path home, URI jira) throws IOException {
        Path done = home.resolve("furnished");
        if (Files.exists(done)) {
            return;
        }
        Administrator admin = new Administrator(new Visitor(() -> jira, "admin", "admin").logIn());
        Map<String, String> keys = Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET,
                "accessToken", Seed.ACCESS_TOKEN, "accessTokenSecret", Seed.ACCESS_SECRET);
        String account = admin.link(keys, "now", SPEAKER).path("id").asText();
        String desk = admin.serviceDesks("").path(0).path("id").asText();
        ObjectNode settings = Json.object().put("speaker", SPEAKER).put("graceSeconds", GRACE_SECONDS)
                .put("reopenAction", "Reopen issue");
        settings.set("route", Json.object().put("serviceDesk", desk)
                .put("requestType", choice(admin.serviceDesks("/" + desk + "/requesttypes"), "Complaint")));
        speak(settings, choice(admin.statuses(), "In progress"), "$customer.handle Thank you for waiting: $agent.firstName is on it now.");
        speak(settings, choice(admin.statuses(), "Resolved"), "$customer.handle This should be solved now. If not, just answer here.");
        admin.save(account, settings);
        admin.acknowledge(account, "acme_people");
        Files.createFile(done);
    }

    private static void speak(ObjectNode settings, String status, String words) {
        settings.withArray("speeches").addObject().put("status", status).put("words", words);
    }

    private static String choice(JsonNode choices, String name) {
        return StreamSupport.stream(choices.spliterator(), false).filter(one -> one.path("name").asText().equals(name))
                .map(one -> one.path("id").asText()).findFirst()
                .orElseThrow(() -> new IllegalStateException("\"" + name + "\" should be among " + choices));
    }
}

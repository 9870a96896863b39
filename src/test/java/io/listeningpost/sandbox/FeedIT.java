package io.listeningpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An alert of Google in the packaged plugin: one story, told three times, is one request, and it is answered on its page. */
class FeedIT {

    private static final Duration A_MOMENT = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    void makesOneRequestOfAStoryAndLeadsToItsPage() {
        try (Sandbox sandbox = Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false,
                false, Optional.empty()), line -> { })) {
            sandbox.square().feeds().alert("https://one.example/a?utm_source=x", "Acme recalls <b>forty thousand</b> bikes", "The bell is loud");
            sandbox.square().feeds().alert("https://www.one.example/a/", "Acme recalls forty thousand bikes", "The bell is loud");
            sandbox.square().feeds().alert("https://two.example/b", "ACME recalls forty thousand <b>bikes</b>", "Far too loud, says two");
            Administrator admin = new Administrator(visitor(sandbox, "admin"));
            String account = link(admin, sandbox.square().url() + "/feeds/alert");

            List<String> requests = Patience.pressing("a request", A_MOMENT, () -> admin.pollNow(account), () -> {
                List<JsonNode> rows = rows(admin, account);
                return Optional.of(rows.stream().map(row -> row.path("request").asText("")).filter(key -> key.startsWith("SUP-"))
                        .distinct().toList()).filter(keys -> !keys.isEmpty() && rows.size() == 2);
            }, () -> admin.journal(account, "", 20) + " " + admin.health());
            assertThat(requests).hasSize(1);
            Agent amelia = new Agent(visitor(sandbox, "amelia"));
            Patience.until("the second telling as a comment", A_MOMENT,
                    () -> amelia.issue(requests.getFirst()).text().contains("Far too loud, says two"), () -> admin.health().toString());
            assertThat(amelia.issue(requests.getFirst()).text()).contains("Acme recalls forty thousand bikes");
            JsonNode preview = amelia.preview(requests.getFirst(), "We fixed it.");
            assertThat(preview.at("/blockers/0/code").asText()).isEqualTo("not-addressed");
            assertThat(preview.at("/byHand/url").asText()).isIn("https://two.example/b", "https://www.one.example/a/",
                    "https://one.example/a?utm_source=x");
        }
    }

    private static String link(Administrator admin, String address) {
        String since = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
        String account = admin.link("feed", Map.of("address", address), since, "listening-post").path("id").asText();
        String desk = admin.serviceDesks("").path(0).path("id").asText();
        ObjectNode settings = Json.object().put("speaker", "listening-post").put("graceSeconds", 0).put("reopenAction", "Reopen issue");
        settings.set("route", Json.object().put("serviceDesk", desk).put("requestType",
                admin.serviceDesks("/" + desk + "/requesttypes").path(0).path("id").asText()));
        settings.withArray("speeches");
        admin.save(account, settings);
        return account;
    }

    private static List<JsonNode> rows(Administrator admin, String account) {
        return StreamSupport.stream(admin.journal(account, "", 20).path("values").spliterator(), false).toList();
    }

    private static Visitor visitor(Sandbox sandbox, String name) {
        return new Visitor(() -> sandbox.host().address(), name, name).logIn();
    }
}

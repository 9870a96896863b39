package io.listeningpost.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Page;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The beginning: an account is linked, a mention becomes a request, and what follows becomes a comment. */
final class Hearing {

    private final Cast cast;

    Hearing(Cast cast) {
        this.cast = cast;
    }

    List<Step> steps() {
        return List.of(
                new Step(1, "Admin links @acme; the first poll imports nothing", this::links),
                new Step(2, "A customer with 1,000 followers posts; within one poll a request stands in the queue with the thread linked",
                        this::opens),
                new Step(3, "She posts again in the thread: a comment, not a second request", this::comments));
    }

    private void links() {
        cast.scene().earlier("this was said before anybody listened");
        nextSecond();
        Page page = cast.admin().visitor().getSecured("/plugins/servlet/listening-post/admin").expect(200);
        if (!page.text().contains("Listening Post")) {
            throw new AssertionError("The administration page should name the plugin but shows: " + page.text());
        }
        JsonNode linked = cast.admin().link(cast.scene().network(), cast.scene().keys(), "now", Cast.SPEAKER);
        cast.linked(linked.path("id").asText());
        same("the linked account", cast.scene().brand(), linked.path("handle").asText());
        if (linked.toString().contains("not-a-secret")) {
            throw new AssertionError("The answer to linking gives a key away: " + linked);
        }
        cast.admin().save(cast.account(), settings());
        cast.admin().acknowledge(cast.account(), "acme_people");
        cast.poll(Map.of());
        same("requests after the first poll", List.of(), cast.requests());
    }

    /** Networks tell of a post in which second it was written, and the account listens from the second in which it is linked. */
    private static void nextSecond() {
        Instant spoken = Instant.now();
        Patience.until("the next second", Duration.ofSeconds(2),
                () -> Instant.now().getEpochSecond() > spoken.getEpochSecond(), () -> "the clock stands");
    }

    private ObjectNode settings() {
        ObjectNode settings = Json.object().put("speaker", Cast.SPEAKER).put("graceSeconds", 2).put("reopenAction", "Reopen issue");
        String desk = cast.admin().serviceDesks("").path(0).path("id").asText();
        settings.set("route", Json.object().put("serviceDesk", desk).put("requestType", choice(
                cast.admin().serviceDesks("/" + desk + "/requesttypes"), "Complaint")));
        settings.withArray("speeches").addObject().put("status", choice(cast.admin().statuses(), "In progress"))
                .put("words", Cast.IN_PROGRESS_WORDS);
        settings.withArray("speeches").addObject().put("status", choice(cast.admin().statuses(), "Resolved"))
                .put("words", Cast.RESOLVED_WORDS);
        return settings;
    }

    private void opens() {
        Scene.Said mention = cast.asks("my order never arrived");
        cast.poll(Map.of("opened", 1));
        same("requests", 1, cast.requests().size());
        String request = cast.requests().getFirst();
        cast.opened(request);
        if (!cast.agent().queue().body().contains(request)) {
            throw new AssertionError("The queue should list " + request + " but shows: " + cast.agent().queue().text());
        }
        cast.requestShows("my order never arrived");
        String link = cast.scene().page(mention);
        Page page = cast.agent().issue(request);
        if (!page.body().contains(link)) {
            throw new AssertionError("The page of " + request + " should link " + link + " but shows: " + page.text());
        }
        JsonNode customer = cast.agent().thread(request).path("customer");
        same("the customer in the panel", cast.scene().customer(), customer.path("handle").asText());
        same("her followers in the panel", cast.scene().followers(), customer.path("followers").asInt());
    }

    private void comments() {
        cast.writesOn("it is a blue bicycle, in case that helps");
        cast.poll(Map.of("commented", 1));
        same("requests", List.of(cast.request()), cast.requests());
        cast.requestShows("it is a blue bicycle, in case that helps");
        same("posts in the panel", 2, cast.agent().thread(cast.request()).path("items").size());
    }

    private static String choice(JsonNode choices, String name) {
        return StreamSupport.stream(choices.spliterator(), false).filter(one -> one.path("name").asText().equals(name))
                .map(one -> one.path("id").asText()).findFirst()
                .orElseThrow(() -> new AssertionError("\"" + name + "\" should be among " + choices));
    }

    static void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError(what + " should be " + expected + " but is " + found);
        }
    }
}

package io.listeningpost.sandbox.story;

import static io.listeningpost.sandbox.story.Hearing.same;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every other way in which customers speak: quotes, direct messages, posts that only name a product, photos. And what it all costs. */
final class EveryWay {

    private static final Duration A_MOMENT = Duration.ofSeconds(20);
    /** X's search does not know the last half minute. */
    private static final Duration UNTIL_FOUND = Duration.ofSeconds(32);
    private static final String STRANGER = "big_voice";
    private static final String PRIVATE_WORDS = "my number is 0170 4711";
    private static final String PRIVATE_ANSWER = "Thank you, we call you today.";
    private static final String PHOTO_ANSWER = "Like this one?";
    private static final String ALT = "a box, crushed on one side";

    private final Cast cast;

    EveryWay(Cast cast) {
        this.cast = cast;
    }

    List<Step> steps() {
        return List.of(
                new Step(11, "Admin switches on direct messages and a search: a message, a find, a quote and a photo each reach a request",
                        this::hears),
                new Step(12, "The agent answers in private what was said in private, and a find only by hand", this::answersInPrivate),
                new Step(13, "The photo lies on the request with its description, and goes back with an answer", this::answersWithPhoto),
                new Step(14, "The costs of the day are there, and the preview told them before", this::costs));
    }

    private void hears() {
        ObjectNode hearing = Json.object().put("quotes", true).put("direct", true).put("photos", true).put("recheckDays", 7);
        List.of("mention", "answer", "quote", "direct", "search").forEach(hearing.withArray("opens")::add);
        hearing.withArray("searches").addObject().put("name", "Our bikes").put("expression", "\"acme bikes\"");
        cast.admin().hears(cast.account(), hearing);
        cast.admin().budgets(cast.account(), Json.object().put("ownsApp", true).put("daily", "5").put("monthly", "100"));
        cast.poll();

        Scene.Said answer = cast.answers().getLast();
        cast.x().post(STRANGER, "those acme bikes are everywhere, and none has a bell");
        cast.x().quote("kid42", answer.id(), "now that is what I call an answer");
        cast.x().message("kid42", Seed.BRAND, PRIVATE_WORDS);
        Media photo = cast.x().photo(cast.scene().customer(), ALT);
        cast.x().publish(cast.scene().customer(), Draft.byHand("@acme the box came like this").with(List.of(photo.id())));
        Patience.pass(UNTIL_FOUND);
        cast.poll(Map.of("opened", 4));
        same("requests", 5, cast.requests().size());
    }

    private void answersInPrivate() {
        String request = cast.requestWith(PRIVATE_WORDS);
        if (cast.agent().queue().body().contains("4711")) {
            throw new AssertionError("The queue gives private words away: " + cast.agent().queue().text());
        }
        JsonNode preview = cast.agent().preview(request, PRIVATE_ANSWER);
        same("the channel of the answer", "direct", preview.path("channel").asText());
        same("what stands in its way", 0, preview.path("blockers").size());
        cast.agent().answer(request, PRIVATE_ANSWER);
        Patience.until("the answer in the direct conversation", A_MOMENT,
                () -> cast.x().messages(Seed.BRAND, "kid42").stream().map(Message::text).filter(PRIVATE_ANSWER::equals).count() == 1,
                () -> cast.agent().thread(request).toString());
        cast.onlyPublished();

        Post find = cast.x().postsBy(STRANGER).getFirst();
        JsonNode byHand = cast.agent().preview(cast.requestWith("none has a bell"), "There is one now!");
        same("where to answer a find by hand", "https://x.com/" + STRANGER + "/status/" + find.id(),
                byHand.at("/byHand/url").asText());
        same("what keeps it from being sent", "not-addressed", byHand.at("/blockers/0/code").asText());
    }

    private void answersWithPhoto() {
        String request = cast.requestWith("the box came like this");
        JsonNode image = cast.agent().thread(request).at("/items/0/media/0");
        same("the photo's description", ALT, image.path("alt").asText());
        String attachment = image.at("/image/id").asText();
        cast.agent().answer(request, PHOTO_ANSWER, attachment, ALT);
        Patience.until("the answer with the photo", A_MOMENT,
                () -> cast.x().postsBy(Seed.BRAND).stream().filter(post -> post.typed().equals(PHOTO_ANSWER))
                        .anyMatch(post -> post.media().size() == 1),
                () -> cast.agent().thread(request).toString());
    }

    private void costs() {
        JsonNode costs = cast.admin().costs(cast.account());
        List.of("owned-read", "post-read", "author-read", "direct-read", "summoned-post", "direct").forEach(kind -> {
            if (costs.at("/today/kinds").findValuesAsText("charge").stream().noneMatch(kind::equals)) {
                throw new AssertionError("The day's costs should tell of " + kind + " but say " + costs);
            }
        });
        same("what the preview says an answer costs", "0.01", cast.agent().preview(cast.request(), "One more?").path("cost").asText());
    }
}

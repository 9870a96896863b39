package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.twitter.twittertext.Extractor;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Link;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.Optional;

/** Mentions, links and tags in a text, with their places counted in code points of the encoded text. */
final class Entities {

    private Entities() {
    }

    /** The entities of a text as the API gives it; empty if there are none. */
    static Optional<ObjectNode> of(String shown, Post post, World world) {
        ObjectNode json = Json.object();
        Extractor extractor = new Extractor();
        for (Extractor.Entity found : extractor.extractMentionedScreennamesWithIndices(shown)) {
            ObjectNode mention = place(json, "mentions", shown, found).put("username", found.getValue());
            world.byHandle(found.getValue()).map(Person::id).ifPresent(id -> mention.put("id", id));
        }
        for (Extractor.Entity found : extractor.extractURLsWithIndices(shown)) {
            Optional<Link> link = post.links().stream().filter(one -> one.shortened().equals(found.getValue())).findFirst();
            ObjectNode url = place(json, "urls", shown, found).put("url", found.getValue());
            url.put("expanded_url", link.map(Link::target).orElse("https://x.com/i/web/status/" + post.id()));
            url.put("display_url", link.map(Link::shown).orElse("x.com/i/web/status/" + post.id().substring(0, 1) + "…"));
        }
        for (Extractor.Entity found : extractor.extractHashtagsWithIndices(shown)) {
            place(json, "hashtags", shown, found).put("tag", found.getValue());
        }
        for (Extractor.Entity found : extractor.extractCashtagsWithIndices(shown)) {
            place(json, "cashtags", shown, found).put("tag", found.getValue());
        }
        return json.isEmpty() ? Optional.empty() : Optional.of(json);
    }

    private static ObjectNode place(ObjectNode all, String kind, String text, Extractor.Entity found) {
        return all.withArray(kind).addObject().put("start", text.codePointCount(0, found.getStart()))
                .put("end", text.codePointCount(0, found.getEnd()));
    }
}

package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.twitter.twittertext.Extractor;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Link;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.List;
import java.util.Optional;

/** Mentions, links and tags in a text, with their places counted in code points of the encoded text. */
final class Entities {

    private Entities() {
    }

    /** The entities of a text as the API gives it; empty if there are none. */
    static Optional<ObjectNode> of(String shown, List<Link> all, String id, World world) {
        ObjectNode json = Json.object();
        Extractor extractor = new Extractor();
        for (Extractor.Entity found : extractor.extractMentionedScreennamesWithIndices(shown)) {
            ObjectNode mention = place(json, "mentions", shown, found).put("username", found.getValue());
            world.byHandle(found.getValue()).map(Person::id).ifPresent(person -> mention.put("id", person));
        }
        for (Extractor.Entity found : extractor.extractURLsWithIndices(shown)) {
            List<Link> links = all.stream().filter(one -> one.shortened().equals(found.getValue())).toList();
            Link itself = new Link(found.getValue(), "https://x.com/i/web/status/" + id, "x.com/i/web/status/" + id.charAt(0) + "…");
            // several photos share one link, and each has an entry of its own
            for (Link link : links.isEmpty() ? List.of(itself) : links) {
                ObjectNode url = place(json, "urls", shown, found).put("url", found.getValue()).put("expanded_url", link.target())
                        .put("display_url", link.shown());
                if (link.mediaKey() != null) {
                    url.put("media_key", link.mediaKey());
                }
            }
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

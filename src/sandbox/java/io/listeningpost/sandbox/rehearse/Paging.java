package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Makes pages of recorded answers. An answer stays what it is, to the byte; only one that is larger than anything X sends is served as
 * several, each with its own posts as they are and with those of the included objects that they name. For one thread.
 */
final class Paging {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int POSTS_OF_A_PART = 100;

    private final Spool spool;
    private final List<RecordedPage> pages = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Paging(Spool spool) {
        this.spool = spool;
    }

    List<RecordedPage> pages() {
        return pages;
    }

    void add(String place, Response response, List<Occurrence> posts) throws IOException {
        if (response.whole().length() <= LARGEST) {
            whole(place, response, posts);
        } else {
            parts(place, response, posts);
        }
    }

    private void whole(String place, Response response, List<Occurrence> posts) throws IOException {
        Response.Stretch all = response.whole();
        ObjectNode meta = Json.object();
        Spool.Place before;
        Spool.Place after;
        if (response.meta() == null) {
            int brace = all.to() - 1;
            before = spool.write(concat(response.bytes(), all.from(), brace, ",\"meta\":"));
            after = spool.write(response.bytes(), brace, 1);
        } else {
            if (response.read(response.meta()) instanceof ObjectNode recorded) {
                meta = recorded;
            }
            before = spool.write(response.bytes(), all.from(), response.meta().from() - all.from());
            after = spool.write(response.bytes(), response.meta().to(), all.to() - response.meta().to());
        }
        meta.remove(List.of("next_token", "previous_token"));
        add(place, before, meta, after, posts);
    }

    private void parts(String place, Response response, List<Occurrence> posts) throws IOException {
        JsonNode includes = response.includes() == null ? Json.object() : response.read(response.includes());
        for (int from = 0; from < posts.size(); from += POSTS_OF_A_PART) {
            int to = Math.min(posts.size(), from + POSTS_OF_A_PART);
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            part.writeBytes(ascii("{\"data\":["));
            List<JsonNode> elements = new ArrayList<>();
            for (int i = from; i < to; i++) {
                Response.Stretch element = response.data().get(i);
                elements.add(response.read(element));
                part.writeBytes(ascii(i == from ? "" : ","));
                part.write(response.bytes(), element.from(), element.length());
            }
            part.writeBytes(ascii("],\"includes\":"));
            part.writeBytes(Json.bytes(named(includes, elements)));
            part.writeBytes(ascii(",\"meta\":"));
            byte[] before = part.toByteArray();
            add(place, spool.write(before), Json.object().put("result_count", to - from),
                    spool.write(ascii("}")), posts.subList(from, to));
        }
    }

    private void add(String place, Spool.Place before, ObjectNode meta, Spool.Place after, List<Occurrence> posts) {
        List<Occurrence> fresh = posts.stream().filter(post -> post.at().isPresent() && post.firstId().map(seen::add).orElse(true))
                .sorted(Occurrence.BY_AGE).toList();
        pages.add(new RecordedPage(place, before, meta, after, posts.stream().map(Occurrence::number).toList(),
                fresh.stream().findFirst(), fresh.reversed().stream().findFirst()));
    }

    /** The included objects whose ids are mentioned anywhere in these posts, or in the included posts that these name. */
    private static ObjectNode named(JsonNode includes, List<JsonNode> posts) {
        Set<String> words = new HashSet<>();
        posts.forEach(post -> words(post, words));
        for (String kind : List.of("tweets", "posts")) {
            includes.path(kind).forEach(post -> {
                if (words.contains(post.path("id").asText())) {
                    words(post, words);
                }
            });
        }
        ObjectNode named = Json.object();
        includes.properties().forEach(kind -> {
            ArrayNode kept = named.putArray(kind.getKey());
            StreamSupport.stream(kind.getValue().spliterator(), false)
                    .filter(one -> Optional.of(one.path("id")).filter(JsonNode::isTextual).or(() -> Optional.of(one.path("media_key")))
                            .map(JsonNode::asText).filter(words::contains).isPresent())
                    .forEach(kept::add);
        });
        return named;
    }

    private static void words(JsonNode node, Set<String> into) {
        if (node.isValueNode()) {
            into.add(node.asText());
        } else {
            node.forEach(child -> words(child, into));
        }
    }

    private static byte[] concat(byte[] bytes, int from, int to, String tail) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, from, to - from);
        all.writeBytes(ascii(tail));
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

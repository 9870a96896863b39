package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Revised;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The stored form of a post. */
final class PostJson {

    private PostJson() {
    }

    static String write(Post post) {
        ObjectNode node = Json.object()
                .put("id", post.id().value())
                .put("first", post.firstId().value())
                .put("thread", post.thread().value())
                .put("kind", post.kind().name())
                .put("text", post.text())
                .put("at", post.createdAt().toString())
                .put("permalink", post.permalink().toString());
        Json.put(node, "repliedTo", post.repliedTo());
        Json.put(node, "quoted", post.quoted());
        Json.put(node, "language", post.language());
        if (post.revised() != Revised.UNTOLD) {
            node.put("revised", post.revised().name());
        }
        AuthorJson.write(node.putObject("author"), post.author());
        terms(node, post.terms());
        ArrayNode mentions = node.putArray("mentions");
        post.mentions().forEach(mentions::add);
        ArrayNode media = node.putArray("media");
        for (Media item : post.media()) {
            ObjectNode picture = media.addObject().put("type", item.type());
            Json.put(picture, "url", item.url());
            Json.put(picture, "alt", item.alt());
        }
        return Json.write(node);
    }

    static Post read(String json) {
        JsonNode node = Json.read(json);
        String id = Json.text(node, "id").orElseThrow();
        return new Post(
                new PostId(id),
                new PostId(Json.text(node, "first").orElse(id)),
                new ThreadId(Json.text(node, "thread").orElse(id)),
                Json.constant(node, "kind", PostKind.ORIGINAL),
                Json.text(node, "repliedTo").map(PostId::new),
                Json.text(node, "quoted").map(PostId::new),
                AuthorJson.read(node.path("author")),
                Json.text(node, "text").orElse(""),
                Json.instant(node, "at").orElse(Instant.EPOCH),
                strings(node.path("mentions")),
                media(node),
                URI.create(Json.text(node, "permalink").orElse("")),
                terms(node),
                Json.text(node, "language"),
                Json.constant(node, "revised", Revised.UNTOLD));
    }

    private static void terms(ObjectNode node, Terms terms) {
        node.put("visibility", terms.visibility().name()).put("answerers", terms.answerers().name());
        ArrayNode inherited = node.putArray("inherited");
        terms.inherited().forEach(inherited::add);
        Json.put(node, "editableUntil", terms.editableUntil());
    }

    private static Terms terms(JsonNode node) {
        return new Terms(
                Json.constant(node, "visibility", Visibility.PUBLIC),
                Json.constant(node, "answerers", Answerers.EVERYONE),
                strings(node.path("inherited")),
                Json.instant(node, "editableUntil"));
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> strings = new LinkedHashSet<>();
        list.forEach(each -> strings.add(each.asText()));
        return strings;
    }

    private static List<Media> media(JsonNode node) {
        List<Media> media = new ArrayList<>();
        for (JsonNode item : node.path("media")) {
            media.add(new Media(Json.text(item, "type").orElse(""), Json.text(item, "url"), Json.text(item, "alt")));
        }
        return media;
    }
}

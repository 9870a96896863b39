package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Author;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads posts and comments as one Page of ours sees them. Everything in them is somebody's own and hostile until encoded. People have no
 * handles here, and no name either where Facebook withholds who they are: then each post is by somebody of its own.
 */
final class GraphReader {

    /** What begins the id of somebody of whom Facebook tells nothing; the post's own id follows. */
    static final String ANONYMOUS = "anonymous:";

    private static final String SOMEBODY = "Facebook user";
    private static final int RAW = 4_000;

    private final String page;
    private final String ourHandle;
    private final String handle;

    GraphReader(LinkedAccount account) {
        this.page = account.id().userId();
        this.ourHandle = account.handle();
        this.handle = account.handle().toLowerCase(Locale.ROOT);
    }

    static URI permalink(PostId post) {
        return URI.create("https://www.facebook.com/" + post.value().replaceAll("[^A-Za-z0-9_-]", ""));
    }

    /** Why it cannot be read as a post, a comment or a message; empty when it can. */
    static Optional<String> objection(JsonNode node) {
        if (!node.isObject()) {
            return Optional.of("post is no object");
        }
        if (GraphJson.id(node, "id").isEmpty()) {
            return Optional.of("id is missing or no id");
        }
        if (GraphJson.moment(node, "created_time").isEmpty()) {
            return Optional.of("created_time is missing or no moment");
        }
        JsonNode message = node.path("message");
        return message.isMissingNode() || message.isNull() || message.isTextual() ? Optional.empty() : Optional.of("message is no text");
    }

    static Malformed malformed(JsonNode node, String reason) {
        return new Malformed(GraphJson.id(node, "id").map(PostId::new), OutsideText.cut(node.toString(), RAW), reason);
    }

    boolean isOurs(JsonNode node) {
        return GraphJson.id(node.path("from"), "id").filter(page::equals).isPresent();
    }

    /** A post that can be read, which somebody wrote on the Page or about it. */
    Post post(JsonNode post) {
        PostId id = id(post);
        return new Post(id, id, new ThreadId(id.value()), PostKind.ORIGINAL, Optional.empty(), Optional.empty(), author(post), text(post),
                GraphJson.moment(post, "created_time").orElseThrow(), isOurs(post) ? Set.of() : Set.of(handle), media(post), permalink(id),
                Terms.OPEN);
    }

    /**
     * A comment that can be read. Below a post of somebody else all of them are one conversation; below one of ours each comment begins
     * one, because each is by another customer.
     */
    Post comment(JsonNode comment, GraphRoot root) {
        PostId id = id(comment);
        JsonNode parent = comment.path("parent");
        Optional<String> above = GraphJson.id(parent, "id");
        String first = GraphJson.id(parent.path("parent"), "id").or(() -> above).orElse(id.value());
        boolean ours = root.author().filter(page::equals).isPresent();
        String thread = ours || root.id().isEmpty() ? first : root.id();
        Optional<PostId> answers = above.or(() -> Optional.of(root.id()).filter(each -> !each.isEmpty())).map(PostId::new);
        boolean hidden = comment.path("is_hidden").asBoolean();
        boolean closed = comment.has("can_comment") && !comment.path("can_comment").asBoolean(true);
        return new Post(id, id, new ThreadId(thread), PostKind.REPLY, answers, Optional.empty(), author(comment), text(comment),
                GraphJson.moment(comment, "created_time").orElseThrow(), addresses(comment, root) ? Set.of(handle) : Set.of(),
                media(comment), permalink(id), new Terms(hidden ? Visibility.PROTECTED : Visibility.PUBLIC,
                        closed ? Answerers.CIRCLE : Answerers.EVERYONE, Set.of(), Optional.empty()));
    }

    /** Whether its author speaks to the Page: by name, in answer to it, or going on where the Page is spoken to. */
    private boolean addresses(JsonNode comment, GraphRoot root) {
        if (isOurs(comment)) {
            return false;
        }
        boolean named = GraphJson.list(comment.path("message_tags"))
                .anyMatch(tag -> GraphJson.id(tag, "id").filter(page::equals).isPresent());
        boolean onOurs = root.author().filter(page::equals).isPresent();
        Optional<String> author = GraphJson.id(comment.path("from"), "id");
        JsonNode parent = comment.path("parent");
        if (GraphJson.id(parent, "id").isEmpty()) {
            return named || onOurs || author.isPresent() && author.equals(root.author());
        }
        // an answer to an answer of ours is told as one to the comment that both stand below
        return named || isOurs(parent) || onOurs && author.isPresent() && author.equals(GraphJson.id(parent.path("from"), "id"));
    }

    static PostId id(JsonNode node) {
        return new PostId(GraphJson.id(node, "id").orElseThrow());
    }

    Author author(JsonNode node) {
        JsonNode from = node.path("from");
        String id = GraphJson.id(from, "id").orElseGet(() -> ANONYMOUS + GraphJson.id(node, "id").orElse(""));
        return new Author(id, id.equals(page) ? ourHandle : "", GraphJson.text(from, "name").orElse(SOMEBODY), OptionalLong.empty(), false,
                Optional.empty());
    }

    /** Its own words; where it has none and shows nothing either, what Facebook says of it. */
    static String text(JsonNode node) {
        return GraphJson.text(node, "message").or(() -> GraphJson.text(node, "story")).orElse("");
    }

    private static List<Media> media(JsonNode node) {
        return Stream.concat(GraphJson.edge(node, "attachments"), Stream.of(node.path("attachment")).filter(JsonNode::isObject))
                .map(each -> {
                    String type = GraphJson.text(each, "media_type").or(() -> GraphJson.text(each, "type")).orElse("share");
                    Optional<String> picture = GraphJson.text(each.path("media").path("image"), "src")
                            .or(() -> GraphJson.text(each.path("media"), "source"));
                    boolean photo = type.equals("photo") || type.equals("sticker");
                    return new Media(photo ? "photo" : type.replaceAll("[^a-z_]", ""), (photo ? picture : Optional.<String>empty())
                            .or(() -> GraphJson.text(each, "url")).filter(url -> url.matches("(?i)https?://\\S+")), Optional.empty());
                }).toList();
    }
}

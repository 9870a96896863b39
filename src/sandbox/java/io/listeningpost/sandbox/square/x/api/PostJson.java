package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Link;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.WeightedLength;
import io.listeningpost.sandbox.square.x.world.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A post as the API gives one: id, text and edit history, the rest if asked for; {@code & < >} are encoded, long text is cut and whole in
 * the note (networks.md §2.2).
 */
final class PostJson {

    /** The expansion of photos of posts that are referred to. */
    static final String PHOTOS_OF_REFERRED = "referenced_tweets.id.attachments.media_keys";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int CUT = 255;

    private final World world;
    private final Fields fields;

    PostJson(World world, Fields fields) {
        this.world = world;
        this.fields = fields;
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String encode(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    ObjectNode of(Post post) {
        String body = encode(shown(post));
        String shown = (body + tail(post)).stripLeading();
        ObjectNode json = Json.object().put("id", post.id()).put("text", shown);
        ArrayNode versions = json.putArray("edit_history_tweet_ids");
        world.versions(post).forEach(versions::add);
        List<Reference> references = references(post);
        if (fields.shows("author_id") || fields.expands("author_id")) {
            json.put("author_id", post.author());
        }
        boolean pictures = fields.shows("attachments") || fields.expands("attachments.media_keys") || fields.expands(PHOTOS_OF_REFERRED);
        if (pictures && !post.media().isEmpty()) {
            ArrayNode keys = json.putObject("attachments").putArray("media_keys");
            post.media().stream().map(world::media).flatMap(Optional::stream).map(Media::key).forEach(keys::add);
        }
        if (fields.shows("conversation_id")) {
            json.put("conversation_id", post.conversation());
        }
        if (fields.shows("created_at")) {
            json.put("created_at", time(post.made()));
        }
        if (fields.shows("display_text_range")) {
            json.putArray("display_text_range").add(encode(post.text().substring(0, post.leading())).length())
                    .add(body.codePointCount(0, body.length()));
        }
        if (fields.shows("edit_controls")) {
            json.putObject("edit_controls").put("edits_remaining", world.editsLeft(post)).put("is_edit_eligible", world.editable(post))
                    .put("editable_until", time(world.editableUntil(post)));
        }
        if (fields.shows("entities") || fields.expands("entities.mentions.username")) {
            Entities.of(shown, links(post), post.id(), world).ifPresent(found -> json.set("entities", found));
        }
        if (fields.shows("in_reply_to_user_id") || fields.expands("in_reply_to_user_id")) {
            addressee(post).ifPresent(person -> json.put("in_reply_to_user_id", person));
        }
        if (fields.shows("lang")) {
            json.put("lang", post.lang());
        }
        if (fields.shows("note_tweet") && isLong(post)) {
            ObjectNode note = json.putObject("note_tweet").put("text", encode(post.text()));
            Entities.of(encode(post.text()), links(post), post.id(), world).ifPresent(found -> note.set("entities", found));
        }
        if (fields.shows("possibly_sensitive")) {
            json.put("possibly_sensitive", false);
        }
        if (fields.shows("public_metrics")) {
            metrics(post, json.putObject("public_metrics"));
        }
        if ((fields.shows("referenced_tweets") || fields.expandsReferred()) && !references.isEmpty()) {
            ArrayNode all = json.putArray("referenced_tweets");
            references.forEach(one -> all.addObject().put("type", one.type()).put("id", one.id()));
        }
        if (fields.shows("reply_settings")) {
            json.put("reply_settings", post.replySettings().word());
        }
        return json;
    }

    /** A post that another one answers, quotes or repeats. */
    record Reference(String type, String id) {
    }

    static List<Reference> references(Post post) {
        List<Reference> all = new ArrayList<>();
        if (post.reposts() != null) {
            all.add(new Reference("retweeted", post.reposts()));
        }
        if (post.quotes() != null) {
            all.add(new Reference("quoted", post.quotes()));
        }
        if (post.repliesTo() != null) {
            all.add(new Reference("replied_to", post.repliesTo()));
        }
        return all;
    }

    /** The person whom a reply answers; X keeps it even when the post is gone. */
    Optional<String> addressee(Post post) {
        return post.repliesTo() == null ? Optional.empty() : Optional.ofNullable(world.authorOf(post.repliesTo()));
    }

    private void metrics(Post post, ObjectNode json) {
        List<String> versions = world.versions(post);
        List<Post> others = world.about(post, post.author());
        json.put("retweet_count", others.stream().filter(one -> one.reposts() != null && versions.contains(one.reposts())).count());
        json.put("reply_count", others.stream().filter(one -> one.repliesTo() != null && versions.contains(one.repliesTo())).count());
        json.put("like_count", 0);
        json.put("quote_count", others.stream().filter(one -> one.quotes() != null && versions.contains(one.quotes())).count());
        json.put("bookmark_count", 0);
        json.put("impression_count", 0);
    }

    private static List<Link> links(Post post) {
        return Stream.concat(post.links().stream(), post.tail().stream()).toList();
    }

    /** What X writes behind the text: the links to photos and to the quoted post, each once. A cut text ends in a link of its own. */
    private static String tail(Post post) {
        return isLong(post) ? ""
                : post.tail().stream().map(Link::shortened).distinct().map(link -> " " + link).collect(Collectors.joining());
    }

    private static boolean isLong(Post post) {
        return WeightedLength.of(post.text().substring(post.leading())) > WeightedLength.LIMIT;
    }

    private static String shown(Post post) {
        if (!isLong(post)) {
            return post.text();
        }
        int end = post.leading();
        int weight = 0;
        while (weight < CUT) {
            end = post.text().offsetByCodePoints(end, 1);
            weight = WeightedLength.of(post.text().substring(post.leading(), end));
        }
        return post.text().substring(0, end).stripTrailing() + "… https://t.co/" + Long.toString(post.number(), 36).substring(2);
    }
}

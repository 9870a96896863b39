package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Revised;
import io.listeningpost.social.ThreadId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One post as X writes it. Only its id and its text are needed; whatever else is missing or strange is made good as far as it goes. */
sealed interface XPost {

    Pattern REPOST = Pattern.compile("RT @\\w{1,50}: ");

    record Readable(Post post) implements XPost {
    }

    /** @param reason what is wrong, naming the field */
    record Unreadable(String reason) implements XPost {
    }

    static XPost read(JsonNode entry, XIncludes includes, XPeople people) {
        if (!entry.isObject()) {
            return new Unreadable("a post must be an object, not " + OutsideText.cut(entry.toString(), 60));
        }
        Optional<String> id = XJson.id(entry, "id");
        if (id.isEmpty()) {
            return new Unreadable(wrong(entry, "id", "1 to 20 digits"));
        }
        XWords words = new XWords(entry);
        return words.text().<XPost>map(text -> new Readable(post(entry, id.get(), text, words, includes, people)))
                .orElseGet(() -> new Unreadable(wrong(entry, "text", "a text")));
    }

    /** Every id under which this post was published, as far as told; the last is the newest. */
    static List<String> versions(JsonNode entry, String id) {
        return Stream.concat(Stream.of(id), history(entry)).sorted(XIds.BY_AGE).distinct().toList();
    }

    private static Post post(JsonNode entry, String id, String text, XWords words, XIncludes includes, XPeople people) {
        String firstId = versions(entry, id).getFirst();
        PostKind kind = kind(entry, text);
        XPerson author = people.author(entry, "author_id", id);
        return new Post(
                new PostId(id),
                new PostId(firstId),
                new ThreadId(XJson.id(entry, "conversation_id").orElse(firstId)),
                kind,
                referred(entry, "replied_to"),
                referred(entry, "quoted"),
                author.author(),
                text,
                createdAt(entry, id),
                words.mentions(),
                includes.media(entry),
                XLinks.permalink(author.author().handle(), id),
                XTerms.read(entry, kind == PostKind.REPLY, author),
                language(entry),
                // an edit has an id of its own
                Revised.NO);
    }

    /** X also has codes for posts without words, such as {@code und}, {@code qme} and {@code zxx}. */
    private static Optional<String> language(JsonNode entry) {
        return Optional.of(entry.path("lang").asText("")).map(code -> code.replaceFirst("-.*", "").toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2,3}") && !code.matches("und|zxx|art|q.."));
    }

    private static Stream<String> history(JsonNode entry) {
        return XJson.list(entry, "edit_history_tweet_ids", "edit_history_post_ids").map(JsonNode::asText).filter(XIds::isId);
    }

    private static PostKind kind(JsonNode entry, String text) {
        if (referred(entry, "retweeted").or(() -> referred(entry, "reposted")).isPresent() || isBareRepost(entry, text)) {
            return PostKind.REPOST;
        }
        if (referred(entry, "replied_to").isPresent() || XJson.id(entry, "in_reply_to_user_id").isPresent()) {
            return PostKind.REPLY;
        }
        return referred(entry, "quoted").isPresent() ? PostKind.QUOTE : PostKind.ORIGINAL;
    }

    /** Recorded without the fields that would tell, a repost is known by its old form only; with them, those words are a person's own. */
    private static boolean isBareRepost(JsonNode entry, String text) {
        boolean told = Stream.of("conversation_id", "referenced_tweets", "referenced_posts").anyMatch(entry::has);
        return !told && REPOST.matcher(text).lookingAt();
    }

    private static Optional<PostId> referred(JsonNode entry, String how) {
        return XJson.list(entry, "referenced_tweets", "referenced_posts")
                .filter(reference -> how.equals(reference.path("type").asText()))
                .flatMap(reference -> XJson.id(reference, "id").stream())
                .findFirst().map(PostId::new);
    }

    /** The id tells it to the millisecond, which keeps posts of the same second in order, and is believed when it agrees with X's word. */
    static Instant createdAt(JsonNode entry, String id) {
        Instant given = XIds.timeOf(id);
        try {
            Instant told = XJson.text(entry, "created_at").map(text -> OffsetDateTime.parse(text).toInstant()).orElse(given);
            return told.getEpochSecond() == given.getEpochSecond() ? given : told;
        } catch (DateTimeException unreadable) {
            return given;
        }
    }

    static String wrong(JsonNode entry, String field, String expected) {
        JsonNode value = XJson.first(entry, field);
        return value.isMissingNode() ? field + " is missing" : field + " must be " + expected + ", not "
                + OutsideText.cut(value.toString(), 60);
    }
}

package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Author;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Media;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The conversations of the Page in Messenger: those that changed last, each with its newest messages, back to the last poll. */
final class GraphInbox {

    private static final int CONVERSATIONS = 25;
    private static final int MESSAGES = 25;
    private static final int MOST_PAGES = 20;
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Terms PRIVATE = new Terms(Visibility.DIRECT, Answerers.EVERYONE, Set.of(), Optional.empty());

    private final GraphCalls calls;
    private final Clock clock;

    GraphInbox(GraphCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    static boolean isMessage(String id) {
        return id.startsWith("m_") || id.startsWith("mid.");
    }

    /** What the conversation with this person is called. */
    static ThreadId thread(String userId) {
        return new ThreadId("direct:" + userId);
    }

    Answer<Poll> listen(LinkedAccount account, GraphCursor cursor, PageSink sink) {
        Instant now = clock.instant();
        Instant from = cursor.before(cursor.heard(), OVERLAP);
        List<Malformed> unread = new ArrayList<>();
        return since(account, Optional.empty(), from, unread).map(found -> {
            List<Post> heard = found.messages().stream().filter(each -> !each.author().id().equals(account.id().userId()))
                    .sorted(Comparator.comparing(Post::createdAt)).toList();
            if (!heard.isEmpty() || !unread.isEmpty()) {
                sink.store(new Page(heard, List.of(), unread));
            }
            Optional<Gap> gap = found.reached().filter(from::isBefore).map(reached -> new Gap(from, reached));
            return new Poll(new GraphCursor(now, now, now, cursor.begin()).written(), heard.size(), unread.size(), gap, false);
        });
    }

    /**
     * What the Page itself wrote to this person; to anybody, where Facebook does not say who it is. Fails rather than leave one out: the
     * one looked for may be it.
     */
    Answer<List<Post>> sentSince(LinkedAccount account, String userId, Instant since) {
        Optional<String> person = Optional.of(userId).filter(id -> id.matches("[0-9]{1,40}"));
        List<Malformed> unread = new ArrayList<>();
        return since(account, person, since, unread).then(found -> !unread.isEmpty() || found.reached().isPresent()
                ? calls.senseless("not every message that was looked for can be read", GraphAct.ASK)
                : Answer.got(found.messages().stream().filter(each -> each.author().id().equals(account.id().userId()))
                        .sorted(Comparator.comparing(Post::createdAt).reversed()).toList()));
    }

    /** @param reached where it was given up, if it was */
    private record Found(List<Post> messages, Optional<Instant> reached) {
    }

    private Answer<Found> since(LinkedAccount account, Optional<String> person, Instant from, List<Malformed> unread) {
        Map<PostId, Post> messages = new LinkedHashMap<>();
        Map<String, String> question = new HashMap<>(Map.of("platform", "messenger", "limit", Integer.toString(CONVERSATIONS),
                "fields", GraphFields.conversation(MESSAGES)));
        person.ifPresent(id -> question.put("user_id", id));
        Optional<String> after = Optional.empty();
        Optional<Instant> oldest = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            after.ifPresent(cursor -> question.put("after", cursor));
            switch (calls.get(account.credentials(), "me/conversations", question)) {
                case Answer.Failed<JsonNode>(SocialFailure failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<JsonNode>(JsonNode told) -> {
                    if (!told.path("data").isArray()) {
                        return calls.senseless("Facebook answered something that is no list of conversations", GraphAct.ASK);
                    }
                    for (JsonNode conversation : told.path("data")) {
                        Optional<Instant> updated = GraphJson.moment(conversation, "updated_time");
                        oldest = updated.or(() -> Optional.of(Instant.EPOCH));
                        Optional<SocialFailure> failure = updated.filter(from::isAfter).isPresent() ? Optional.empty()
                                : messages(account, conversation, from, messages, unread);
                        if (failure.isPresent()) {
                            return Answer.failed(failure.get());
                        }
                    }
                    Optional<String> next = GraphJson.next(told);
                    if (next.isEmpty() || next.equals(after) || oldest.filter(from::isAfter).isPresent()) {
                        return Answer.got(new Found(List.copyOf(messages.values()), Optional.empty()));
                    }
                    after = next;
                }
            }
        }
        return Answer.got(new Found(List.copyOf(messages.values()), oldest));
    }

    /** Newest first, and on until what was read before. */
    private Optional<SocialFailure> messages(
            LinkedAccount account, JsonNode conversation, Instant from, Map<PostId, Post> messages, List<Malformed> unread) {
        String name = GraphJson.id(conversation, "id").orElse("");
        JsonNode edge = conversation.path("messages");
        for (int page = 0; page < MOST_PAGES; page++) {
            boolean fresh = true;
            for (JsonNode message : (Iterable<JsonNode>) GraphJson.list(edge.path("data"))::iterator) {
                Optional<String> objection = GraphReader.objection(message);
                if (objection.isPresent()) {
                    unread.add(GraphReader.malformed(message, objection.get()));
                } else if (GraphJson.moment(message, "created_time").filter(from::isAfter).isPresent()) {
                    fresh = false;
                } else {
                    messages.put(GraphReader.id(message), message(account, message, conversation));
                }
            }
            Optional<String> next = GraphJson.next(edge);
            if (!fresh || next.isEmpty() || name.isEmpty()) {
                return Optional.empty();
            }
            switch (calls.get(account.credentials(), name + "/messages",
                    Map.of("fields", GraphFields.MESSAGE, "limit", Integer.toString(MESSAGES), "after", next.get()))) {
                case Answer.Failed<JsonNode>(SocialFailure failure) -> {
                    return Optional.of(failure);
                }
                case Answer.Got<JsonNode>(JsonNode told) -> edge = told;
            }
        }
        return Optional.of(new SocialFailure.Unavailable("one conversation has more new messages than are read at once"));
    }

    /** A message that can be read; the conversation may not be known. */
    static Post message(LinkedAccount account, JsonNode message, JsonNode conversation) {
        String us = account.id().userId();
        PostId id = GraphReader.id(message);
        Author author = new GraphReader(account).author(message);
        String other = !author.id().equals(us) && !author.id().startsWith(GraphReader.ANONYMOUS) ? author.id()
                : Stream.concat(GraphJson.edge(message, "to"), GraphJson.edge(conversation, "participants"))
                        .flatMap(each -> GraphJson.id(each, "id").stream()).filter(each -> !each.equals(us)).findFirst()
                        .or(() -> GraphJson.id(conversation, "id")).orElse(id.value());
        Author who = author.id().startsWith(GraphReader.ANONYMOUS) && other.matches("[0-9]{1,40}")
                ? new Author(other, "", author.name(), author.followers(), false, Optional.empty()) : author;
        return new Post(id, id, thread(other), PostKind.ORIGINAL, Optional.empty(), Optional.empty(), who, text(message),
                GraphJson.moment(message, "created_time").orElseThrow(), Set.of(), media(message),
                URI.create("https://www.facebook.com/messages"), PRIVATE);
    }

    private static String text(JsonNode message) {
        String links = String.join("\n", GraphJson.edge(message, "shares").flatMap(each -> GraphJson.text(each, "link").stream()).toList());
        String words = GraphReader.text(message);
        return words.isEmpty() || links.isEmpty() ? words + links : words + "\n" + links;
    }

    private static List<Media> media(JsonNode message) {
        Stream<Media> attached = GraphJson.edge(message, "attachments").map(each -> {
            boolean picture = GraphJson.text(each, "mime_type").filter(type -> type.startsWith("image/")).isPresent();
            Optional<String> url = GraphJson.text(each.path("image_data"), "url").filter(address -> picture);
            return new Media(picture ? "photo" : "file", url, GraphJson.text(each, "name"));
        });
        Stream<Media> sticker = GraphJson.text(message, "sticker").stream()
                .map(url -> new Media("photo", Optional.of(url), Optional.empty()));
        return Stream.concat(attached, sticker).toList();
    }
}

package io.listeningpost.jira.request;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Fingerprint;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Network;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The issue property that makes a request findable by its thread; the descriptor says how it is indexed. Thread-safe. */
final class ThreadProperty {

    static final String KEY = "listening-post.thread";

    private static final String ERASED = "erasedAt";
    private static final String FORGOTTEN = "forgottenAt";
    static final String NETWORK_KEY = "network";
    static final String ACCOUNT = "account";
    static final String HANDLE = "authorHandle";
    static final String FOLLOWERS = "followers";
    static final String SPOKE = "lastCustomerPostAt";
    static final String ANSWERED = "lastAnswerAt";
    static final String FAILED = "failedReplies";
    static final String WAITING = "waitingFor";
    private static final String GOES_ON = "goesOnIn";
    static final String US = "us";
    static final String THEM = "them";
    private static final String WORDS = "words";
    private static final List<String> AUTHOR = List.of("url", "authorId", HANDLE, FOLLOWERS, WORDS);
    private static final String ENTITY = EntityPropertyType.ISSUE_PROPERTY.getDbEntityName();
    private static final Pattern NETWORK = Pattern.compile("[a-z]{1,20}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonEntityPropertyManager properties;

    ThreadProperty(JsonEntityPropertyManager properties) {
        this.properties = properties;
    }

    void write(long issueId, Conversation conversation, Post post) {
        ObjectNode json = JSON.createObjectNode();
        json.put(NETWORK_KEY, conversation.account().network().key());
        json.put(ACCOUNT, conversation.account().toString());
        json.put("thread", conversation.thread().value());
        json.put("conversation", String.valueOf(conversation.id()));
        json.put("post", post.firstId().value());
        json.put("url", post.permalink().toString());
        json.put("authorId", post.author().id());
        json.put(HANDLE, post.author().handle());
        post.author().followers().ifPresent(count -> json.put(FOLLOWERS, count));
        if (post.isPublic()) {
            Fingerprint.of(post.text()).ifPresent(words -> json.put(WORDS, words));
        }
        json.put("firstPostAt", post.createdAt().toString());
        json.put(SPOKE, post.createdAt().toString());
        json.put(FAILED, 0);
        properties.put(ENTITY, issueId, KEY, settled(json).toString());
    }

    boolean isOn(long issueId) {
        return properties.get(ENTITY, issueId, KEY) != null;
    }

    /** Whether it tells of this conversation. */
    boolean isOf(long issueId, Conversation conversation) {
        return read(issueId).filter(json -> json.path("conversation").asText("").equals(String.valueOf(conversation.id()))).isPresent();
    }

    /** Whoever wrote the post that it tells of; empty where that was taken out, or is broken by whoever may edit the request. */
    Optional<AuthorId> author(long issueId) {
        return read(issueId).filter(json -> NETWORK.matcher(json.path(NETWORK_KEY).asText("")).matches()
                && !json.path("authorId").asText("").isEmpty())
                .map(json -> new AuthorId(new Network(json.path(NETWORK_KEY).asText()), json.path("authorId").asText()));
    }

    /** What stands for the words of the opening post; empty where they are private, too few or taken out. */
    Optional<String> words(long issueId) {
        return read(issueId).map(json -> json.path(WORDS).asText("")).filter(words -> !words.isEmpty());
    }

    /** Who said these words and when we answered; empty where it tells of other ones. */
    Optional<Said> said(long issueId, String words) {
        return read(issueId)
                // whoever may edit the request can change its properties: what they break is theirs alone
                .filter(json -> json.path(WORDS).asText("").equals(words) && NETWORK.matcher(json.path(NETWORK_KEY).asText("")).matches())
                .map(json -> new Said(new Network(json.path(NETWORK_KEY).asText()), json.path(HANDLE).asText(""), answered(json)));
    }

    private static Optional<Instant> answered(ObjectNode json) {
        try {
            return moment(json, ANSWERED);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Who said something, and when we answered it. */
    record Said(Network network, String handle, Optional<Instant> answeredAt) {
    }

    /** Whether this is the post that it tells of. */
    boolean tells(long issueId, PostId firstId) {
        return read(issueId).filter(json -> json.path("post").asText("").equals(firstId.value())).isPresent();
    }

    /** Whether it told of this thread, and does no more. */
    boolean remove(long issueId, AccountId account, ThreadId thread) {
        boolean known = read(issueId).filter(json -> json.path(ACCOUNT).asText("").equals(account.toString())
                && json.path("thread").asText("").equals(thread.value())).isPresent();
        if (known) {
            properties.delete(ENTITY, issueId, KEY);
        }
        return known;
    }

    /** Where the opening post was when the request was opened. */
    Optional<String> address(long issueId) {
        return read(issueId).map(json -> json.path("url").asText("")).filter(url -> !url.isEmpty());
    }

    /** Whether the opening post was this one and was taken out before. */
    boolean isErased(long issueId, PostId firstId) {
        return read(issueId).filter(json -> json.path("post").asText("").equals(firstId.value()) && json.has(ERASED)).isPresent();
    }

    /** Takes out who wrote the opening post and where; what finds the request stays. Whether something was written. */
    boolean erase(long issueId, PostId firstId, Instant at) {
        Optional<ObjectNode> known = read(issueId)
                .filter(json -> json.path("post").asText("").equals(firstId.value()) && !json.has(ERASED));
        known.ifPresent(json -> {
            json.remove(AUTHOR);
            json.put(ERASED, at.toString());
            properties.put(ENTITY, issueId, KEY, json.toString());
        });
        return known.isPresent();
    }

    /** The same for whatever post it tells of, because the account of this thread was removed. Whether something was written. */
    boolean forget(long issueId, AccountId account, Instant at) {
        Optional<ObjectNode> known = read(issueId).filter(json -> json.path(ACCOUNT).asText("").equals(account.toString()))
                .filter(json -> AUTHOR.stream().anyMatch(json::has));
        known.ifPresent(json -> {
            json.remove(AUTHOR);
            json.put(FORGOTTEN, at.toString());
            properties.put(ENTITY, issueId, KEY, json.toString());
        });
        return known.isPresent();
    }

    /** Whether something was written: an older moment than the one noted changes nothing. */
    boolean customerSpoke(long issueId, Instant at) {
        Optional<ObjectNode> known = read(issueId)
                .filter(json -> moment(json, SPOKE).filter(last -> !at.isAfter(last)).isEmpty());
        known.ifPresent(json -> {
            json.put(SPOKE, at.toString());
            properties.put(ENTITY, issueId, KEY, settled(json).toString());
        });
        return known.isPresent();
    }

    /** Notes what of ours is out and what was given up; nothing where no thread is. */
    void weSpoke(long issueId, Optional<Instant> lastAnswer, int failed) {
        read(issueId).ifPresent(json -> {
            String before = json.toString();
            lastAnswer.ifPresentOrElse(at -> json.put(ANSWERED, at.toString()), () -> json.remove(ANSWERED));
            json.put(FAILED, failed);
            if (!settled(json).toString().equals(before)) {
                properties.put(ENTITY, issueId, KEY, json.toString());
            }
        });
    }

    /** Its thread goes on in another request: whoever waits for us does so there, and nobody here. Can be done again. */
    void goesOn(long issueId, long other) {
        read(issueId).filter(json -> !json.path(GOES_ON).asText("").equals(String.valueOf(other))).ifPresent(json -> {
            if (json.path(WAITING).asText("").equals(US)) {
                moment(json, SPOKE).ifPresent(at -> customerSpoke(other, at));
            }
            json.put(GOES_ON, String.valueOf(other));
            properties.put(ENTITY, issueId, KEY, settled(json).toString());
        });
    }

    /** Whoever spoke first waits for the other. */
    private static ObjectNode settled(ObjectNode json) {
        if (json.has(GOES_ON)) {
            json.remove(WAITING);
            return json;
        }
        boolean answered = moment(json, ANSWERED).filter(ours -> moment(json, SPOKE).filter(ours::isBefore).isEmpty()).isPresent();
        return json.put(WAITING, answered ? THEM : US);
    }

    private static Optional<Instant> moment(ObjectNode json, String field) {
        return Optional.of(json.path(field).asText("")).filter(text -> !text.isEmpty()).map(Instant::parse);
    }

    private Optional<ObjectNode> read(long issueId) {
        EntityProperty property = properties.get(ENTITY, issueId, KEY);
        if (property == null) {
            return Optional.empty();
        }
        try {
            return Optional.of((ObjectNode) JSON.readTree(property.getValue()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("property " + KEY + " of issue " + issueId + " is not JSON", e);
        }
    }
}

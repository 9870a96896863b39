package io.listeningpost.jira.request;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONException;
import com.atlassian.jira.util.json.JSONObject;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.reply.Copy;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Posts as comments. Each carries its post in a property that Jira writes together with it, so that an interrupted comment is found
 * again.
 */
final class PostComments {

    /** Comment property: the post that a comment shows. */
    static final String POST = "listening-post.post";
    /** Comment property: by what a note of ours is known. */
    private static final String NOTE = "listening-post.note";
    /** JSM's own comment property, documented for its REST API: always written, never left to a default. */
    static final String PUBLIC = "sd.public.comment";
    /** In that property: the post was taken out. */
    private static final String ERASED = "erased";
    /** In that property, and nothing else: the post was taken out because it did not belong there, and may come again. */
    private static final String RETRACTED = "retracted";
    /** Databases keep moments in milliseconds or in seconds. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);
    private static final String COMMENTS = EntityPropertyType.COMMENT_PROPERTY.getDbEntityName();

    private final CommentManager comments;
    private final JsonEntityPropertyManager properties;
    private final RequestPictures pictures;
    private final RequestText text;
    private final Clock clock;

    PostComments(CommentManager comments, JsonEntityPropertyManager properties, RequestPictures pictures, RequestText text, Clock clock) {
        this.comments = comments;
        this.properties = properties;
        this.pictures = pictures;
        this.text = text;
        this.clock = clock;
    }

    /** With the photos attached before, so that the comment never points at nothing. */
    long add(Issue issue, CommentDraft draft, List<Post> context, ApplicationUser speaker) {
        String body = text.comment(draft, context, pictures.attach(issue, names(draft), draft.photos().taken(), speaker));
        return comments.create(issue, speaker, body, null, null, Date.from(clock.instant()), marks(draft), true).getId();
    }

    /** Whether we wrote it: it shows a post, or is a note of ours. */
    static boolean isOurs(long commentId, JsonEntityPropertyManager properties) {
        return properties.get(COMMENTS, commentId, POST) != null || properties.get(COMMENTS, commentId, NOTE) != null;
    }

    /** Once by the mark; whether it was written now. Internal. */
    boolean note(Issue issue, String mark, RequestDesk.Note note, RequestRef other, ApplicationUser speaker) {
        boolean known = comments.getComments(issue).stream().anyMatch(comment -> isMarked(comment, mark));
        if (!known) {
            Map<String, JSONObject> marks = Map.of(PUBLIC, internal(true), NOTE, json("mark", mark));
            comments.create(issue, speaker, text.note(note, other), null, null, Date.from(clock.instant()), marks, true);
        }
        return !known;
    }

    /**
     * Once by the mark; whether it was written now. Internal. A comment that was left without its mark, because Jira was killed just after
     * it was stored, gets it.
     *
     * @param by what people call whoever said it
     */
    boolean tell(Issue issue, String mark, SamePeople.Word word, String by, ApplicationUser speaker) {
        return tell(issue, mark, text.word(word.same(), by), word.at(), speaker);
    }

    /** The same of a line that was true from that moment on. */
    boolean tell(Issue issue, String mark, String body, Instant since, ApplicationUser speaker) {
        List<Comment> all = comments.getComments(issue);
        if (all.stream().anyMatch(comment -> isMarked(comment, mark))) {
            return false;
        }
        Optional<Comment> bare = all.stream().filter(comment -> !comment.getCreated().toInstant().isBefore(since.minus(ROUNDED)))
                .filter(comment -> !isOurs(comment.getId(), properties) && comment.getBody().strip().equals(body)).findFirst();
        if (bare.isPresent()) {
            properties.put(COMMENTS, bare.get().getId(), NOTE, json("mark", mark).toString());
            properties.put(COMMENTS, bare.get().getId(), PUBLIC, internal(true).toString());
        } else {
            comments.create(issue, speaker, body, null, null, Date.from(clock.instant()),
                    Map.of(PUBLIC, internal(true), NOTE, json("mark", mark)), true);
        }
        return bare.isEmpty();
    }

    /**
     * Puts this line above what a note of ours says, unless it stands there, and tells nobody. What people made of its words stays; nothing
     * when somebody deleted it, or when it would get too long.
     */
    void head(Issue issue, String mark, String line) {
        comments.getComments(issue).stream().filter(comment -> isMarked(comment, mark))
                .filter(comment -> !comment.getBody().contains(line))
                .filter(comment -> comment.getBody().length() + line.length() < RequestText.LIMIT)
                .forEach(comment -> {
                    MutableComment changed = comments.getMutableComment(comment.getId());
                    changed.setBody(line + "\n" + comment.getBody());
                    comments.update(changed, Map.of(NOTE, json("mark", mark)), false);
                });
    }

    /** Somebody's words for colleagues, once by the mark. */
    void internal(Issue issue, String mark, String words, ApplicationUser author) {
        if (comments.getComments(issue).stream().noneMatch(comment -> isMarked(comment, mark))) {
            Map<String, JSONObject> marks = Map.of(PUBLIC, internal(true), NOTE, json("mark", mark));
            comments.create(issue, author, words, null, null, Date.from(clock.instant()), marks, true);
        }
    }

    /**
     * What was published, once by the mark and as old as the post. A comment that was left without its mark, because Jira was killed just
     * after it was stored, gets it.
     */
    void copy(Issue issue, Copy copy, String body, ApplicationUser author) {
        Instant at = copy.reply().deliveredAt().orElseGet(clock::instant);
        List<Comment> since = comments.getComments(issue).stream()
                .filter(comment -> !comment.getCreated().toInstant().isBefore(at.minus(ROUNDED))).toList();
        if (since.stream().anyMatch(comment -> isMarked(comment, copy.mark()))) {
            return;
        }
        JSONObject audience = internal(!copy.shared());
        JSONObject mark = json("mark", copy.mark());
        Optional<Comment> bare = since.stream().filter(comment -> !comment.getCreated().toInstant().isAfter(at.plus(ROUNDED)))
                .filter(comment -> !isOurs(comment.getId(), properties) && end(comment.getBody()).equals(end(body))).findFirst();
        if (bare.isPresent()) {
            // what makes it ours comes first: nobody may take it for a comment that could be sent
            properties.put(COMMENTS, bare.get().getId(), NOTE, mark.toString());
            properties.put(COMMENTS, bare.get().getId(), PUBLIC, audience.toString());
        } else {
            comments.create(issue, author, body, null, null, Date.from(at), Map.of(PUBLIC, audience, NOTE, mark), true);
        }
    }

    /** The line with the link. */
    private static String end(String body) {
        return body.stripTrailing().lines().reduce((above, below) -> below).orElse("");
    }

    private boolean isMarked(Comment comment, String mark) {
        EntityProperty property = properties.get(COMMENTS, comment.getId(), NOTE);
        return property != null && property.getValue().contains("\"" + mark + "\"");
    }

    private static JSONObject internal(boolean internal) {
        try {
            return new JSONObject().put("internal", internal);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when somebody deleted the comment. One whose post was taken out stays as it is. */
    Optional<Long> change(Issue issue, long commentId, CommentDraft draft, ApplicationUser speaker) {
        MutableComment comment = comments.getMutableComment(commentId);
        if (comment == null) {
            return Optional.empty();
        }
        if (!isErased(commentId)) {
            comment.setBody(text.comment(draft, List.of(), pictures.attach(issue, names(draft), draft.photos().taken(), speaker)));
            comments.update(comment, marks(draft), true);
        }
        return Optional.of(commentId);
    }

    /**
     * By the property, or, because Jira may have been killed between the comment and its properties, by the address of the post in the
     * words; such a comment gets the properties that it lacks.
     */
    Optional<Long> find(Issue issue, PostId firstId) {
        return all(issue, firstId).map(Comment::getId).findFirst();
    }

    /** Puts the tombstone into every comment that shows the post, and tells nobody. Whether there was any. */
    boolean erase(Issue issue, PostId firstId, String tombstone) {
        List<Comment> left = all(issue, firstId).filter(comment -> !isErased(comment.getId())).toList();
        left.forEach(comment -> {
            MutableComment changed = comments.getMutableComment(comment.getId());
            changed.setBody(tombstone);
            comments.update(changed, Map.of(POST, json("id", firstId.value(), ERASED, "true")), false);
        });
        return !left.isEmpty();
    }

    /** Puts this line into every comment that shows the post, which is no comment of ours any more. Whether there was any. */
    boolean retract(Issue issue, PostId firstId, String line) {
        List<Comment> left = all(issue, firstId).filter(comment -> !isErased(comment.getId())).toList();
        left.forEach(comment -> {
            MutableComment changed = comments.getMutableComment(comment.getId());
            changed.setBody(line);
            comments.update(changed, Map.of(POST, json(RETRACTED, "true")), false);
        });
        return !left.isEmpty();
    }

    /** Newest first. */
    private Stream<Comment> all(Issue issue, PostId firstId) {
        return comments.getComments(issue).reversed().stream().filter(comment -> {
            EntityProperty property = properties.get(COMMENTS, comment.getId(), POST);
            if (property == null && PostBlocks.linksTo(firstId, comment.getBody())
                    && properties.get(COMMENTS, comment.getId(), NOTE) == null) {
                boolean internal = !text.isPublic(comment.getBody());
                properties.put(COMMENTS, comment.getId(), POST, "{\"id\":\"" + firstId.value() + "\"}");
                properties.put(COMMENTS, comment.getId(), PUBLIC, "{\"internal\":" + internal + "}");
                return true;
            }
            return property != null && property.getValue().contains("\"" + firstId.value() + "\"");
        });
    }

    private boolean isErased(long commentId) {
        EntityProperty property = properties.get(COMMENTS, commentId, POST);
        return property != null && property.getValue().contains("\"" + ERASED + "\"");
    }

    private static PictureNames names(CommentDraft draft) {
        return new PictureNames(draft.account().id().network(), draft.post().firstId());
    }

    private static Map<String, JSONObject> marks(CommentDraft draft) {
        try {
            return Map.of(
                    PUBLIC, new JSONObject().put("internal", !draft.post().isPublic()),
                    POST, json("id", draft.post().firstId().value(), "account", draft.account().id().toString(),
                            "authorId", draft.post().author().id(), "url", draft.post().permalink().toString()));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JSONObject json(String... namesAndTexts) {
        try {
            JSONObject json = new JSONObject();
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                json.put(namesAndTexts[at], namesAndTexts[at + 1]);
            }
            return json;
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

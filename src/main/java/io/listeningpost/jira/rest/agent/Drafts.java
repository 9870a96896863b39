package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.AgentComment;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.Attached;
import io.listeningpost.reply.Attachments;
import io.listeningpost.reply.FromComment;
import io.listeningpost.reply.Photo;
import io.listeningpost.reply.PublicComments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what an agent sends into a draft. Whether it can be published is decided elsewhere. Thread-safe. */
public final class Drafts {

    private static final int MOST_PHOTOS = 20;
    private static final int MOST_SEEN = 500;

    private final Attachments attachments;
    private final PublicComments comments;
    private final Refusals refusals;

    public Drafts(Attachments attachments, PublicComments comments, Refusals refusals) {
        this.attachments = attachments;
        this.comments = comments;
        this.refusals = refusals;
    }

    AnswerDraft of(Conversation conversation, AnswerForm form, String author, String clientKey) {
        return new AnswerDraft(conversation.id(), Optional.ofNullable(form.target()), Optional.ofNullable(form.text()).orElse(""),
                photos(conversation, form), Boolean.TRUE.equals(form.direct()), seen(form.seen()), author, clientKey,
                Optional.ofNullable(form.anyway()), false, from(conversation, form.comment()));
    }

    /** 409 where the comment is not what it was when it was offered. */
    private Optional<FromComment> from(Conversation conversation, @Nullable String mark) {
        if (mark == null || mark.isBlank()) {
            return Optional.empty();
        }
        Optional<AgentComment> comment = Optional.of(mark.split(":", 2)[0]).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf)
                .flatMap(comments::find)
                .filter(each -> conversation.request().map(RequestRef::issueId).filter(id -> id == each.request().issueId()).isPresent())
                .filter(each -> OfferViews.markOf(each).equals(mark));
        return Optional.of(comment.map(each -> new FromComment(each.id(), each.version()))
                .orElseThrow(() -> refusals.conflict("comment", "listening-post.error.comment")));
    }

    /** The numbers among these; what is none was not seen. */
    static Set<Long> seen(@Nullable List<@Nullable String> ids) {
        return ids == null ? Set.of() : ids.stream().limit(MOST_SEEN).filter(id -> id != null && id.matches("\\d{1,18}"))
                .map(Long::valueOf).collect(Collectors.toSet());
    }

    /** An attachment that is gone keeps its id, so that the preview can tell. */
    private List<Photo> photos(Conversation conversation, AnswerForm form) {
        if (form.photos() == null || form.photos().isEmpty()) {
            return List.of();
        }
        if (form.photos().size() > MOST_PHOTOS) {
            throw refusals.invalid("photos", "listening-post.blocker.too-many-photos");
        }
        List<Attached> images = conversation.request().map(RequestRef::issueId).map(attachments::images).orElse(List.of());
        List<FieldError> errors = new ArrayList<>();
        List<Photo> photos = new ArrayList<>();
        for (int i = 0; i < form.photos().size(); i++) {
            AnswerForm.PhotoForm photo = form.photos().get(i);
            String id = photo == null || photo.attachment() == null ? "" : photo.attachment();
            if (id.isBlank() || photos.stream().anyMatch(each -> each.attachmentId().equals(id))) {
                errors.add(refusals.error("photos[" + i + "].attachment", "listening-post.error.photo"));
            }
            String name = images.stream().filter(image -> image.id().equals(id)).map(Attached::name).findFirst().orElse(id);
            photos.add(new Photo(id, name, photo == null || photo.alt() == null ? "" : photo.alt().strip()));
        }
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return photos;
    }
}

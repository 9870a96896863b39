package io.listeningpost.jira.request;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.util.AttachmentException;
import io.listeningpost.health.Complaints;
import io.listeningpost.intake.Photo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures of posts as attachments: each once, found again by its name. Jira writes nothing of it into the change history. Thread-safe. */
final class RequestPictures {

    private static final Logger LOG = LoggerFactory.getLogger(RequestPictures.class);

    private final AttachmentManager attachments;
    private final Complaints complaints;

    RequestPictures(AttachmentManager attachments, Complaints complaints) {
        this.attachments = attachments;
        this.complaints = complaints;
    }

    /** The names that the photos are going to have, by place; empty where nothing can be attached. */
    Map<Integer, String> names(PictureNames names, List<Photo> photos) {
        Map<Integer, String> planned = new TreeMap<>();
        if (attachments.attachmentsEnabled()) {
            photos.forEach(photo -> PictureType.of(photo.picture().bytes())
                    .ifPresent(type -> planned.put(photo.place(), names.name(photo.place(), type))));
        }
        return planned;
    }

    /** Attaches what is not there yet and answers the names of all pictures of the post, by place. */
    Map<Integer, String> attach(Issue issue, PictureNames names, List<Photo> photos, ApplicationUser speaker) {
        Map<Integer, String> there = attached(issue, names);
        names(names, photos).forEach((place, name) -> {
            if (!there.containsKey(place)) {
                byte[] bytes = photos.stream().filter(photo -> photo.place() == place).findFirst().orElseThrow().picture().bytes();
                attach(issue, name, bytes, speaker).ifPresentOrElse(
                        refusal -> refused(issue, name, refusal),
                        () -> there.put(place, name));
            }
        });
        return there;
    }

    /** Each picture is named in its request; one line a minute is enough to find out why. */
    private void refused(Issue issue, String name, String refusal) {
        if (complaints.isTime("attaching pictures")) {
            LOG.warn("Listening Post could not attach {} to {}: {}", name, issue.getKey(), refusal);
        }
    }

    /** Deletes the pictures of the post; answers whether there were any. */
    boolean delete(Issue issue, PictureNames names) {
        boolean found = false;
        for (Attachment attachment : attachments.getAttachments(issue)) {
            if (names.place(attachment.getFilename()).isPresent()) {
                try {
                    attachments.deleteAttachment(attachment);
                } catch (RemoveException e) {
                    throw new IllegalStateException("Jira did not delete " + attachment.getFilename() + " of " + issue.getKey(), e);
                }
                found = true;
            }
        }
        return found;
    }

    private Map<Integer, String> attached(Issue issue, PictureNames names) {
        Map<Integer, String> there = new TreeMap<>();
        attachments.getAttachments(issue).forEach(attachment -> names.place(attachment.getFilename())
                .ifPresent(place -> there.put(place, attachment.getFilename())));
        return there;
    }

    /** Why Jira did not take it. */
    private Optional<String> attach(Issue issue, String name, byte[] bytes, ApplicationUser speaker) {
        try {
            Path file = Files.createTempFile("listening-post", ".picture");
            try {
                Files.write(file, bytes);
                String type = PictureType.of(bytes).orElseThrow().mediaType();
                attachments.createAttachment(new CreateAttachmentParamsBean.Builder(file.toFile(), name, type, speaker, issue).build());
            } finally {
                Files.deleteIfExists(file);
            }
            return Optional.empty();
        } catch (IOException | AttachmentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}

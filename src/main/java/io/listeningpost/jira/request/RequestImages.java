package io.listeningpost.jira.request;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.attachment.Attachment;
import io.listeningpost.health.Complaints;
import io.listeningpost.reply.Attached;
import io.listeningpost.reply.Attachments;
import io.listeningpost.social.Picture;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures that a request has in Jira. An id leads nowhere but to the attachments of the request that is asked for: whoever may answer
 * on one request reaches no file of another. Thread-safe.
 */
final class RequestImages implements Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(RequestImages.class);
    /** More than any network takes, and little enough to hold in memory. */
    private static final int MOST_BYTES = 25 << 20;

    private final Complaints complaints;
    private final IssueManager issues;
    private final AttachmentManager attachments;

    RequestImages(IssueManager issues, AttachmentManager attachments, Complaints complaints) {
        this.complaints = complaints;
        this.issues = issues;
        this.attachments = attachments;
    }

    @Override
    public List<Attached> images(long issueId) {
        return all(issueId).flatMap(each -> PictureType.named(each.getMimetype()).stream().map(type ->
                new Attached(String.valueOf(each.getId()), each.getFilename(), type.mediaType(), each.getFilesize()))).toList();
    }

    @Override
    public Reading read(long issueId, String attachmentId) {
        return all(issueId).filter(each -> String.valueOf(each.getId()).equals(attachmentId)).findFirst().map(this::read)
                .orElseGet(() -> new Reading.Gone("the request has no such attachment"));
    }

    private Reading read(Attachment attachment) {
        try {
            byte[] bytes = attachments.streamAttachmentContent(attachment, stream -> stream.readNBytes(MOST_BYTES + 1));
            if (bytes.length > MOST_BYTES) {
                return new Reading.Gone(attachment.getFilename() + " has more than 25 MB");
            }
            return PictureType.of(bytes).<Reading>map(type -> new Reading.Got(new Picture(bytes, type.mediaType(), "")))
                    .orElseGet(() -> new Reading.Gone(attachment.getFilename() + " is not a picture, whatever its name says"));
        } catch (IOException e) {
            complaints.of("reading attachments", e).ifPresent(line ->
                    LOG.warn("Listening Post could not read attachment {}{}", attachment.getId(),
                            line.again(e), line.thrown(e)));
            return new Reading.Gone("Jira could not read " + attachment.getFilename());
        }
    }

    private Stream<Attachment> all(long issueId) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(issueId)).stream()
                .flatMap(issue -> attachments.getAttachments(issue).stream());
    }
}

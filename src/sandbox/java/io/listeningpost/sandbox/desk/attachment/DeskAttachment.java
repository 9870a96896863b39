package io.listeningpost.sandbox.desk.attachment;

import com.atlassian.jira.issue.attachment.Attachment;
import io.listeningpost.sandbox.desk.db.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A file on an issue as its row tells. Immutable. */
public final class DeskAttachment extends Attachment {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final long issueId;
    private final Optional<String> author;
    private final Instant created;

    private DeskAttachment(Row row) {
        super(row.number("ID"), row.text("FILE_NAME"), row.text("MIME"), row.number("SIZE_BYTES"));
        this.issueId = row.number("ISSUE_ID");
        this.author = row.maybe("AUTHOR");
        this.created = row.moment("CREATED");
    }

    static DeskAttachment of(Row row) {
        return new DeskAttachment(row);
    }

    /** The issue it is on. */
    public long issueId() {
        return issueId;
    }

    /** Who attached it, by key. */
    public Optional<String> author() {
        return author;
    }

    /** When it was attached. */
    public Instant created() {
        return created;
    }

    /** Whether a browser may show it: a picture that cannot carry scripts. */
    public boolean isPicture() {
        return PICTURES.contains(getMimetype());
    }
}

package io.listeningpost.sandbox.desk.attachment;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.util.io.InputStreamConsumer;
import com.atlassian.jira.web.util.AttachmentException;
import io.listeningpost.sandbox.desk.db.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Files on issues: a row each, and the bytes in the shared home, where Jira has them too. Names need not be unique on an issue. Without
 * permissions and, as in Jira, without a word in the history. Thread-safe.
 */
public final class Attachments implements AttachmentManager {

    private final Sql sql;
    private final Path folder;
    private final Clock clock;

    /** @param sharedHome the home that all nodes share */
    public Attachments(Sql sql, Path sharedHome, Clock clock) {
        this.sql = sql;
        this.folder = sharedHome.resolve("data").resolve("attachments");
        this.clock = clock;
    }

    @Override
    public boolean attachmentsEnabled() {
        return true;
    }

    @Override
    public List<Attachment> getAttachments(Issue issue) {
        return List.copyOf(of(issue.getId()));
    }

    /** The files of an issue, oldest first. */
    public List<DeskAttachment> of(long issueId) {
        return sql.list("select * from SB_ATTACHMENT where ISSUE_ID = ? order by ID", DeskAttachment::of, issueId);
    }

    /** The file with an id. */
    public Optional<DeskAttachment> byId(long id) {
        return sql.first("select * from SB_ATTACHMENT where ID = ?", DeskAttachment::of, id);
    }

    /** The row is written first and taken back when the bytes cannot be stored. */
    @Override
    public ChangeItemBean createAttachment(CreateAttachmentParamsBean params) throws AttachmentException {
        Path source = params.getFile().toPath();
        try {
            long size = Files.size(source);
            Optional<String> wrong = FileRules.wrong(params.getFilename(), size);
            if (wrong.isPresent()) {
                throw new AttachmentException(wrong.get());
            }
            long issue = params.getIssue().getId();
            long id = sql.insert("insert into SB_ATTACHMENT (ISSUE_ID, FILE_NAME, MIME, SIZE_BYTES, AUTHOR, CREATED)"
                    + " values (?, ?, ?, ?, ?, ?)", issue, params.getFilename(), params.getContentType(), size,
                    Optional.ofNullable(params.getAuthor()).map(author -> author.getKey()), clock.instant());
            place(source, id, issue);
            return new ChangeItemBean("jira", "Attachment", null, null, String.valueOf(id), params.getFilename());
        } catch (IOException unreadable) {
            throw new AttachmentException("Could not save attachment " + params.getFilename() + ": " + unreadable.getMessage());
        }
    }

    private void place(Path source, long id, long issue) throws IOException {
        boolean done = false;
        try {
            Files.createDirectories(folder.resolve(String.valueOf(issue)));
            Files.move(source, file(issue, id), StandardCopyOption.REPLACE_EXISTING);
            done = true;
        } finally {
            if (!done) {
                sql.change("delete from SB_ATTACHMENT where ID = ?", id);
            }
        }
    }

    @Override
    public <T> T streamAttachmentContent(Attachment attachment, InputStreamConsumer<T> consumer) throws IOException {
        DeskAttachment known = byId(attachment.getId())
                .orElseThrow(() -> new IOException("Attachment " + attachment.getId() + " does not exist"));
        try (InputStream bytes = Files.newInputStream(file(known.issueId(), known.getId()))) {
            return consumer.withInputStream(bytes);
        }
    }

    @Override
    public void deleteAttachment(Attachment attachment) throws RemoveException {
        Optional<DeskAttachment> known = byId(attachment.getId());
        if (known.isEmpty()) {
            throw new RemoveException("Attachment " + attachment.getId() + " does not exist");
        }
        try {
            Files.deleteIfExists(file(known.get().issueId(), known.get().getId()));
        } catch (IOException refused) {
            throw new RemoveException("Could not delete attachment file " + known.get().getFilename() + ": " + refused.getMessage());
        }
        sql.change("delete from SB_ATTACHMENT where ID = ?", known.get().getId());
    }

    /** Deletes every file of an issue. */
    public void deleteAll(long issueId) {
        of(issueId).forEach(file -> {
            try {
                deleteAttachment(file);
            } catch (RemoveException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
    }

    private Path file(long issue, long id) {
        return folder.resolve(String.valueOf(issue)).resolve(String.valueOf(id));
    }
}

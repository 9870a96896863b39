package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.web.util.AttachmentException;
import io.listeningpost.sandbox.host.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
final class AttachmentsTest {

    private static final byte[] BYTES = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3};

    @TempDir
    Path folder;

    private final TestDatabase database;
    private final Jira jira;
    private final AttachmentManager attachments;

    AttachmentsTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        jira = Jira.on(database);
        attachments = jira.service(AttachmentManager.class);
    }

    @AfterEach
    void close() {
        jira.close();
        database.close();
    }

    @Test
    void keepsAFileOverARestartAndTakesItFromWhereItLay() throws Exception {
        Issue issue = jira.raise("Broken", "");
        Path lay = attach(issue, "photo 1.png", BYTES);
        assertThat(lay).doesNotExist();
        jira.close();
        try (Jira again = Jira.on(database)) {
            AttachmentManager after = again.service(AttachmentManager.class);
            assertThat(after.getAttachments(issue)).singleElement().satisfies(file -> {
                assertThat(file.getFilename()).isEqualTo("photo 1.png");
                assertThat(file.getMimetype()).isEqualTo("image/png");
                assertThat(file.getFilesize()).isEqualTo(BYTES.length);
                assertThat(after.streamAttachmentContent(file, InputStream::readAllBytes)).isEqualTo(BYTES);
            });
            assertThat(after.getAttachments(again.raise("Another", ""))).isEmpty();
        }
    }

    @Test
    void deletesBytesAndRow() throws Exception {
        Issue issue = jira.raise("Broken", "");
        attach(issue, "a.png", BYTES);
        Attachment file = attachments.getAttachments(issue).getFirst();

        attachments.deleteAttachment(file);

        assertThat(attachments.getAttachments(issue)).isEmpty();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> attachments.streamAttachmentContent(file, InputStream::readAllBytes));
        assertThatExceptionOfType(RemoveException.class).isThrownBy(() -> attachments.deleteAttachment(file));
        assertThat(jira.desk.watch().request(issue.getKey()).orElseThrow().changes()).as("neither leaves a word in the history").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b.png", "a\\b.png", "a:b.png", "a|b.png", "what?.png", "a\nb.png", "50%.png"})
    void refusesNamesThatJiraRefuses(String name) {
        Issue issue = jira.raise("Broken", "");
        assertThatExceptionOfType(AttachmentException.class).isThrownBy(() -> attach(issue, name, BYTES));
        assertThat(attachments.getAttachments(issue)).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyOrTooLarge() throws Exception {
        Issue issue = jira.raise("Broken", "");
        assertThatExceptionOfType(AttachmentException.class).isThrownBy(() -> attach(issue, "a.png", new byte[0]))
                .withMessageContaining("empty");
        assertThatExceptionOfType(AttachmentException.class).isThrownBy(() -> attach(issue, "a.png", new byte[10_485_761]))
                .withMessageContaining("10.00 MB");
        attach(issue, "a.png", new byte[10_485_760]);
        assertThat(attachments.getAttachments(issue)).hasSize(1);
    }

    private Path attach(Issue issue, String name, byte[] bytes) throws IOException, AttachmentException {
        Path file = Files.write(Files.createTempFile(folder, "up", ".load"), bytes);
        attachments.createAttachment(new CreateAttachmentParamsBean.Builder(file.toFile(), name, "image/png",
                jira.user("listening-post"), issue).build());
        return file;
    }
}

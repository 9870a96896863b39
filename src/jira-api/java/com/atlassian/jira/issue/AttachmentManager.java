package com.atlassian.jira.issue;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.util.io.InputStreamConsumer;
import com.atlassian.jira.web.util.AttachmentException;
import java.io.IOException;
import java.util.List;

/**
 * Files on issues, without asking for permission and without a word in the change history: who wants one writes it.
 *
 * <p>Unproven on Jira 11: {@code @PublicApi} in the Jira 7 Javadoc, attachmentsEnabled among it; imported as a service by a Jira 9 plugin
 * (jira-plugins-mrimsender);
 * getAttachments, streamAttachmentContent and createAttachment called by public plugins and scripts for Jira 8 and 9.
 */
public interface AttachmentManager {

    /** Whether an administrator lets files be attached at all. */
    boolean attachmentsEnabled();

    List<Attachment> getAttachments(Issue issue);

    /** Takes the file away from where it lay. The item tells what was added; it is not stored. */
    ChangeItemBean createAttachment(CreateAttachmentParamsBean params) throws AttachmentException;

    <T> T streamAttachmentContent(Attachment attachment, InputStreamConsumer<T> consumer) throws IOException;

    void deleteAttachment(Attachment attachment) throws RemoveException;
}

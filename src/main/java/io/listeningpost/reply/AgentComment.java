package io.listeningpost.reply;

import io.listeningpost.conversation.RequestRef;
import java.time.Instant;

/**
 * A public comment as it stands on a request now.
 *
 * @param id      Jira's
 * @param author  key of the Jira user who wrote it
 * @param text    its words without any markup; may be empty where it is nothing but markup
 * @param version stands for what was written: another text has another one; at most 40 letters and digits
 */
public record AgentComment(long id, RequestRef request, String author, Instant at, String text, String version) {
}

package io.listeningpost.retention;

import io.listeningpost.conversation.Conversation;
import java.time.Instant;

/**
 * A conversation whose time has come to be looked at.
 *
 * @param lastWord   when somebody last spoke in it, or we were to
 * @param unfinished whether a reply still waits or is being sent
 */
public record OldConversation(Conversation conversation, Instant lastWord, boolean unfinished) {
}

package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.Channel;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Preview;
import io.listeningpost.settings.TeamRights;

/** The lock before an agent's words: the desk's agents pass the gate, and of these only who was chosen may speak. Thread-safe. */
public final class Speaking {

    private final TeamRights rights;
    private final Refusals refusals;

    public Speaking(TeamRights rights, Refusals refusals) {
        this.rights = rights;
        this.refusals = refusals;
    }

    /** 403 for an agent who may not answer for the account. */
    void mayAnswer(Conversation conversation, String person) {
        if (!rights.mayAnswer(conversation.account(), person)) {
            throw refusals.forbidden("listening-post.error.may-not-answer");
        }
    }

    /** 403 for an agent who may not write direct messages where this is one. */
    void maySay(Preview preview, Conversation conversation, String person) {
        if (preview.channel() == Channel.DIRECT && !rights.mayReadDirect(conversation.account(), person)) {
            throw refusals.forbidden("listening-post.error.may-not-direct");
        }
    }

    /** 403 for an agent who may not approve what this author wrote. */
    void mayApprove(OutboxEntry entry, String person) {
        if (!rights.mayApprove(entry.account(), person, entry.author())) {
            throw refusals.forbidden("listening-post.error.may-not-approve");
        }
    }

    /** Whether this agent may know of the reply. */
    boolean sees(OutboxEntry entry, String person) {
        return entry.person().isEmpty() || rights.mayReadDirect(entry.account(), person);
    }
}

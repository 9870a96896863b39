package io.listeningpost.testing;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.SamePeople.Word;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.retention.AccountTraces;
import io.listeningpost.retention.OldPost;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * What is stored of one account in memory.
 *
 * @param said   what was said in conversations
 * @param people what people said of posts and of others
 * @param states how the account did
 */
public record MemoryAccountTraces(MemoryJournal journal, Said said, People people, States states) implements AccountTraces {

    /** Conversations and what was said in them. */
    public record Said(MemoryConversations conversations, MemoryTurns turns, MemoryOwnPosts ownPosts, MemoryOutbox outbox) {
    }

    /** What people decided. */
    public record People(MemoryDecisions decisions, MemoryBlockedAuthors blocked, MemorySamePeople same) {

        public People() {
            this(new MemoryDecisions(), new MemoryBlockedAuthors(), new MemorySamePeople());
        }
    }

    /** How accounts did. */
    public record States(MemoryHealthLog health, MemorySourceLog sources, MemoryRhythms rhythms, MemoryEventLog events,
            MemoryDayBook days) {
    }

    @Override
    public List<OldPost> posts(AccountId account, long after, int limit) {
        return journal.notForgotten(account, after, limit);
    }

    @Override
    public List<Conversation> conversations(AccountId account, Instant removedAt, long after, int limit) {
        return said.conversations.all().stream().filter(each -> each.account().equals(account) && each.id() > after)
                .filter(each -> said.conversations.forgottenAt(each.id()).filter(at -> !at.isBefore(removedAt)).isEmpty())
                .limit(limit).toList();
    }

    @Override
    public void forget(Conversation conversation, Instant removedAt) {
        long id = conversation.id();
        said.outbox.forget(reply -> reply.conversationId() == id);
        said.turns.forgetWho(id);
        said.ownPosts.silence(id);
        said.conversations.forget(id, removedAt);
    }

    @Override
    public int forgetRest(AccountId account, int most) {
        int forgotten = said.outbox.forget(reply -> reply.account().equals(account)) + people.decisions.forget(account)
                + states.health.forget(account) + states.rhythms.forget(account) + states.events.forget(account)
                + states.days.close(account);
        for (BlockedAuthor each : people.blocked.ofAccount(account, most)) {
            people.blocked.unblock(account, each.userId());
            forgotten++;
        }
        for (Word each : people.same.toTell(account, most)) {
            people.same.told(each.id());
            forgotten++;
        }
        forgotten += states.sources.ofAccount(account).size();
        states.sources.ofAccount(account).forEach(source -> states.sources.ended(account, source.source()));
        return forgotten;
    }
}

package io.listeningpost.contract;

import io.listeningpost.lease.Holder;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the suites of the outbox share. */
abstract class OutboxContract extends Contract {

    /** A turn, the one before and the one after. */
    static final Holder TURN = new Holder("node1", 5);
    static final Holder EARLIER = new Holder("node0", 4);
    static final Holder LATER = new Holder("node2", 6);

    final Outbox outbox = stores.outbox();
    final long conversation = number();

    OutboxContract(Stores stores) {
        super(stores);
    }

    NewReply reply(AccountId of, long in, Instant notBefore, String... parts) {
        return new NewReply("key-" + id(), of, in, ReplyKind.ANSWER, new PostId("2080765813578191303"), Optional.empty(),
                List.of(parts), List.of(), "JIRAUSER10200", Optional.empty(), now, notBefore);
    }

    OutboxEntry enqueue() {
        return enqueue(conversation, now);
    }

    OutboxEntry enqueue(long in, Instant notBefore) {
        return outbox.enqueue(reply(account, in, notBefore, "We are on it"));
    }

    NewReply answer(String turn, String words) {
        return new NewReply("key-" + id(), account, conversation, ReplyKind.ANSWER, new PostId("7"), Optional.empty(), List.of(words),
                List.of(), "JIRAUSER10200", Optional.empty(), Optional.of(turn), now, now);
    }

    OutboxEntry filed(NewReply reply) {
        return filed(reply, Set.of());
    }

    OutboxEntry filed(NewReply reply, Set<Long> seen) {
        return ((Filing.Filed) outbox.file(reply, seen)).entry();
    }

    OutboxEntry submitted(String turn) {
        return ((Filing.Filed) outbox.submit(answer(turn, "May I say this?"), Set.of())).entry();
    }

    OutboxEntry claim(OutboxEntry entry) {
        return outbox.claim(entry.id(), TURN, now, later(60)).orElseThrow();
    }

    OutboxEntry read(OutboxEntry entry) {
        return outbox.find(entry.id()).orElseThrow();
    }

    List<Long> due(long secondsLater) {
        return outbox.due(account, TURN, later(secondsLater), 10).stream().map(OutboxEntry::id).toList();
    }
}

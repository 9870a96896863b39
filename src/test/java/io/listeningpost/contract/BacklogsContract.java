package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Backlog;
import io.listeningpost.health.Backlogs;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class BacklogsContract extends Contract {

    private final Backlogs backlogs = stores.backlogs();

    BacklogsContract(Stores stores) {
        super(stores);
    }

    @Test
    void leavesOutAccountsForWhichNothingWaits() {
        Post done = Posts.post(id()).build();
        stores.journal().record(account, done, now);
        stores.journal().done(stores.journal().find(account, done.firstId()).orElseThrow().id(), IntakeOutcome.OPENED, Optional.of(1L),
                Optional.empty());
        stores.journal().recordContext(account, Posts.post(id()).build(), now);
        stores.outbox().withdraw(reply(account, number(), now).id(), "taken back");

        assertThat(backlogs.now().backlogs()).doesNotContainKey(account);
        assertThat(backlogs.now().of(account)).isEqualTo(Backlog.NONE);
    }

    @Test
    void countsWhatWaitsOfEachAccountAndTellsTheOldest() {
        AccountId other = account();
        stores.journal().record(account, Posts.post(id()).at(later(-60)).build(), now);
        stores.journal().record(account, Posts.post(id()).at(later(-600)).build(), now);
        stores.journal().record(other, Posts.post(id()).at(later(-5)).build(), now);

        assertThat(backlogs.now().of(account)).isEqualTo(new Backlog(2, Optional.of(later(-600)), 0, Optional.empty()));
        assertThat(backlogs.now().of(other)).isEqualTo(new Backlog(1, Optional.of(later(-5)), 0, Optional.empty()));
        assertThat(backlogs.now().complete()).isTrue();
    }

    @Test
    void tellsTheOldestReplyWithItsReasonAndRequest() {
        long conversation = stores.conversations().begin(account, Posts.post(id()).build().thread(), new PostId("1"), "501", now).id();
        String key = "SUP-" + number();
        stores.conversations().opened(conversation, new RequestRef(number(), key));
        OutboxEntry first = reply(account, conversation, now);
        reply(account, number(), later(600));
        stores.outbox().claim(first.id(), new Holder("node1", 1), now, later(60));
        stores.outbox().retry(first.id(), new Holder("node1", 1), later(300), false, "The network is in trouble 😡");

        Backlog backlog = backlogs.now().of(account);

        assertThat(backlog.replies()).isEqualTo(2);
        assertThat(backlog.oldestReply()).contains(new Backlog.OldestReply(
                first.id(), now, later(300), Optional.of("The network is in trouble 😡"), Optional.of(key)));
    }

    @Test
    void tellsAReplyWhoseRequestIsGone() {
        OutboxEntry entry = reply(account, number(), later(60));

        assertThat(backlogs.now().of(account).oldestReply())
                .contains(new Backlog.OldestReply(entry.id(), now, later(60), Optional.empty(), Optional.empty()));
    }

    @Test
    void countsByThemselvesThoseThatWaitToBeApproved() {
        AccountId other = account();
        AccountId idle = account();
        OutboxEntry first = submitted(account);
        submitted(account);
        submitted(other);
        reply(account, number(), now);
        assertThat(backlogs.now().forApproval(account)).isEqualTo(backlogs.forApproval(account)).isEqualTo(2);
        assertThat(backlogs.now().forApproval(other)).isEqualTo(backlogs.forApproval(other)).isEqualTo(1);
        assertThat(backlogs.now().forApproval(idle)).isEqualTo(backlogs.forApproval(idle)).isZero();
        assertThat(backlogs.now().of(account).replies()).isEqualTo(1);
        assertThat(backlogs.now().of(other)).isEqualTo(Backlog.NONE);
        assertThat(backlogs.now().complete()).isTrue();

        stores.outbox().approve(first.id(), List.of("You may"), "bruno", now, later(60));

        assertThat(backlogs.now().forApproval(account)).isEqualTo(backlogs.forApproval(account)).isEqualTo(1);
        assertThat(backlogs.now().of(account).replies()).isEqualTo(2);
    }

    @Test
    void countsWhileManyWrite() {
        Together.run(THREADS, i -> {
            stores.journal().record(account, Posts.post(id()).at(later(-i)).build(), now);
            reply(account, number(), now);
            Backlog seen = backlogs.now().of(account);
            assertThat(seen.posts()).isBetween(1, THREADS);
            return true;
        });

        assertThat(backlogs.now().of(account).posts()).isEqualTo(THREADS);
        assertThat(backlogs.now().of(account).replies()).isEqualTo(THREADS);
        assertThat(backlogs.now().of(account).oldestPost()).contains(later(1 - THREADS));
    }

    private OutboxEntry submitted(AccountId of) {
        return ((Filing.Filed) stores.outbox().submit(written(of, number(), now), Set.of())).entry();
    }

    private OutboxEntry reply(AccountId of, long conversation, Instant notBefore) {
        return stores.outbox().enqueue(written(of, conversation, notBefore));
    }

    private NewReply written(AccountId of, long conversation, Instant notBefore) {
        return new NewReply("key-" + id(), of, conversation, ReplyKind.ANSWER, new PostId("1"), Optional.empty(),
                List.of("We are on it"), List.of(), "JIRAUSER1", Optional.empty(), now, notBefore);
    }
}

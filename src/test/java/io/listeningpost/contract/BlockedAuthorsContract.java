package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.social.AccountId;
import io.listeningpost.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class BlockedAuthorsContract extends Contract {

    private final BlockedAuthors blocked = stores.blocked();

    BlockedAuthorsContract(Stores stores) {
        super(stores);
    }

    private BlockedAuthor author(AccountId of, String userId) {
        return new BlockedAuthor(of, userId, "troll_" + userId, "JIRAUSER1", now, "sells watches \uD83D\uDE21 \u0000");
    }

    @Test
    void knowsWhoIsBlockedForWhichAccount() {
        BlockedAuthor troll = author(account, "501");

        assertThat(blocked.block(troll)).isTrue();
        assertThat(blocked.find(account, "501")).contains(troll);
        assertThat(blocked.find(account, "502")).isEmpty();
        assertThat(blocked.find(account(), "501")).isEmpty();
    }

    @Test
    void keepsWhoBlockedThemFirst() {
        BlockedAuthor troll = author(account, "501");
        blocked.block(troll);

        assertThat(blocked.block(new BlockedAuthor(account, "501", "other", "JIRAUSER2", later(5), ""))).isFalse();
        assertThat(blocked.find(account, "501")).contains(troll);
    }

    @Test
    void unblocksOnce() {
        blocked.block(author(account, "501"));

        assertThat(blocked.unblock(account, "501")).isTrue();
        assertThat(blocked.unblock(account, "501")).isFalse();
        assertThat(blocked.find(account, "501")).isEmpty();
        assertThat(blocked.block(author(account, "501"))).isTrue();
    }

    @Test
    void listsTheNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            blocked.block(author(account, "60" + i));
        }

        assertThat(blocked.ofAccount(account, 3)).extracting(BlockedAuthor::userId).containsExactly("605", "604", "603");
        assertThat(blocked.ofAccount(account(), 3)).isEmpty();
    }

    @Test
    void manyWhoBlockOneAuthorBlockThemOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            String userId = id();

            List<Boolean> first = Together.run(THREADS, i -> blocked.block(author(account, userId)));

            assertThat(first).containsOnlyOnce(true);
        }
    }
}

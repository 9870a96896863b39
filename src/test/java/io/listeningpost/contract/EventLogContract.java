package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.EventHealth;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.Pointer;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class EventLogContract extends Contract {

    private final EventLog log = stores.events();

    EventLogContract(Stores stores) {
        super(stores);
    }

    @Test
    void startsWithNothing() {
        assertThat(log.of(account)).isEqualTo(EventHealth.none(account));
        assertThat(log.all()).extracting(EventHealth::account).doesNotContain(account);
    }

    @Test
    void keepsEverythingOfIt() {
        PostId post = new PostId("77_" + "1".repeat(40));
        EventHealth full = new EventHealth(account, Optional.of(later(1)), Optional.of(later(2)), Long.MAX_VALUE,
                List.of(new Pointer(post, later(1), 2), new Pointer(new PostId("77_2"), later(3), 0)));

        assertThat(log.change(account, old -> full)).isEqualTo(full);

        assertThat(log.of(account)).isEqualTo(full);
        assertThat(log.all()).contains(full);
    }

    @Test
    void keepsAsManyPointersAsThereMayBe() {
        List<PostId> flood = IntStream.range(0, 2 * EventHealth.MOST).mapToObj(i -> new PostId("77_" + i)).toList();

        log.change(account, old -> old.told(now, flood));

        assertThat(log.of(account).pointers()).extracting(Pointer::post)
                .containsExactlyElementsOf(flood.subList(EventHealth.MOST, flood.size()));
    }

    @Test
    void losesNothingWhenManyChangeItAtOnce() {
        Together.run(THREADS, i -> {
            log.change(account, old -> old.told(now, Set.of(new PostId("77_" + i))).refused(now, 1));
            return true;
        });

        assertThat(log.of(account).refused()).isEqualTo(THREADS);
        assertThat(log.of(account).pointers()).hasSize(THREADS);
    }
}

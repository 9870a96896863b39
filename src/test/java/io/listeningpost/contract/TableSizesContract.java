package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.TableSizes;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import org.junit.jupiter.api.Test;

abstract class TableSizesContract extends Contract {

    private static final String JOURNAL = "JOURNAL";

    private final TableSizes sizes = stores.sizes();

    TableSizesContract(Stores stores) {
        super(stores);
    }

    private long journal() {
        return sizes.newest().get(JOURNAL);
    }

    @Test
    void growsWithEveryRowThatIsWritten() {
        stores.journal().record(account, Posts.post(id()).build(), now);
        long before = journal();

        stores.journal().record(account, Posts.post(id()).build(), now);

        assertThat(before).isPositive();
        assertThat(journal()).isGreaterThan(before);
    }

    @Test
    void missesNoRowThatManyWrite() {
        long before = journal();

        Together.run(THREADS, i -> {
            stores.journal().record(account, Posts.post(id()).build(), now);
            return journal() > before;
        });

        assertThat(journal()).isGreaterThanOrEqualTo(before + THREADS);
    }
}

package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Writers;
import io.listeningpost.conversation.Writers.Writer;
import io.listeningpost.testing.Together;
import org.junit.jupiter.api.Test;

abstract class WritersContract extends Contract {

    private final Writers writers = stores.writers();
    private final long conversation = number();

    WritersContract(Stores stores) {
        super(stores);
    }

    @Test
    void tellsWhoWritesAndSinceWhen() {
        writers.writes(conversation, "amelia", now, later(25));
        writers.writes(conversation, "bruno", later(5), later(30));
        writers.writes(number(), "cora", now, later(25));

        writers.writes(conversation, "amelia", later(10), later(35));

        assertThat(writers.of(conversation, later(10))).containsExactly(new Writer("amelia", now), new Writer("bruno", later(5)));
    }

    @Test
    void whoeverIsNotHeardOfEnds() {
        writers.writes(conversation, "amelia", now, later(25));

        assertThat(writers.of(conversation, later(24))).hasSize(1);
        assertThat(writers.of(conversation, later(25))).isEmpty();
        writers.writes(conversation, "amelia", later(90), later(115));
        assertThat(writers.of(conversation, later(90))).containsExactly(new Writer("amelia", later(90)));
    }

    @Test
    void whoeverStopsIsGoneAtOnce() {
        writers.writes(conversation, "amelia", now, later(25));
        writers.writes(conversation, "bruno", now, later(25));

        writers.stops(conversation, "amelia");
        writers.stops(conversation, "nobody");

        assertThat(writers.of(conversation, now)).containsExactly(new Writer("bruno", now));
    }

    @Test
    void forgetsOnlyWhoEnded() {
        writers.writes(conversation, "amelia", now, later(25));
        writers.writes(conversation, "bruno", now, later(60));

        writers.forget(later(30));

        assertThat(writers.of(conversation, now)).extracting(Writer::userKey).containsExactly("bruno");
    }

    @Test
    void onePersonInManyTabsIsOne() {
        Together.run(THREADS, thread -> {
            writers.writes(conversation, thread % 2 == 0 ? "amelia" : "bruno", now, later(25 + thread));
            return true;
        });

        assertThat(writers.of(conversation, now)).extracting(Writer::userKey).containsExactlyInAnyOrder("amelia", "bruno");
    }
}

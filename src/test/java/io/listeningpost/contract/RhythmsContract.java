package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.Hours;
import io.listeningpost.health.Rhythm;
import io.listeningpost.health.Rhythms;
import io.listeningpost.testing.Together;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class RhythmsContract extends Contract {

    private final Rhythms rhythms = stores.rhythms();

    RhythmsContract(Stores stores) {
        super(stores);
    }

    private Optional<Rhythm> mine() {
        return rhythms.all().stream().filter(each -> each.account().equals(account)).findFirst();
    }

    @Test
    void startsWithNothing() {
        assertThat(mine()).isEmpty();
        assertThat(rhythms.change(account, now, old -> old)).isEqualTo(Rhythm.starting(account, now));
        assertThat(mine()).contains(Rhythm.starting(account, now));
    }

    @Test
    void keepsEveryHourOfSixWeeks() {
        Hours hours = Hours.NONE;
        for (long hour = Hours.of(now); hour < Hours.of(now) + Hours.KEPT; hour += 7) {
            hours = hours.with(hour);
        }
        Rhythm full = new Rhythm(account, now, Optional.of(later(5)), hours, hours.with(Hours.of(now) + 3), Optional.of(later(9)));

        rhythms.change(account, now, old -> full);

        assertThat(mine()).contains(full);
        assertThat(rhythms.change(account, later(60), old -> old)).isEqualTo(full);
    }

    @Test
    void losesNoHourWhenManyChangeItAtOnce() {
        Together.run(THREADS, i -> {
            rhythms.change(account, now, old -> old.after(later(3_600L * i), true, true, 0));
            return true;
        });

        for (int i = 0; i < THREADS; i++) {
            assertThat(mine().orElseThrow().heard().has(Hours.of(later(3_600L * i)))).isTrue();
        }
    }
}

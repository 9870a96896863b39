package io.listeningpost.cost;

import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.listeningpost.social.Author;
import io.listeningpost.social.Authors;
import io.listeningpost.social.Charge;
import io.listeningpost.testing.MemoryAuthors;
import io.listeningpost.testing.MemoryMeter;
import io.listeningpost.testing.MutableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final MutableClock clock = new MutableClock();
    private final MemoryAuthors authors = new MemoryAuthors();
    private final MemoryMeter meter = new MemoryMeter();
    private final Retention retention = new Retention(authors, meter, clock);

    private void read(String id, Duration ago) {
        authors.remember(ACME.network(), List.of(Author.unknown(id)), clock.instant().minus(ago));
    }

    private void use(LocalDate day) {
        meter.add(ACME, new Spent(day, Charge.POST_READ, 1, 1));
    }

    @Test
    void forgetsAuthorsAfterAWeekAndUseAfterThirteenMonths() {
        read("old", Duration.ofDays(8));
        read("fresh", Duration.ofDays(7));
        use(TODAY.minusDays(401));
        use(TODAY.minusDays(400));

        retention.tidy();

        assertThat(authors.known(ACME.network(), List.of("old", "fresh"), Instant.EPOCH)).containsOnlyKeys("fresh");
        assertThat(meter.of(ACME, LocalDate.EPOCH, TODAY)).extracting(Spent::day).containsExactly(TODAY.minusDays(400));
    }

    @Test
    void tidiesOnceADay() {
        retention.tidy();
        use(TODAY.minusDays(900));

        retention.tidy();
        assertThat(meter.of(ACME, LocalDate.EPOCH, TODAY)).hasSize(1);

        clock.advance(Duration.ofDays(1));
        retention.tidy();
        assertThat(meter.of(ACME, LocalDate.EPOCH, TODAY)).isEmpty();
    }

    @Test
    void triesAgainWhenTheStoreFailed() {
        boolean[] broken = {true};
        Authors sometimes = (Authors) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Authors.class},
                (proxy, method, arguments) -> {
                    if (broken[0]) {
                        throw new IllegalStateException("disk full");
                    }
                    return method.invoke(authors, arguments);
                });
        Retention fragile = new Retention(sometimes, meter, clock);
        read("old", Duration.ofDays(8));
        assertThatIllegalStateException().isThrownBy(fragile::tidy);

        broken[0] = false;
        fragile.tidy();

        assertThat(authors.known(ACME.network(), List.of("old"), Instant.EPOCH)).isEmpty();
    }
}

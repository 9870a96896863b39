package io.listeningpost.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    private final MutableClock clock = new MutableClock();
    private final Complaints complaints = new Complaints(clock);

    private static RuntimeException bug(String message) {
        return new IllegalStateException(message);
    }

    private static RuntimeException otherBug() {
        return new IllegalArgumentException("other");
    }

    @Test
    void writesAboutOneThingOnceAMinuteAndTracesABugOnceAnHour() {
        List<Complaints.Line> lines = new ArrayList<>();
        for (int second = 0; second < 3 * 3_600; second += 2) {
            complaints.of("x:99", bug("at " + second)).ifPresent(lines::add);
            clock.advance(Duration.ofSeconds(2));
        }
        assertThat(lines).hasSizeBetween(180, 200);
        assertThat(lines.stream().filter(Complaints.Line::trace)).hasSize(3);
        assertThat(lines.getFirst()).satisfies(first -> assertThat(first.trace() && first.since() == 1).isTrue());
        assertThat(lines.stream().mapToInt(Complaints.Line::since).sum()).as("none goes uncounted").isBetween(5_370, 5_400);
    }

    @Test
    void keepsThingsApart() {
        assertThat(complaints.of("x:99", bug("one"))).isPresent();
        assertThat(complaints.of("x:99", otherBug())).as("the same thing, within the minute").isEmpty();
        assertThat(complaints.of("x:98", bug("one"))).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(complaints.of("x:99", otherBug()).map(Complaints.Line::trace)).as("another bug").contains(true);
    }

    @Test
    void givesTheSameBugTheSameNumberAsLongAsThatIsInTheLog() {
        RuntimeException bug = bug("one");
        Complaints.Line first = complaints.numbered("a REST call", bug);
        assertThat(first.trace()).isTrue();
        clock.advance(Duration.ofMinutes(30));
        Complaints.Line again = complaints.numbered("a REST call", bug);
        assertThat(again.trace()).isFalse();
        assertThat(again.number()).isEqualTo(first.number());
        clock.advance(Duration.ofHours(1));
        Complaints.Line later = complaints.numbered("a REST call", bug);
        assertThat(later.trace()).isTrue();
        assertThat(later.number()).isNotEqualTo(first.number());
        assertThat(later.since()).isEqualTo(2);
    }

    @Test
    void remembersNoMessageAndNotTooMuch() {
        for (int i = 0; i < 1_000; i++) {
            complaints.of("x:" + i, new IllegalStateException("secret", bug("secret")));
        }
        assertThat(complaints.last()).hasSize(200).last().satisfies(seen -> {
            assertThat(seen.about()).isEqualTo("x:999");
            assertThat(seen.types()).containsExactly("java.lang.IllegalStateException", "java.lang.IllegalStateException");
            assertThat(seen.frames()).first().asString().startsWith("io.listeningpost.health.ComplaintsTest.");
        });
        assertThat(complaints.last().toString()).doesNotContain("secret");
        assertThat(Optional.of(complaints.last().getFirst().about())).contains("x:800");
    }
}

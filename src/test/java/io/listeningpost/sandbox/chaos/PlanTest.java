package io.listeningpost.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void comesFromTheSeedAlone() {
        assertThat(plan(12, 7, 2)).isEqualTo(plan(12, 7, 2)).isNotEqualTo(plan(12, 8, 2));
    }

    @Test
    void killsAsOftenAsAskedAndOnlyNodesThatAreThere() {
        Plan plan = plan(40, 3, 3);

        assertThat(plan.kills()).hasSize(40).allSatisfy(kill -> assertThat(kill.node()).isBetween(0, 2));
        assertThat(plan.kills()).extracting(Plan.Kill::at).isSorted();
        assertThat(plan.load()).isGreaterThan(plan.kills().getLast().at());
    }

    @Test
    void letsPeopleSpeakAndTroublesComeAllTheTime() {
        Plan plan = plan(12, 7, 2);

        assertThat(plan.words()).hasSizeGreaterThan((int) plan.load().toSeconds());
        assertThat(plan.words().getLast().at()).isGreaterThan(plan.load().multipliedBy(3));
        assertThat(plan.spells().getLast().at()).isGreaterThan(plan.load().multipliedBy(3));
        assertThat(plan.words()).anyMatch(word -> word.continues().isPresent()).anyMatch(word -> word.late().isPositive());
    }

    @Test
    void takesNodesOutOfUseInEveryWayAndSomeForSoLongThatOthersTakeOver() {
        Plan plan = plan(60, 7, 2);

        assertThat(plan.outages()).extracting(Plan.Outage::kind).contains(Plan.Kind.values());
        assertThat(plan.outages()).allSatisfy(outage -> assertThat(outage.node()).isBetween(0, 1))
                .anyMatch(outage -> outage.away().compareTo(Duration.ofSeconds(60)) > 0);
        assertThat(plan(60, 7, 1).outages()).allSatisfy(outage -> assertThat(outage.away()).isLessThan(Duration.ofSeconds(20)));
    }

    @Test
    void goesOnWithThreadsOfTheSameCustomer() {
        Plan plan = plan(12, 7, 2);

        assertThat(plan.words()).filteredOn(word -> word.continues().isPresent()).allSatisfy(word -> {
            Plan.Word opener = plan.words().get(word.continues().getAsInt());
            assertThat(opener.continues()).isEmpty();
            assertThat(opener.customer()).isEqualTo(word.customer());
        });
    }

    @Test
    void runsWithoutKillsToo() {
        assertThat(plan(0, 1, 1).kills()).isEmpty();
        assertThat(plan(0, 1, 1).words()).isNotEmpty();
    }

    @Test
    void refusesWhatNoMachineBears() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(-1, 1, 2)).withMessageContaining("chaos is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> plan(1, 1, 9)).withMessageContaining("nodes is 9");
    }

    private static Plan plan(int kills, long seed, int nodes) {
        return Plan.of(new ChaosOptions(Path.of("plugin.jar"), kills, seed, nodes, Path.of("logs")));
    }
}

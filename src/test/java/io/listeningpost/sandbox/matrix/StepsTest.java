package io.listeningpost.sandbox.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StepsTest {

    private final Steps steps = new Steps(End.CUT, () -> false);

    @Test
    void countsOnlyWhatWritesOrCrossesANetwork() throws Exception {
        steps.step("reads", false, () -> "nothing");
        steps.step("asks", true, () -> "somebody");
        steps.step("outer", false, () -> steps.step("writes", false, this::write));

        assertThat(steps.taken()).extracting(Taken::name).containsExactly("asks", "writes#insert A", "writes", "outer");
    }

    @Test
    void endsBeforeOrAfterTheNthCall() throws Exception {
        steps.begin(new Steps.Stop("writes", 2, false));
        steps.step("writes", false, this::write);

        assertThatThrownBy(() -> steps.step("writes", false, () -> {
            throw new AssertionError("it ran");
        })).isInstanceOf(Stopped.class);
        assertThatThrownBy(steps::alive).isInstanceOf(Stopped.class);
    }

    @Test
    void endsBetweenTheStatementsOfAStep() {
        steps.begin(new Steps.Stop("writes#insert A", 1, true));

        assertThatThrownBy(() -> steps.step("writes", false, this::write)).isInstanceOf(Stopped.class);
    }

    private String write() {
        steps.statement("insert A");
        steps.statement("commit");
        return "done";
    }
}

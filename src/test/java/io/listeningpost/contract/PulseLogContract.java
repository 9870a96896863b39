package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.PulseLog;
import io.listeningpost.health.NodePulse;
import io.listeningpost.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class PulseLogContract extends Contract {

    private final PulseLog nodes = stores.pulses();
    private final String name = "4711@jira-1 " + id();

    PulseLogContract(Stores stores) {
        super(stores);
    }

    private List<NodePulse> mine() {
        return nodes.all().stream().filter(node -> node.name().startsWith(name)).toList();
    }

    @Test
    void keepsANodeOnceAndWhenItWasSeenLast() {
        nodes.seen(new NodePulse(name, "1.0", now, now));
        nodes.seen(new NodePulse(name, "1.1", later(10), later(60)));

        assertThat(mine()).containsExactly(new NodePulse(name, "1.1", later(10), later(60)));
    }

    @Test
    void tellsTheOneSeenLastFirst() {
        nodes.seen(new NodePulse(name + "a", "1.0", now, later(1)));
        nodes.seen(new NodePulse(name + "b", "1.0", now, later(2)));

        assertThat(mine()).extracting(NodePulse::name).containsExactly(name + "b", name + "a");
    }

    @Test
    void forgetsNodesThatWereNotSeenSince() {
        nodes.seen(new NodePulse(name + "old", "1.0", later(-90_000), later(-86_401)));
        nodes.seen(new NodePulse(name + "new", "1.0", now, later(-86_400)));

        nodes.forget(later(-86_400));

        assertThat(mine()).extracting(NodePulse::name).containsExactly(name + "new");
    }

    @Test
    void isWrittenByManyAtOnce() {
        Together.run(THREADS, i -> {
            nodes.seen(new NodePulse(name, "1.0", now, later(i)));
            return true;
        });

        assertThat(mine()).hasSize(1);
    }
}

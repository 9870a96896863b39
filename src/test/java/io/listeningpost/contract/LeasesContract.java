package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.lease.Lease;
import io.listeningpost.lease.Leases;
import io.listeningpost.lease.NodeSeen;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class LeasesContract extends Contract {

    private final Leases leases = stores.leases();
    private final String name = "account/" + account;

    LeasesContract(Stores stores) {
        super(stores);
    }

    private String node() {
        String node = "node-" + id();
        leases.join(node, "jira1 /var/jira");
        return node;
    }

    private NodeSeen seen(String node) {
        return leases.nodes().stream().filter(each -> each.node().equals(node)).findFirst().orElseThrow();
    }

    private Optional<Lease> take(String node) {
        return leases.take(name, node, now);
    }

    private Lease standing() {
        return leases.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aNodeLivesFromItsFirstToItsLastBeat() {
        String node = node();
        assertThat(seen(node)).isEqualTo(new NodeSeen(node, "jira1 /var/jira", 0, Set.of()));

        assertThat(leases.beat(node, Set.of("feed"))).isTrue();
        assertThat(leases.beat(node, Set.of("x", "mastodon"))).isTrue();
        assertThat(seen(node)).isEqualTo(new NodeSeen(node, "jira1 /var/jira", 2, Set.of("x", "mastodon")));

        leases.leave(node);
        assertThat(leases.nodes()).noneMatch(each -> each.node().equals(node));
        assertThat(leases.beat(node, Set.of())).isFalse();
        leases.leave(node);
    }

    @Test
    void aNodeThatBeatSinceIsNotBuried() {
        String node = node();
        NodeSeen before = seen(node);
        leases.beat(node, Set.of());

        assertThat(leases.bury(before)).isFalse();
        assertThat(leases.beat(node, Set.of())).isTrue();
        assertThat(leases.bury(seen(node))).isTrue();
        assertThat(leases.bury(before)).isFalse();
        assertThat(leases.beat(node, Set.of())).isFalse();
    }

    @Test
    void aLeaseIsHeldUntilItIsGivenBack() {
        String one = node();
        String two = node();

        Lease held = take(one).orElseThrow();

        assertThat(held).isEqualTo(new Lease(name, Optional.of(one), 1, now));
        assertThat(standing()).isEqualTo(held);
        assertThat(leases.holds(held)).isTrue();
        assertThat(take(two)).isEmpty();

        leases.release(held);
        assertThat(leases.holds(held)).isFalse();
        assertThat(standing()).isEqualTo(new Lease(name, Optional.empty(), 1, now));
        assertThat(leases.take(name, two, later(1))).contains(new Lease(name, Optional.of(two), 2, later(1)));
    }

    @Test
    void namesThatDifferInCaseOnlyAreTwo() {
        assertThat(leases.take(name + "a", node(), now)).isPresent();
        assertThat(leases.take(name + "A", node(), now)).isPresent();
    }

    @Test
    void aNodeTakesAgainWhatItDidNotGiveBack() {
        String one = node();
        Lease broken = take(one).orElseThrow();

        Lease again = take(one).orElseThrow();

        assertThat(again.token()).isEqualTo(2);
        assertThat(leases.holds(broken)).isFalse();
        leases.release(broken);
        assertThat(leases.holds(again)).isTrue();
    }

    @Test
    void whatADeadNodeHeldIsFreeAndTheDeadCannotGiveItBack() {
        String one = node();
        String two = node();
        Lease lost = take(one).orElseThrow();
        leases.bury(seen(one));

        Lease next = take(two).orElseThrow();

        assertThat(next.token()).isEqualTo(2);
        assertThat(leases.holds(lost)).isFalse();
        leases.release(lost);
        assertThat(leases.holds(next)).isTrue();
        assertThat(take(one)).isEmpty();
    }

    @Test
    void whatANodeHeldWhenItLeftIsFree() {
        String one = node();
        take(one).orElseThrow();
        leases.leave(one);

        assertThat(take(node())).isPresent();
    }

    @Test
    void ofManyWhoTakeWhatIsFreeOneWins() {
        List<String> nodes = nodes();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Optional<Lease>> taken = Together.run(THREADS, i -> take(nodes.get(i)));

            assertThat(taken.stream().flatMap(Optional::stream)).singleElement().isEqualTo(standing());
            assertThat(standing().token()).isEqualTo(round);
            leases.release(standing());
        }
    }

    @Test
    void ofManyWhoTakeWhatADeadNodeHeldOneWins() {
        List<String> nodes = nodes();
        for (int round = 0; round < ROUNDS; round++) {
            String dead = node();
            Lease lost = take(dead).orElseThrow();
            NodeSeen last = seen(dead);

            List<Boolean> won = Together.run(THREADS, i -> leases.bury(last) | take(nodes.get(i)).isPresent());

            assertThat(standing().node()).get().isNotEqualTo(dead);
            assertThat(standing().token()).isEqualTo(lost.token() + 1);
            assertThat(won).contains(true);
            leases.release(standing());
        }
    }

    /** Either it beat, then nobody buried it, or it is dead, then it knows. */
    @Test
    void aBeatAndABurialExcludeEachOther() {
        for (int round = 0; round < ROUNDS; round++) {
            String node = node();
            NodeSeen last = seen(node);

            List<Boolean> done = Together.run(THREADS, i -> i == 0 ? leases.beat(node, Set.of()) : leases.bury(last));

            assertThat(done).containsOnlyOnce(true);
            assertThat(leases.beat(node, Set.of())).isEqualTo(done.getFirst());
            leases.leave(node);
        }
    }

    /** Whoever has it is alone at it, however often it goes from hand to hand. */
    @Test
    void nobodyIsAtItBesideTheHolder() {
        List<String> nodes = nodes();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger turns = new AtomicInteger();

        Together.run(THREADS, i -> {
            for (int round = 0; round < ROUNDS; round++) {
                take(nodes.get(i)).ifPresent(lease -> {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    assertThat(leases.holds(lease)).isTrue();
                    turns.incrementAndGet();
                    inside.decrementAndGet();
                    leases.release(lease);
                });
            }
            return i;
        });

        assertThat(standing().token()).isEqualTo(turns.get());
    }

    private List<String> nodes() {
        return IntStream.range(0, THREADS).mapToObj(i -> node()).toList();
    }
}

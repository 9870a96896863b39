package io.listeningpost.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final List<String> NAMES = IntStream.range(0, 201).mapToObj(i -> "account/x:" + i).toList();

    @Test
    void everyNameIsOneNodes() {
        Set<String> nodes = Set.of("a", "b", "c");
        Set<String> all = new HashSet<>();
        for (String node : nodes) {
            Set<String> share = Shares.of(node, NAMES, nodes);
            assertThat(share).hasSize(67);
            all.addAll(share);
        }
        assertThat(all).hasSameElementsAs(NAMES);
    }

    @Test
    void fewNamesAreSpreadToo() {
        assertThat(Shares.of("a", List.of("1", "2"), Set.of("a", "b"))).hasSize(1);
        assertThat(Shares.of("a", List.of("1", "2", "3"), Set.of("a", "b", "c"))).hasSize(1);
        assertThat(Shares.of("a", List.of(), Set.of("a"))).isEmpty();
    }

    @Test
    void theOnlyNodeHasEverything() {
        assertThat(Shares.of("a", NAMES, Set.of("a"))).hasSize(201);
    }

    @Test
    void allSayTheSameInWhateverOrderTheyRead() {
        List<String> backwards = new TreeSet<>(NAMES).descendingSet().stream().toList();

        assertThat(Shares.of("b", backwards, Set.of("c", "b", "a"))).isEqualTo(Shares.of("b", NAMES, Set.of("a", "b", "c")));
    }

    @Test
    void whenANodeGoesTheOthersKeepMostOfTheirs() {
        Set<String> before = Shares.of("a", NAMES, Set.of("a", "b", "c"));
        Set<String> after = Shares.of("a", NAMES, Set.of("a", "b"));

        Set<String> kept = before.stream().filter(after::contains).collect(Collectors.toSet());
        assertThat(kept.size()).isGreaterThan(before.size() * 8 / 10);
    }

    @Test
    void whatANodeCannotDoOthersDo() {
        Set<String> nodes = Set.of("a", "b", "c");
        BiPredicate<String, String> allButB = (name, node) -> !node.equals("b");

        Set<String> one = Shares.of("a", NAMES, nodes, allButB);
        Set<String> other = Shares.of("c", NAMES, nodes, allButB);

        assertThat(Shares.of("b", NAMES, nodes, allButB)).isEmpty();
        assertThat(one).hasSizeBetween(90, 111).doesNotContainAnyElementsOf(other);
        assertThat(one.size() + other.size()).isEqualTo(NAMES.size());
    }

    @Test
    void whatNoNodeCanDoIsSharedAsEver() {
        Set<String> nodes = Set.of("a", "b");

        assertThat(Shares.of("a", NAMES, nodes, (name, each) -> false)).isEqualTo(Shares.of("a", NAMES, nodes));
    }
}

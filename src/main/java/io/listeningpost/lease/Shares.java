package io.listeningpost.lease;

import io.listeningpost.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Which names are whose, so that nodes do not fight over leases: every node ranks for every name, and a name goes to its first that is not
 * full. All who know the same names and nodes say the same; who does not is held back by the lease. When a node comes or goes few names
 * move.
 */
final class Shares {

    private Shares() {
    }

    /** The same where every node can do everything. */
    static Set<String> of(String node, Collection<String> names, Set<String> nodes) {
        return of(node, names, nodes, (name, each) -> true);
    }

    /**
     * The names that are this node's: never more than a fair share, rounded up, but where others cannot.
     *
     * @param can whether a name can be worked by a node; where none can, all are taken to
     */
    static Set<String> of(String node, Collection<String> names, Set<String> nodes, BiPredicate<String, String> can) {
        Map<String, Integer> loads = new HashMap<>();
        int most = Math.ceilDiv(names.size(), Math.max(1, nodes.size()));
        Set<String> shares = new HashSet<>();
        for (String name : new TreeSet<>(names)) {
            String first = first(name, able(name, nodes, can), loads, most);
            loads.merge(first, 1, Integer::sum);
            if (first.equals(node)) {
                shares.add(name);
            }
        }
        return shares;
    }

    private static Set<String> able(String name, Set<String> nodes, BiPredicate<String, String> can) {
        Set<String> able = nodes.stream().filter(each -> can.test(name, each)).collect(Collectors.toSet());
        return able.isEmpty() ? nodes : able;
    }

    private static String first(String name, Set<String> nodes, Map<String, Integer> loads, int most) {
        List<String> ranked = ranked(name, nodes);
        return ranked.stream().filter(each -> loads.getOrDefault(each, 0) < most).findFirst()
                .or(() -> ranked.stream().min(Comparator.comparing(each -> loads.getOrDefault(each, 0)))).orElse("");
    }

    private static List<String> ranked(String name, Set<String> nodes) {
        Map<String, Long> ranks = new HashMap<>();
        nodes.forEach(node -> ranks.put(node, rank(name, node)));
        return nodes.stream()
                .sorted(Comparator.comparing((String node) -> ranks.getOrDefault(node, 0L)).thenComparing(node -> node))
                .toList();
    }

    private static long rank(String name, String node) {
        return ByteBuffer.wrap(Sha256.of(name + '\n' + node)).getLong();
    }
}

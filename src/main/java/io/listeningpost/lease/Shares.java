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

/**
 * Which names are whose, so that nodes do not fight over leases: every node ranks for every name, and a name goes to its first that is not
 * full. All who know the same names and nodes say the same; who does not is held back by the lease. When a node comes or goes few names
 * move.
 */
final class Shares {

    private Shares() {
    }

    /** The names that are this node's: never more than a fair share, rounded up. */
    static Set<String> of(String node, Collection<String> names, Set<String> nodes) {
        Map<String, Integer> loads = new HashMap<>();
        int most = Math.ceilDiv(names.size(), Math.max(1, nodes.size()));
        Set<String> shares = new HashSet<>();
        for (String name : new TreeSet<>(names)) {
            String first = ranked(name, nodes).stream().filter(each -> loads.getOrDefault(each, 0) < most).findFirst().orElse(node);
            loads.merge(first, 1, Integer::sum);
            if (first.equals(node)) {
                shares.add(name);
            }
        }
        return shares;
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

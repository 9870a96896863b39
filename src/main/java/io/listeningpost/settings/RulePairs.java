package io.listeningpost.settings;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which rule was which before: rules have no id. The same rule is the one that is equal; then the one of the same name; then the one that
 * does the same under another name.
 */
final class RulePairs {

    private static final int NEW = -1;

    private final int[] before;
    private final Set<Integer> inOrder = new HashSet<>();

    private RulePairs(int size) {
        this.before = new int[size];
        Arrays.fill(before, NEW);
    }

    static RulePairs of(List<Rule> before, List<Rule> after) {
        RulePairs pairs = new RulePairs(after.size());
        pairs.pair(before, after, Rule::equals);
        pairs.pair(before, after, (old, now) -> old.name().equals(now.name()));
        pairs.pair(before, after, (old, now) -> old.when().equals(now.when()) && old.to().equals(now.to()));
        pairs.order();
        return pairs;
    }

    /** Where the rule that stands here now stood before; empty for one that is new. */
    Optional<Integer> before(int at) {
        return before[at] == NEW ? Optional.empty() : Optional.of(before[at]);
    }

    /** Whether the rule that stood here is still there. */
    boolean stays(int old) {
        return Arrays.stream(before).anyMatch(each -> each == old);
    }

    /** Whether the rule that stands here now is one of the fewest that somebody had to move. */
    boolean moved(int at) {
        return before[at] != NEW && !inOrder.contains(at);
    }

    private void pair(List<Rule> old, List<Rule> now, BiPredicate<Rule, Rule> same) {
        for (int at = 0; at < before.length; at++) {
            for (int was = 0; was < old.size() && before[at] == NEW; was++) {
                if (!stays(was) && same.test(old.get(was), now.get(at))) {
                    before[at] = was;
                }
            }
        }
    }

    /** The longest run of rules that still follow each other as they did: these stayed, and the others moved. */
    private void order() {
        int[] length = new int[before.length];
        int[] previous = new int[before.length];
        int last = NEW;
        for (int at = 0; at < before.length; at++) {
            previous[at] = NEW;
            length[at] = before[at] == NEW ? 0 : 1;
            for (int earlier = 0; earlier < at && before[at] != NEW; earlier++) {
                if (before[earlier] != NEW && before[earlier] < before[at] && length[earlier] + 1 > length[at]) {
                    length[at] = length[earlier] + 1;
                    previous[at] = earlier;
                }
            }
            if (length[at] > 0 && (last == NEW || length[at] > length[last])) {
                last = at;
            }
        }
        for (int at = last; at != NEW; at = previous[at]) {
            inOrder.add(at);
        }
    }
}

package io.listeningpost.caution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A pattern written out as steps. All ways through it are walked at once, one character after the other, so that no pattern takes more time
 * than the number of its steps for each character. Immutable once built.
 */
final class Machine {

    private static final int MOST_STEPS = 1_000;

    /** Takes a character that is in the set, or, without a set, goes on at both places. */
    private record Step(Optional<IntPredicate> set, int next, int other) {
    }

    private final List<Step> steps = new ArrayList<>();
    private final int start;

    private Machine(Node pattern) {
        // the end is step 0
        steps.add(new Step(Optional.empty(), 0, 0));
        start = before(pattern, 0);
    }

    /** Empty when it is too big. */
    static Optional<Machine> of(Node pattern) {
        if (size(pattern) > MOST_STEPS) {
            return Optional.empty();
        }
        return Optional.of(new Machine(pattern));
    }

    private static long size(Node node) {
        return switch (node) {
            case Node.One one -> 1;
            case Node.Row(List<Node> nodes) -> nodes.stream().mapToLong(Machine::size).sum();
            case Node.Either(List<Node> nodes) -> nodes.stream().mapToLong(Machine::size).sum() + nodes.size();
            case Node.Times(Node each, int least, int most) ->
                    Math.min(MOST_STEPS + 1L, (size(each) + 1) * Math.max(1, Math.max(least + 1L, most)));
        };
    }

    /** Builds the steps for this node that go on at {@code next}; where they begin. */
    private int before(Node node, int next) {
        return switch (node) {
            case Node.One(IntPredicate set) -> add(new Step(Optional.of(set), next, next));
            case Node.Row(List<Node> nodes) -> {
                int first = next;
                for (Node each : nodes.reversed()) {
                    first = before(each, first);
                }
                yield first;
            }
            case Node.Either(List<Node> nodes) -> {
                int first = before(nodes.getFirst(), next);
                for (Node each : nodes.subList(1, nodes.size())) {
                    first = add(new Step(Optional.empty(), first, before(each, next)));
                }
                yield first;
            }
            case Node.Times(Node each, int least, int most) -> times(each, least, most, next);
        };
    }

    private int times(Node each, int least, int most, int next) {
        int first = next;
        if (most == Node.Times.ENDLESS) {
            int loop = add(new Step(Optional.empty(), next, next));
            steps.set(loop, new Step(Optional.empty(), before(each, loop), next));
            first = loop;
        } else {
            for (int i = least; i < most; i++) {
                first = add(new Step(Optional.empty(), before(each, first), next));
            }
        }
        for (int i = 0; i < least; i++) {
            first = before(each, first);
        }
        return first;
    }

    private int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    /** Where the longest match that begins here ends, before {@code limit}; -1 for none. */
    int longest(String text, int from, int limit) {
        BitSet now = new BitSet(steps.size());
        reach(now, start);
        int end = now.get(0) ? from : -1;
        for (int at = from; at < limit && !now.isEmpty(); at++) {
            BitSet after = new BitSet(steps.size());
            for (int step = now.nextSetBit(1); step >= 0; step = now.nextSetBit(step + 1)) {
                Step taken = steps.get(step);
                if (taken.set().isPresent() && taken.set().get().test(text.charAt(at))) {
                    reach(after, taken.next());
                }
            }
            now = after;
            if (now.get(0) && isBorder(text, at + 1)) {
                end = at + 1;
            }
        }
        return end;
    }

    private void reach(BitSet reached, int step) {
        if (reached.get(step)) {
            return;
        }
        reached.set(step);
        Step here = steps.get(step);
        if (step != 0 && here.set().isEmpty()) {
            reach(reached, here.next());
            reach(reached, here.other());
        }
    }

    /** Whether no word goes on here. */
    static boolean isBorder(String text, int at) {
        return at == 0 || at >= text.length() || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}

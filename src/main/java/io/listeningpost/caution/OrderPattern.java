package io.listeningpost.caution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the order numbers of a brand look like, as an admin wrote it down: a small part of the language of regular expressions that is never
 * slow. It holds for whole words only. Immutable.
 */
public final class OrderPattern implements Detector {

    public static final int MOST_CHARACTERS = 100;
    public static final int MOST_TIMES = 50;
    public static final int FEWEST_MATCHED = 4;

    /** No order number is longer. */
    private static final int LONGEST = 100;

    private final Machine machine;

    private OrderPattern(Machine machine) {
        this.machine = machine;
    }

    /** What reading a pattern gave. */
    public sealed interface Read {

        record Good(OrderPattern pattern) implements Read {
        }

        /**
         * It is not taken.
         *
         * @param at the place in the pattern, counted from 1
         */
        record Bad(Flaw flaw, int at) implements Read {
        }
    }

    public static Read read(String pattern) {
        if (pattern.isBlank()) {
            return new Read.Bad(Flaw.EMPTY, 1);
        }
        if (pattern.length() > MOST_CHARACTERS) {
            return new Read.Bad(Flaw.TOO_LONG, MOST_CHARACTERS + 1);
        }
        try {
            Node node = new Syntax(pattern).read();
            Optional<Machine> machine = Machine.of(node);
            if (machine.isEmpty()) {
                return new Read.Bad(Flaw.TOO_BIG, 1);
            }
            return node.fewest() < FEWEST_MATCHED ? new Read.Bad(Flaw.TOO_LOOSE, 1) : new Read.Good(new OrderPattern(machine.get()));
        } catch (Syntax.Wrong wrong) {
            return new Read.Bad(wrong.flaw, wrong.at + 1);
        }
    }

    @Override
    public List<Span> in(Reading text) {
        String all = text.all();
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < all.length()) {
            int end = Machine.isBorder(all, at) ? machine.longest(all, at, Math.min(all.length(), at + LONGEST)) : -1;
            if (end > at) {
                found.add(new Span(at, end));
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }
}

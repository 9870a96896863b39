package io.listeningpost.caution;

import java.util.List;
import java.util.function.IntPredicate;

/** A part of a pattern. */
sealed interface Node {

    /** One character. */
    record One(IntPredicate set) implements Node {

        @Override
        public int fewest() {
            return 1;
        }
    }

    /** One after the other. */
    record Row(List<Node> nodes) implements Node {

        @Override
        public int fewest() {
            return nodes.stream().mapToInt(Node::fewest).sum();
        }
    }

    /** One of these. */
    record Either(List<Node> nodes) implements Node {

        @Override
        public int fewest() {
            return nodes.stream().mapToInt(Node::fewest).min().orElse(0);
        }
    }

    /** Several times; {@link #ENDLESS} for any number. */
    record Times(Node node, int least, int most) implements Node {

        static final int ENDLESS = -1;

        @Override
        public int fewest() {
            return node.fewest() * least;
        }
    }

    /** The fewest characters that it holds for. */
    int fewest();
}

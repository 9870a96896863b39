package io.listeningpost.caution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Reads a pattern: characters, {@code \d \w \s}, classes such as {@code [A-Z0-9]}, groups with {@code |}, and {@code ? * +} or
 * {@code {2,5}} behind one of them. Case does not count. Nothing looks around or back, so that time stays in hand. Used once.
 */
final class Syntax {

    private static final String SIGNS = "?*+{";

    private final String pattern;
    private int at;

    Syntax(String pattern) {
        this.pattern = pattern;
    }

    /** Something is wrong here. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        final transient Flaw flaw;
        final int at;

        Wrong(Flaw flaw, int at) {
            super(flaw.name(), null, false, false);
            this.flaw = flaw;
            this.at = at;
        }
    }

    Node read() throws Wrong {
        Node whole = either();
        if (at < pattern.length()) {
            throw wrong(Flaw.UNPAIRED);
        }
        return whole;
    }

    private Node either() throws Wrong {
        List<Node> choices = new ArrayList<>();
        choices.add(row());
        while (is('|')) {
            at++;
            choices.add(row());
        }
        return choices.size() == 1 ? choices.getFirst() : new Node.Either(choices);
    }

    private Node row() throws Wrong {
        List<Node> nodes = new ArrayList<>();
        while (at < pattern.length() && !is('|') && !is(')')) {
            nodes.add(repeated(one()));
        }
        return new Node.Row(nodes);
    }

    private Node one() throws Wrong {
        char character = pattern.charAt(at);
        return switch (character) {
            case '(' -> group();
            case '[' -> new Node.One(set());
            case '\\' -> new Node.One(escaped());
            case '.' -> {
                at++;
                yield new Node.One(each -> each != '\n');
            }
            case '?', '*', '+', '{' -> throw wrong(Flaw.NOTHING_TO_REPEAT);
            case ']', '}' -> throw wrong(Flaw.UNPAIRED);
            case '^', '$' -> throw wrong(Flaw.UNKNOWN);
            default -> {
                at++;
                yield new Node.One(same(character));
            }
        };
    }

    private Node group() throws Wrong {
        int start = at++;
        if (is('?')) {
            throw wrong(Flaw.UNKNOWN);
        }
        Node inside = either();
        if (!is(')')) {
            throw new Wrong(Flaw.UNPAIRED, start);
        }
        at++;
        return inside;
    }

    private IntPredicate escaped() throws Wrong {
        at++;
        if (at == pattern.length()) {
            throw wrong(Flaw.UNPAIRED);
        }
        char character = pattern.charAt(at);
        IntPredicate set = switch (character) {
            case 'd' -> each -> each >= '0' && each <= '9';
            case 'w' -> each -> Character.isLetterOrDigit(each) || each == '_';
            case 's' -> Character::isWhitespace;
            default -> {
                if (Character.isLetterOrDigit(character)) {
                    throw wrong(Flaw.UNKNOWN);
                }
                yield same(character);
            }
        };
        at++;
        return set;
    }

    private IntPredicate set() throws Wrong {
        int start = at++;
        boolean negated = is('^');
        if (negated) {
            at++;
        }
        IntPredicate members = each -> false;
        while (at < pattern.length() && !is(']')) {
            members = members.or(member());
        }
        if (!is(']') || at == start + (negated ? 2 : 1)) {
            throw new Wrong(Flaw.UNPAIRED, start);
        }
        at++;
        return negated ? members.negate() : members;
    }

    private IntPredicate member() throws Wrong {
        if (is('\\')) {
            return escaped();
        }
        if (is('[')) {
            throw wrong(Flaw.UNKNOWN);
        }
        char first = pattern.charAt(at++);
        boolean range = is('-') && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
        if (!range) {
            return same(first);
        }
        char last = pattern.charAt(at + 1);
        if (last < first || last == '\\' || last == '[') {
            throw wrong(Flaw.UNKNOWN);
        }
        at += 2;
        return each -> within(each, first, last) || within(Character.toLowerCase(each), first, last)
                || within(Character.toUpperCase(each), first, last);
    }

    private Node repeated(Node node) throws Wrong {
        if (at == pattern.length() || SIGNS.indexOf(pattern.charAt(at)) < 0) {
            return node;
        }
        int start = at;
        Node.Times times = switch (pattern.charAt(at++)) {
            case '?' -> new Node.Times(node, 0, 1);
            case '*' -> new Node.Times(node, 0, Node.Times.ENDLESS);
            case '+' -> new Node.Times(node, 1, Node.Times.ENDLESS);
            default -> counted(node, start);
        };
        if (at < pattern.length() && SIGNS.indexOf(pattern.charAt(at)) >= 0) {
            throw wrong(Flaw.NOTHING_TO_REPEAT);
        }
        return times;
    }

    private Node.Times counted(Node node, int start) throws Wrong {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
            throw new Wrong(Flaw.UNPAIRED, start);
        }
        String[] bounds = pattern.substring(at, end).split(",", -1);
        if (bounds.length > 2 || !bounds[0].matches("\\d{1,3}") || !bounds[bounds.length - 1].matches("\\d{0,3}")) {
            throw new Wrong(Flaw.REPEATS, start);
        }
        int least = Integer.parseInt(bounds[0]);
        String last = bounds[bounds.length - 1];
        int most = last.isEmpty() ? Node.Times.ENDLESS : Integer.parseInt(last);
        if (least > OrderPattern.MOST_TIMES || most > OrderPattern.MOST_TIMES || most >= 0 && (most < least || most == 0)) {
            throw new Wrong(Flaw.REPEATS, start);
        }
        at = end + 1;
        return new Node.Times(node, least, most);
    }

    private boolean is(char character) {
        return at < pattern.length() && pattern.charAt(at) == character;
    }

    private Wrong wrong(Flaw flaw) {
        return new Wrong(flaw, at);
    }

    private static IntPredicate same(char character) {
        return each -> each == character || Character.toLowerCase(each) == Character.toLowerCase(character);
    }

    private static boolean within(int each, char first, char last) {
        return each >= first && each <= last;
    }
}

package io.listeningpost.sandbox.square.history;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matchers over what was asked; combine them with {@code and}, {@code or}, {@code negate}. */
public final class Calls {

    private static final Pattern PIECE = Pattern.compile("\\*\\*|\\*|[^*]+");

    private Calls() {
    }

    /** Calls of this method whose path fits the pattern; {@code *} stands for one segment, {@code **} for any rest. */
    public static Predicate<SeenCall> to(String method, String path) {
        Pattern pattern = pattern(path);
        return seen -> seen.call().method().equals(method) && pattern.matcher(seen.call().path()).matches();
    }

    /** Calls that carry this query parameter. */
    public static Predicate<SeenCall> with(String name, String value) {
        return seen -> seen.call().query().first(name).filter(value::equals).isPresent();
    }

    /** Calls that lack this query parameter. */
    public static Predicate<SeenCall> without(String name) {
        return seen -> !seen.call().query().has(name);
    }

    /** Calls signed by this person. */
    public static Predicate<SeenCall> by(String handle) {
        return seen -> handle.equals(seen.user());
    }

    /** Calls answered with this status; 0 is no answer. */
    public static Predicate<SeenCall> answered(int status) {
        return seen -> seen.status() == status;
    }

    /** Calls whose body holds this text. */
    public static Predicate<SeenCall> saying(String text) {
        return seen -> seen.call().text().contains(text);
    }

    /** A path pattern as a regular expression; {@code *} stands for one segment, {@code **} for any rest. */
    public static Pattern pattern(String path) {
        StringBuilder regex = new StringBuilder();
        Matcher piece = PIECE.matcher(path);
        while (piece.find()) {
            regex.append(switch (piece.group()) {
                case "**" -> ".*";
                case "*" -> "[^/]+";
                default -> Pattern.quote(piece.group());
            });
        }
        return Pattern.compile(regex.toString());
    }
}

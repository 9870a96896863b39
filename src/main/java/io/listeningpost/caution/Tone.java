package io.listeningpost.caution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text may read to people, by small word lists in English and German; both are looked through, whatever the language. A guess, good
 * for a hint. Immutable.
 */
public final class Tone {

    private static final Map<Manner, Pattern> PATTERNS = load();

    /** Handles, signs and greetings that stand before the beginning of what is said. */
    private static final Pattern BEFORE_OPENING = Pattern.compile(
            "^(?:\\s|@[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}@]|(?:hi|hello|hey|dear|hallo|guten tag|liebe[rs]?)(?:\\s+\\p{L}+)?\\s*[,!.])*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:as|so|how)\\s+(?:soon|bald)\\b(?!\\s+(?:as|wie)\\s+(?:possible|m\u00f6glich))", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\u2026])\\s+");

    /** The words of a complaint, the first that stand in the text. */
    public Optional<String> complaint(String text) {
        return first(Manner.COMPLAINT, text);
    }

    /** "Not our fault" is no apology, whatever stands in it. */
    public boolean apologises(String text) {
        return first(Manner.APOLOGY, pattern(Manner.DEFENSIVE).matcher(text).replaceAll(" ")).isPresent();
    }

    /** The words with which it, or one of its sentences, begins and which read as if we defended ourselves. */
    public Optional<String> defensiveOpening(String text) {
        return SENTENCE.splitAsStream(text).map(sentence -> BEFORE_OPENING.matcher(sentence).replaceFirst(""))
                .map(opening -> pattern(Manner.DEFENSIVE).matcher(opening)).filter(Matcher::lookingAt).map(Matcher::group).findFirst();
    }

    /** The words that promise a time, or that it will not be long; "as soon as you tell us" promises nothing. */
    public Optional<String> promise(String text) {
        return first(Manner.PROMISE, CONDITION.matcher(text).replaceAll(" "));
    }

    private static Optional<String> first(Manner manner, String text) {
        return pattern(manner).matcher(text).results().findFirst().map(match -> match.group());
    }

    private static Pattern pattern(Manner manner) {
        return Objects.requireNonNull(PATTERNS.get(manner));
    }

    private static Map<Manner, Pattern> load() {
        List<String> lines = new ArrayList<>();
        for (String language : List.of("en", "de")) {
            String name = "/words/" + language + ".txt";
            try (InputStream in = Objects.requireNonNull(Tone.class.getResourceAsStream(name), name);
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return Phrases.read(lines);
    }
}

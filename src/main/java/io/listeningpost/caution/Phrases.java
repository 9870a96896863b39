package io.listeningpost.caution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads word lists: phrases under {@code [section]}, one a line, {@code #} for a number and {@code *} for the rest of a word. */
final class Phrases {

    private static final String WORD = "[\\p{L}\\p{N}_]";

    private Phrases() {
    }

    /** One pattern for each manner that takes whole words of any of its phrases. */
    static Map<Manner, Pattern> read(List<String> lines) {
        Map<Manner, List<String>> phrases = new EnumMap<>(Manner.class);
        List<String> section = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                Manner manner = Manner.valueOf(text.substring(1, text.length() - 1).toUpperCase(Locale.ROOT));
                section = phrases.computeIfAbsent(manner, each -> new ArrayList<>());
            } else if (!text.isEmpty() && !text.startsWith("# ")) {
                section.add(phrase(text));
            }
        }
        return phrases.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> Pattern.compile(
                "(?<!" + WORD + ")(?:" + String.join("|", each.getValue()) + ")(?!" + WORD + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    private static String phrase(String text) {
        StringBuilder phrase = new StringBuilder();
        // not by char: half an emoji matches nothing
        text.codePoints().forEach(character -> phrase.append(switch (character) {
            case '#' -> "\\d{1,3}";
            case '*' -> WORD + "*";
            case ' ' -> "\\s+";
            case '\'' -> "['\u2019]";
            default -> Pattern.quote(Character.toString(character));
        }));
        return phrase.toString();
    }
}

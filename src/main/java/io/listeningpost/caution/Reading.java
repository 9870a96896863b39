package io.listeningpost.caution;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text as detectors read it, character for character as long as the original: one kind of digit, space and dash.
 *
 * @param all    everything
 * @param spoken without web addresses, handles, tags, dates and times, which look like numbers of people and are none
 */
record Reading(String all, String spoken) {

    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:https?://|www\\.)\\S+|\\b[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4}/\\S+");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])[@#][\\p{L}\\p{N}_]+");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.:/-])(?:\\d{4}-[01]?\\d-[0-3]?\\d(?:T[\\d:.]+Z?)?"
            + "|[0-3]?\\d\\.\\s?[01]?\\d\\.(?:\\s?(?:19|20)?\\d\\d)?"
            + "|[0-3]?\\d/[0-3]?\\d/(?:19|20)?\\d\\d"
            + "|[0-3]?\\d-[0-3]?\\d-(?:19|20)\\d\\d"
            + "|[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?)(?![\\d:]|[./-]\\d)");

    static Reading of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        String all = plain.toString();
        return new Reading(all, without(TIME, without(NAME, without(LINK, all))));
    }

    private static char plain(char character) {
        if (Character.isDigit(character)) {
            return (char) ('0' + Character.digit(character, 10));
        }
        return switch (character) {
            case '\u00a0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202f' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uff0d' -> '-';
            case '\uff20' -> '@';
            case '\uff0b' -> '+';
            default -> character;
        };
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(Reading::blank);
    }

    private static String blank(MatchResult match) {
        return "\u0001".repeat(match.end() - match.start());
    }
}

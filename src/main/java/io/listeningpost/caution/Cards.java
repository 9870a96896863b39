package io.listeningpost.caution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers of payment cards: the beginnings that networks of cards use, their lengths, and Luhn's check digit. */
final class Cards implements Detector {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}#._/-]|\\d[ ,])\\d(?:[ -]?\\d){11,18}(?![\\p{L}\\p{N}]|[ .,-]\\d)");
    private static final Pattern ISSUED = Pattern.compile(
            "4(?:\\d{12}|\\d{15}|\\d{18})"
            + "|(?:5[1-5]\\d{2}|222[1-9]|22[3-9]\\d|2[3-6]\\d{2}|27[01]\\d|2720)\\d{12}"
            + "|3[47]\\d{13}"
            + "|3(?:0[0-5]|[689]\\d)\\d{11}"
            + "|35(?:2[89]|[3-8]\\d)\\d{12}"
            + "|6(?:011|4[4-9]\\d|5\\d{2})\\d{12}"
            + "|62\\d{14,17}"
            + "|(?:50|5[6-8]|63|67)\\d{10,17}");

    @Override
    public List<Span> in(Reading text) {
        List<Span> cards = new ArrayList<>();
        for (Span span : Spans.of(DIGITS, text.spoken())) {
            String digits = text.spoken().substring(span.start(), span.end()).replaceAll("[ -]", "");
            if (ISSUED.matcher(digits).matches() && isChecked(digits)) {
                cards.add(span);
            }
        }
        return cards;
    }

    /** Luhn: every second digit from the right counts twice, its own digits summed. */
    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }
}

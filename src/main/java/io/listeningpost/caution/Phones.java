package io.listeningpost.caution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Telephone numbers: with a country's code, as people write them at home (German, French, British and North American), or behind a word
 * such
 * as "call". A number that says of itself that it is something else, a price or an order, is none.
 */
final class Phones implements Detector {

    private static final String BEFORE = "(?<![\\p{L}\\p{N}#@._/,+-]|\\d[ ,]|[€$£]|[€$£] )";
    private static final String AFTER = "(?![\\p{L}\\p{N}%€$£]|[.,:-]\\d| ?[%€$£]| (?:EUR|USD|GBP|CHF|Euro|Dollar)\\b)";
    private static final String MORE = "(?:[ ]?[-/.()]?[ ]?\\d)";

    private static final Pattern ABROAD = Pattern.compile(BEFORE + "(?:\\+|00[ ]?)[1-9]" + MORE + "{6,14}" + AFTER);
    private static final Pattern AT_HOME = Pattern.compile(BEFORE + "\\(?0[1-9](?:[ ]?[-/()]?[ ]?\\d){6,11}" + AFTER);
    private static final Pattern PAIRS = Pattern.compile(BEFORE + "0[1-9](?:\\.\\d\\d){4}" + AFTER);
    private static final Pattern AMERICAN = Pattern.compile(
            BEFORE + "(?:1[-. ])?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[-. ])[2-9]\\d\\d[-. ]\\d{4}" + AFTER);
    private static final Pattern CALLED = Pattern.compile(
            "(?i)\\b(?:tel|telefon|phone|mobile|handy|mobil|fax|call|whatsapp|anrufen|nummer|number|durchwahl|unter)"
            + "[ .:]{1,3}(?:(?:us|me|him|her|them|at|on|is|ist|lautet|unter|der|die|no|nr)[ .:]{1,2}){0,2}"
            + "(\\(?\\d{2,5}\\)?(?:[ ]?[-/][ ]?|[ ])?\\d(?:[ /-]?\\d){3,10})" + AFTER);
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?i)(?:order|bestell|auftrag|ticket|track|sendung|paket|parcel|artikel|article|item|"
            + "invoice|rechnung|ref|serial|serien|version|"
            + "build|kunden|customer|vorgang|case|fall|request|anfrage|booking|buchung|flight|flug|zug|train|model|modell|id|isbn|ean)"
            + "[\\p{L}-]*[ .:]{0,3}(?:(?:number|nummer|no|nr|id|is|ist|lautet|code)[ .:]{1,3}){0,2}$");

    private static final int FEWEST = 8;
    private static final int MOST = 15;

    @Override
    public List<Span> in(Reading text) {
        List<Span> found = new ArrayList<>();
        add(found, text, ABROAD, digits -> digits >= FEWEST && digits <= MOST + 2);
        add(found, text, AT_HOME, digits -> digits >= FEWEST + 1 && digits <= 12);
        add(found, text, PAIRS, digits -> true);
        add(found, text, AMERICAN, digits -> true);
        add(found, text, CALLED, digits -> digits >= 6 && digits <= MOST);
        return found;
    }

    private static void add(List<Span> found, Reading text, Pattern pattern, Predicate<Long> long_) {
        String spoken = text.spoken();
        for (Span span : Spans.of(pattern, spoken)) {
            long digits = spoken.substring(span.start(), span.end()).chars().filter(Character::isDigit).count();
            String before = spoken.substring(Math.max(0, span.start() - 40), span.start());
            if (long_.test(digits) && !OTHERWISE.matcher(before).find() && found.stream().noneMatch(span::meets)) {
                found.add(span);
            }
        }
    }
}

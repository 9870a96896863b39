package io.listeningpost.caution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where somebody lives: a street with a number and, beside it, a postal code (German, Austrian, Swiss, British, North American). */
final class Addresses implements Detector {

    private static final int NEAR = 40;

    private static final String WORD = "\\p{Lu}[\\p{L}.'-]{0,40}";
    private static final Pattern STREET = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:"
            + "\\p{Lu}[\\p{L}-]{0,40}(?i:stra(?:\u00df|ss)e|str\\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|markt"
            + "|hof)[ ]{1,2}\\d{1,4}[ ]?[a-z]?"
            + "|(?:" + WORD + "[ ]){1,2}(?:Stra(?:\u00df|ss)e|Str\\.|Weg|Platz|Allee)[ ]\\d{1,4}[ ]?[a-z]?"
            + "|(?:Stra(?:\u00df|ss)e|Platz|Allee)[ ](?:der|des|von|am)[ ](?:\\d{1,2}\\. )?" + WORD + "[ ]\\d{1,4}[ ]?[a-z]?"
            + "|(?:Am|An der|Auf der|Im|In der|Zum|Zur|Unter den|Hinter dem)[ ](?:" + WORD + "[ ]){1,2}\\d{1,4}[ ]?[a-z]?"
            + "|\\d{1,5}[a-zA-Z]?[ ](?:[NSEW]\\.?[ ])?(?:" + WORD + "[ ]){1,3}"
            + "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Close|Square|"
            + "Sq|Way|Boulevard|Blvd|Terrace|Place|Pl|Crescent|Gardens|Parkway|Pkwy|Highway|Hwy)\\b\\.?"
            + "|\\d{1,4}[,]?[ ](?:rue|avenue|boulevard|place|chemin)[ ](?:[\\p{L}'-]{1,20}[ ]?){1,4}"
            + ")(?![\\p{L}\\p{N}])");
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,#/])(?:(?!(?:19|20)\\d\\d )(?:D-|A-|CH-)?\\d{4,5}[ ](?=\\p{Lu}\\p{L})(?:" + WORD + ")"
            + "|[A-Z]{1,2}\\d[A-Z\\d]?[ ]?\\d[A-Z]{2}"
            + "|[A-Z]{2}[ ]\\d{5}(?:-\\d{4})?"
            + "|[A-Z]\\d[A-Z][ ]?\\d[A-Z]\\d)(?![\\p{L}\\p{N}])");

    @Override
    public List<Span> in(Reading text) {
        List<Span> found = new ArrayList<>();
        List<Span> codes = Spans.of(CODE, text.spoken());
        for (Span street : Spans.of(STREET, text.spoken())) {
            codes.stream().filter(code -> !code.meets(street) && distance(street, code) <= NEAR).findFirst()
                    .map(code -> new Span(Math.min(street.start(), code.start()), Math.max(street.end(), code.end())))
                    .filter(whole -> found.stream().noneMatch(whole::meets))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static int distance(Span one, Span other) {
        return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
    }
}

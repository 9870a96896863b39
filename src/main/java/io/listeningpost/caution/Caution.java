package io.listeningpost.caution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds private words in what is about to be published. Knows what belongs to the brand itself and leaves that alone. Asks nobody and keeps
 * nothing. Immutable.
 */
public final class Caution {

    /** What nobody should be asked for or told in a private message either. */
    public static final Set<Kind> EVEN_IN_PRIVATE = Set.of(Kind.CARD, Kind.IBAN);

    private static final Map<Kind, Detector> ALWAYS = always();

    private final List<OrderPattern> orders;
    private final List<String> ours;

    /**
     * @param orders what order numbers look like
     * @param ours   telephone numbers and addresses that everybody may know; spaces and signs in them do not count
     */
    public Caution(List<OrderPattern> orders, List<String> ours) {
        this.orders = List.copyOf(orders);
        this.ours = ours.stream().map(Caution::bare).filter(each -> !each.isEmpty()).toList();
    }

    private static Map<Kind, Detector> always() {
        Map<Kind, Detector> detectors = new LinkedHashMap<>();
        detectors.put(Kind.CARD, new Cards());
        detectors.put(Kind.IBAN, new Ibans());
        detectors.put(Kind.EMAIL, new Emails());
        detectors.put(Kind.ADDRESS, new Addresses());
        detectors.put(Kind.PHONE, new Phones());
        return detectors;
    }

    /** What of these kinds stands in the text, in its order; no two overlap. */
    public List<Finding> of(String text, Set<Kind> kinds) {
        Reading reading = Reading.of(text);
        List<Finding> found = new ArrayList<>();
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            if (kinds.contains(kind)) {
                spans(kind, reading).stream()
                        .map(span -> new Finding(kind, span.start(), span.end(), text.substring(span.start(), span.end())))
                        .filter(finding -> found.stream().noneMatch(finding::meets) && !isOurs(finding.words()))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    private List<Span> spans(Kind kind, Reading reading) {
        return kind == Kind.ORDER
                ? orders.stream().flatMap(pattern -> pattern.in(reading).stream()).toList()
                : ALWAYS.get(kind).in(reading);
    }

    private boolean isOurs(String words) {
        return ours.contains(bare(words));
    }

    /** The same for {@code +49 (30) 12-34} and {@code +49301234}. */
    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s()\\[\\]/-]", "");
    }
}

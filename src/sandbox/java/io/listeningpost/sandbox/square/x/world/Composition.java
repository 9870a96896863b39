package io.listeningpost.sandbox.square.x.world;

import com.twitter.twittertext.Extractor;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What X makes of what an author typed (networks.md §2.7): the people whom a reply implies stand in front unless they already do, and
 * every link is a short one. A leading handle of somebody whom the reply answers anyway counts as implied.
 *
 * @param leading   how many chars at the front are implied mentions
 * @param weight    weighted length without the implied mentions
 * @param mentioned ids of everyone mentioned
 */
record Composition(String text, int leading, int weight, List<Link> links, List<String> mentioned) {

    private static final Pattern LEADING = Pattern.compile("^@(\\w{1,15})\\s+");

    /**
     * Composes a text.
     *
     * @param implied people whom the reply mentions by itself, nearest first
     * @param byName  finds a person by handle in any case
     */
    static Composition of(String typed, List<Person> implied, String id, Function<String, Optional<Person>> byName) {
        String rest = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        Set<String> handles = new LinkedHashSet<>();
        implied.forEach(person -> handles.add(person.handle()));
        StringBuilder front = new StringBuilder();
        Set<String> typedFirst = new LinkedHashSet<>();
        Matcher leading = LEADING.matcher(rest);
        while (leading.find() && holds(handles, leading.group(1))) {
            typedFirst.add(leading.group(1).toLowerCase(Locale.ROOT));
            front.append('@').append(leading.group(1)).append(' ');
            rest = rest.substring(leading.end());
            leading = LEADING.matcher(rest);
        }
        for (String handle : handles) {
            if (!typedFirst.contains(handle.toLowerCase(Locale.ROOT))) {
                front.append('@').append(handle).append(' ');
            }
        }
        List<Link> links = new ArrayList<>();
        String body = shorten(rest, id, links);
        Set<String> mentioned = new LinkedHashSet<>();
        String whole = front + body;
        for (String handle : new Extractor().extractMentionedScreennames(whole)) {
            byName.apply(handle).map(Person::id).ifPresent(mentioned::add);
        }
        return new Composition(whole, front.length(), WeightedLength.of(rest), links, List.copyOf(mentioned));
    }

    private static boolean holds(Set<String> handles, String handle) {
        return handles.stream().anyMatch(handle::equalsIgnoreCase);
    }

    static String shorten(String text, String id, List<Link> links) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Extractor.Entity found : new Extractor().extractURLsWithIndices(text)) {
            String written = found.getValue();
            String target = written.matches("(?i)https?://.*") ? written : "http://" + written;
            String shown = written.replaceFirst("(?i)^https?://(www\\.)?", "");
            Link link = new Link(Tail.shortened(id, links.size()), target, shown.length() > 26 ? shown.substring(0, 26) + "…" : shown);
            links.add(link);
            out.append(text, at, found.getStart()).append(link.shortened());
            at = found.getEnd();
        }
        return out.append(text.substring(at)).toString();
    }
}

package io.listeningpost.network.bluesky;

import com.twitter.twittertext.Extractor;
import io.listeningpost.social.TextRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Bluesky counts: 300 characters as people see them, and at most 3,000 bytes of UTF-8. A text of characters with very many bytes
 * weighs a tenth of its bytes, so that one number keeps both. Links are what we make links of: addresses, and bare names of hosts.
 */
final class SkyText implements TextRules {

    static final int LIMIT = 300;

    private static final int BYTES_EACH = 10;
    /** The JDK's iterator of characters takes joined emoji apart; this does not. */
    private static final Pattern SEEN = Pattern.compile("\\X");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<![\\w@])https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'\u2019\u201d]");
    /** A chain of more dots than any host name has takes the library minutes. */
    private static final Pattern DOTTED = Pattern.compile("[^\\s/?#]{60,}");
    private static final int MOST_DOTS = 30;

    private final Extractor extractor = new Extractor();

    /** Where a link stands. */
    record Link(int start, int end) {
    }

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    public int weigh(String text) {
        Matcher seen = SEEN.matcher(text);
        int characters = 0;
        while (seen.find()) {
            characters++;
        }
        return Math.max(characters, Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BYTES_EACH));
    }

    @Override
    public List<String> links(String text) {
        return found(text).stream().map(link -> text.substring(link.start(), link.end())).toList();
    }

    /** In order; none overlaps another. */
    List<Link> found(String text) {
        List<Link> links = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            links.add(new Link(address.start(), address.end()));
        }
        String quick = DOTTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                found.group().chars().filter(c -> c == '.').count() > MOST_DOTS ? found.group().replace('.', '_') : found.group()));
        extractor.extractURLsWithIndices(quick).stream().map(bare -> new Link(bare.getStart(), bare.getEnd()))
                .filter(bare -> links.stream().noneMatch(other -> bare.start() < other.end() && other.start() < bare.end()))
                .toList().forEach(links::add);
        links.sort(Comparator.comparingInt(Link::start));
        return links;
    }
}

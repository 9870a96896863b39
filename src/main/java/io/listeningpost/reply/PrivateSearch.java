package io.listeningpost.reply;

import io.listeningpost.caution.Caution;
import io.listeningpost.caution.Finding;
import io.listeningpost.caution.Kind;
import io.listeningpost.caution.OrderPattern;
import io.listeningpost.settings.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for private words in drafts, and says where in the published posts they stand. */
final class PrivateSearch {

    private PrivateSearch() {
    }

    static PrivateWords in(AnswerDraft draft, Channel channel, Wording wording) {
        Set<Kind> kinds = kinds(channel);
        Caution caution = caution(wording);
        return new PrivateWords(
                caution.of(CleanText.of(draft.text()), kinds),
                draft.photos().stream().flatMap(photo -> caution.of(photo.alt(), kinds).stream()).toList());
    }

    /** Whether the new text holds anything private that the old one does not. */
    static boolean adds(String old, String now, Channel channel, Wording wording) {
        Set<Kind> kinds = kinds(channel);
        Caution caution = caution(wording);
        Set<String> before = caution.of(CleanText.of(old), kinds).stream().map(Finding::words).collect(Collectors.toSet());
        return caution.of(CleanText.of(now), kinds).stream().map(Finding::words).anyMatch(found -> !before.contains(found));
    }

    private static Set<Kind> kinds(Channel channel) {
        return channel == Channel.PUBLIC ? EnumSet.allOf(Kind.class) : Caution.EVEN_IN_PRIVATE;
    }

    private static Caution caution(Wording wording) {
        // a pattern that a later version took and this one does not know finds nothing
        List<OrderPattern> orders = wording.orders().stream().map(OrderPattern::read)
                .flatMap(read -> read instanceof OrderPattern.Read.Good(OrderPattern pattern) ? Stream.of(pattern) : Stream.empty())
                .toList();
        return new Caution(orders, wording.ours());
    }

    /** Where these stand in each part; one that was split stands in two. After the opening come pieces of the text in its order. */
    static List<List<PartPreview.Mark>> marks(String text, Opening opening, List<String> parts, List<Finding> findings) {
        List<List<PartPreview.Mark>> marks = new ArrayList<>();
        int from = text.length() - opening.without(text).length();
        for (int i = 0; i < parts.size(); i++) {
            String mark = " " + (i + 1) + "/" + parts.size();
            String whole = opening.without(parts.get(i));
            int ahead = parts.get(i).length() - whole.length();
            String part = whole.endsWith(mark) ? whole.substring(0, whole.length() - mark.length()) : whole;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            int length = shared(text, from, part);
            marks.add(within(findings, from, from + length, ahead));
            from += length;
        }
        return marks;
    }

    private static int shared(String text, int from, String part) {
        int most = Math.min(part.length(), text.length() - from);
        int length = 0;
        while (length < most && part.charAt(length) == text.charAt(from + length)) {
            length++;
        }
        return length;
    }

    private static List<PartPreview.Mark> within(List<Finding> findings, int start, int end, int ahead) {
        return findings.stream().filter(each -> each.start() < end && start < each.end())
                .map(each -> new PartPreview.Mark(
                        ahead + Math.max(each.start(), start) - start, ahead + Math.min(each.end(), end) - start))
                .toList();
    }
}

package io.listeningpost.jira.request;

import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a post in texts that we wrote: the block from its header to its link. Strangers can forge neither the quotes around their words nor
 * a link with a label, because both are escaped in what they write.
 */
final class PostBlocks {

    static final String QUOTE = "{quote}";

    private static final Pattern ANY_LINK = Pattern.compile("\\[[^\\[\\]|]+\\|[^\\]\\s]+]");
    private static final int FEWEST_WORDS = 12;
    private static final int MOST_WORDS = 40;

    private final Pattern link;
    private final Optional<String> words;

    /** @param formerAddress where the post was when its request was opened, if that is known */
    PostBlocks(Post post, Optional<String> formerAddress) {
        String addresses = Stream.concat(Stream.of(post.permalink().toString()), formerAddress.stream())
                .map(address -> Pattern.quote(WikiText.address(address))).distinct().collect(Collectors.joining("|"));
        this.link = Pattern.compile("\\|(?:[^\\]]*\\b(?:" + Pattern.quote(post.id().inAddress()) + "|"
                + Pattern.quote(post.firstId().inAddress()) + ")|" + addresses + ")]$");
        String start = WikiText.plain(post.text()).strip();
        this.words = Optional.of(start.substring(0, Math.min(start.length(), MOST_WORDS))).filter(said -> said.length() >= FEWEST_WORDS);
    }

    /** Whether a text of ours ends a block with the link to a post. */
    static boolean linksTo(PostId id, String text) {
        Pattern link = Pattern.compile("\\|[^\\]]*\\b" + Pattern.quote(id.inAddress()) + "]$");
        return text.lines().map(String::strip).anyMatch(line -> ANY_LINK.matcher(line).matches() && link.matcher(line).find());
    }

    /** Whether a text shows the post, or holds the beginning of its words outside of the block of another. */
    boolean tellIn(String text) {
        return without(text, "").isPresent();
    }

    /** The text with a tombstone where the post was; empty when nothing of it was there. */
    Optional<String> without(String text, String tombstone) {
        if (text.length() > RequestText.LIMIT - RequestText.LONGEST_END && words.filter(text::contains).isPresent()) {
            return Optional.of(tombstone); // it was cut, so that a block may have lost its link
        }
        List<String> lines = List.of(text.split("\n", -1));
        List<String> kept = new ArrayList<>();
        boolean found = false;
        int from = 0;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (ANY_LINK.matcher(line).matches()) {
                int start = start(lines, from, at);
                found |= keep(lines.subList(from, start), tombstone, kept);
                if (link.matcher(line).find()) {
                    kept.add(tombstone);
                    found = true;
                } else {
                    kept.addAll(lines.subList(start, at + 1));
                }
                from = at + 1;
            }
        }
        found |= keep(lines.subList(from, lines.size()), tombstone, kept);
        return found ? Optional.of(String.join("\n", kept)) : Optional.empty();
    }

    /** Lines that belong to no block; answers whether they held words of the post and had to go. */
    private boolean keep(List<String> loose, String tombstone, List<String> kept) {
        String run = String.join("\n", loose);
        if (words.filter(run::contains).isEmpty()) {
            kept.addAll(loose);
            return false;
        }
        kept.add(tombstone);
        return true;
    }

    /** The first line of the block whose link stands at a line: the one before its quote, or else the one after an empty line. */
    private static int start(List<String> lines, int from, int link) {
        int closing = link - 1;
        while (closing >= from && !lines.get(closing).strip().equals(QUOTE) && !lines.get(closing).isBlank()) {
            closing--;
        }
        if (closing < from || lines.get(closing).isBlank()) {
            return closing + 1;
        }
        int opening = closing - 1;
        while (opening >= from && !lines.get(opening).strip().equals(QUOTE)) {
            opening--;
        }
        return Math.max(from, opening < from ? closing : opening - 1);
    }
}

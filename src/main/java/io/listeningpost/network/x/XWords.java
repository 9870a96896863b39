package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.twitter.twittertext.Extractor;
import io.listeningpost.network.http.OutsideText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a post as its author wrote them: whole, decoded once, with the author's links in place of X's short ones. */
final class XWords {

    private static final Pattern ENCODED = Pattern.compile("&(amp|lt|gt|quot|apos|#39|#x27);");
    private static final Map<String, String> DECODED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "#39", "'", "#x27", "'");
    private static final Pattern SHORT_LINK = Pattern.compile("(?i)https?://(t\\.co/[a-z0-9]+)");
    private static final Pattern OWN_PAGE =
            Pattern.compile("(?i)https?://(?:x|twitter)\\.com/\\w+/status/([0-9]+)(/(?:photo|video)/[0-9]+)?");
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{1,50}");

    private final JsonNode post;
    private final JsonNode note;

    XWords(JsonNode post) {
        this.post = post;
        this.note = XJson.first(post, "note_tweet", "note_post");
    }

    /** The whole text; empty when the post has none at all. A text of blanks is a text. */
    Optional<String> text() {
        Optional<String> raw = XJson.text(note, "text").or(() -> Optional.of(post.path("text")).filter(JsonNode::isTextual)
                .map(JsonNode::textValue).map(OutsideText::keepable));
        return raw.map(XWords::decode).map(this::withoutOwnLinks).map(this::expand);
    }

    /** The handles named, lower case: those that X marked, else those that stand in the text. */
    Set<String> mentions() {
        Set<String> handles = new HashSet<>();
        boolean marked = false;
        for (JsonNode entities : entities()) {
            marked |= entities.path("mentions").isArray();
            XJson.list(entities, "mentions").flatMap(one -> XJson.text(one, "username", "screen_name").stream()).forEach(handles::add);
        }
        Stream<String> found = marked ? handles.stream()
                : new Extractor().extractMentionedScreennames(text().orElse("")).stream();
        return found.map(handle -> handle.toLowerCase(Locale.ROOT)).filter(handle -> HANDLE.matcher(handle).matches())
                .collect(Collectors.toSet());
    }

    /** In one pass, so that what an author wrote as {@code &amp;} is not taken for an ampersand. */
    static String decode(String text) {
        return ENCODED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(DECODED.getOrDefault(found.group(1), found.group())));
    }

    /**
     * X puts a link to each picture, and to the post that is quoted, at the end of what the author wrote, and shows neither: the pictures
     * and the quote stand beside the words.
     */
    private String withoutOwnLinks(String text) {
        Set<String> own = new HashSet<>();
        for (JsonNode entities : entities()) {
            XJson.list(entities, "urls").filter(this::isPutThereByX).flatMap(link -> XJson.text(link, "url").stream()).forEach(own::add);
        }
        String kept = text.stripTrailing();
        for (boolean dropped = true; dropped; ) {
            int word = kept.lastIndexOf(' ') + 1;
            dropped = own.contains(kept.substring(word)) && !kept.isEmpty();
            kept = dropped ? kept.substring(0, word).stripTrailing() : kept;
        }
        return kept.length() == text.stripTrailing().length() ? text : kept;
    }

    private boolean isPutThereByX(JsonNode link) {
        Matcher target = OWN_PAGE.matcher(XJson.text(link, "expanded_url").orElse(""));
        boolean quoted = target.matches() && target.group(2) == null && XJson.list(post, "referenced_tweets", "referenced_posts")
                .anyMatch(other -> other.path("type").asText().equals("quoted") && other.path("id").asText().equals(target.group(1)));
        boolean picture = XJson.text(link, "media_key").isPresent() || target.matches() && target.group(2) != null
                && XJson.list(post.path("attachments"), "media_keys").findAny().isPresent();
        return quoted || picture;
    }

    /** Short links are replaced by name, not by position: X counts positions in a text that is not quite the one it sends. */
    private String expand(String text) {
        Map<String, String> targets = new HashMap<>();
        for (JsonNode entities : entities()) {
            XJson.list(entities, "urls").forEach(link -> {
                Matcher shortened = SHORT_LINK.matcher(link.path("url").asText());
                if (shortened.matches()) {
                    XJson.web(link, "expanded_url").ifPresent(target -> targets.put(shortened.group(1), target));
                }
            });
        }
        return SHORT_LINK.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(targets.getOrDefault(found.group(1), found.group())));
    }

    private List<JsonNode> entities() {
        return List.of(post.path("entities"), note.path("entities"));
    }
}

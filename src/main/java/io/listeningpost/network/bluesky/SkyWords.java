package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a post with what its facets say of them: stretches of UTF-8 bytes that are links, handles or tags. Authors write facets,
 * too, and may write nonsense: one that overlaps another, ends within a character or lies outside of the text counts for nothing.
 */
final class SkyWords {

    private static final String LINK = "app.bsky.richtext.facet#link";
    private static final String MENTION = "app.bsky.richtext.facet#mention";

    private final byte[] bytes;
    private final List<Stretch> stretches;

    private record Stretch(int from, int to, List<JsonNode> features) {
    }

    SkyWords(JsonNode record) {
        this.bytes = record.path("text").asText("").getBytes(StandardCharsets.UTF_8);
        int[] end = {0};
        this.stretches = SkyJson.list(record, "facets").map(SkyWords::stretch).sorted(Comparator.comparingInt(Stretch::from))
                .filter(this::isGood).filter(one -> {
                    boolean apart = one.from() >= end[0];
                    end[0] = apart ? one.to() : end[0];
                    return apart;
                }).toList();
    }

    /** As its author meant it: an address that was cut for showing is whole again. */
    String text() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Stretch one : stretches) {
            text.append(words(at, one.from())).append(whole(one));
            at = one.to();
        }
        return OutsideText.keepable(text.append(words(at, bytes.length)).toString());
    }

    /**
     * The handles it names, lower case, without {@code @}.
     *
     * @param did    of ours: whoever is named by it is us, whatever the words are
     * @param handle of ours
     */
    Set<String> mentions(String did, String handle) {
        Set<String> mentions = new HashSet<>();
        for (Stretch one : stretches) {
            named(one).forEach(who -> {
                String words = words(one.from(), one.to()).strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
                if (who.equals(did)) {
                    mentions.add(handle.toLowerCase(Locale.ROOT));
                } else if (!words.equalsIgnoreCase(handle) && words.matches("[a-z0-9.-]{3,253}")) {
                    mentions.add(words);
                }
            });
        }
        return mentions;
    }

    private static Stream<String> named(Stretch one) {
        return one.features().stream().filter(feature -> SkyJson.type(feature).equals(MENTION))
                .flatMap(feature -> SkyJson.text(feature, "did").stream());
    }

    private String whole(Stretch one) {
        String words = words(one.from(), one.to());
        String shown = words.replaceFirst("(…|\\.\\.\\.)$", "");
        return one.features().stream().filter(feature -> SkyJson.type(feature).equals(LINK))
                .flatMap(feature -> SkyJson.text(feature, "uri").stream())
                .filter(uri -> !shown.equals(words) && uri.matches("https?://\\S+") && uri.contains(shown))
                .findFirst().orElse(words);
    }

    private String words(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static Stretch stretch(JsonNode facet) {
        JsonNode index = facet.path("index");
        return new Stretch(index.path("byteStart").asInt(-1), index.path("byteEnd").asInt(-1), SkyJson.list(facet, "features").toList());
    }

    private boolean isGood(Stretch one) {
        return one.from() >= 0 && one.to() > one.from() && one.to() <= bytes.length && isBorder(one.from()) && isBorder(one.to());
    }

    private boolean isBorder(int at) {
        return at == bytes.length || (bytes[at] & 0xC0) != 0x80;
    }
}

package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text of ours is a link, a handle or a tag: on Bluesky only what is said to be one, by stretches of UTF-8 bytes. A handle that
 * is nobody's stays words.
 */
final class SkyFacets {

    private static final Pattern HANDLE = Pattern.compile("(?<![\\w@/.])@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
            + "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)");
    private static final Pattern TAG = Pattern.compile("(?<![^\\s(])#([^\\s#\\p{Punct}][^\\s#]{0,63})");
    /** Nobody names more. */
    private static final int MOST_HANDLES = 10;

    private final SkyCalls calls;
    private final SkyText rules = new SkyText();

    SkyFacets(SkyCalls calls) {
        this.calls = calls;
    }

    Answer<List<Map<String, Object>>> of(LinkedAccount account, String text) {
        List<Map<String, Object>> facets = new ArrayList<>();
        for (SkyText.Link link : rules.found(text)) {
            String address = text.substring(link.start(), link.end());
            facets.add(facet(text, link.start(), link.end(), "link", "uri",
                    address.matches("(?i)https?://.*") ? address : "https://" + address));
        }
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = tag.group(1).replaceFirst("\\p{Punct}+$", "");
            if (!name.matches("[0-9]+")) {
                facets.add(facet(text, tag.start(), tag.start(1) + name.length(), "tag", "tag", name));
            }
        }
        Matcher handle = HANDLE.matcher(text);
        Map<String, Optional<String>> known = new HashMap<>();
        while (handle.find() && known.size() < MOST_HANDLES) {
            Answer<Optional<String>> who = known.containsKey(handle.group(1)) ? Answer.got(known.get(handle.group(1)))
                    : resolve(account, handle.group(1));
            if (who instanceof Answer.Failed<Optional<String>>(SocialFailure failure)) {
                return Answer.failed(failure);
            }
            Optional<String> did = ((Answer.Got<Optional<String>>) who).value();
            known.put(handle.group(1), did);
            did.ifPresent(id -> facets.add(facet(text, handle.start(), handle.end(), "mention", "did", id)));
        }
        return Answer.got(facets);
    }

    private Answer<Optional<String>> resolve(LinkedAccount account, String handle) {
        Answer<JsonNode> answer = calls.get(account.credentials(), "com.atproto.identity.resolveHandle",
                new SkyCalls.Asked("handle", handle));
        return answer instanceof Answer.Failed<JsonNode>(SocialFailure.Refused(Refusal why, String detail)) && !why.concernsAccount()
                ? Answer.got(Optional.empty()) : answer.map(told -> SkyJson.text(told, "did"));
    }

    private static Map<String, Object> facet(String text, int from, int to, String kind, String field, String value) {
        return Map.of("index", Map.of("byteStart", bytes(text, from), "byteEnd", bytes(text, to)),
                "features", List.of(Map.of("$type", "app.bsky.richtext.facet#" + kind, field, value)));
    }

    private static int bytes(String text, int to) {
        return text.substring(0, to).getBytes(StandardCharsets.UTF_8).length;
    }
}

package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Terms;
import io.listeningpost.social.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Under what terms a post was published. Everything on Bluesky is public; who may answer stands in the gate of its thread. */
final class SkyTerms {

    /** No handle comes along with an answer by itself: what stands there was typed. The empty handle is nobody's. */
    private static final Set<String> NONE_INHERITED = Set.of("");

    private SkyTerms() {
    }

    /**
     * Of a post.
     *
     * @param addressesUs whether it names or answers us, and did not only reach us because it stands below a post of ours
     */
    static Terms of(JsonNode view, boolean isReply, boolean addressesUs, String handle) {
        Set<String> inherited = !isReply ? Set.of() : addressesUs ? NONE_INHERITED : Set.of(handle);
        return new Terms(Visibility.PUBLIC, answerers(view), inherited, Optional.empty());
    }

    /** Whether the server says that we may not answer. */
    static boolean isClosed(JsonNode view) {
        return view.path("viewer").path("replyDisabled").asBoolean(false);
    }

    private static Answerers answerers(JsonNode view) {
        JsonNode gate = view.path("threadgate").path("record");
        if (!gate.path("allow").isArray()) {
            return isClosed(view) ? Answerers.CIRCLE : Answerers.EVERYONE;
        }
        List<String> rules = SkyJson.list(gate, "allow").map(SkyJson::type).toList();
        if (rules.contains("app.bsky.feed.threadgate#followingRule")) {
            return Answerers.FOLLOWED;
        }
        boolean named = rules.stream().allMatch("app.bsky.feed.threadgate#mentionRule"::equals);
        return named ? Answerers.NAMED : Answerers.CIRCLE;
    }
}

package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Handshake;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Told;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What Facebook sends to an address of ours: the question whether it is ours, and events. Of an event only ids are taken, and only of what
 * somebody else said on the Page; likes and our own words tell nothing. An app has one address for all of its Pages, so that an event may
 * be of others.
 */
final class GraphEvents {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.~-]{1,200}");
    private static final Pattern PAGE = Pattern.compile("[0-9]{1,40}");
    private static final Pattern POST = Pattern.compile("[0-9]{1,40}_[0-9]{1,40}");
    /** More than one event holds, as Meta says. */
    private static final int MOST = 1_000;

    private GraphEvents() {
    }

    static Optional<Handshake> handshake(LinkedAccount account, Map<String, String> asked) {
        String challenge = asked.getOrDefault("hub.challenge", "");
        boolean ours = GraphSignature.same(GraphSignature.of(account).token(account.id()), asked.getOrDefault("hub.verify_token", ""));
        return ours && asked.getOrDefault("hub.mode", "").equals("subscribe") && CHALLENGE.matcher(challenge).matches()
                ? Optional.of(new Handshake("text/plain", challenge)) : Optional.empty();
    }

    static Optional<List<Told>> told(LinkedAccount account, UnaryOperator<String> header, byte[] body) {
        if (!GraphSignature.of(account).signs(header.apply("x-hub-signature-256"), body)) {
            return Optional.empty();
        }
        JsonNode event = GraphJson.read(new String(body, StandardCharsets.UTF_8)).filter(JsonNode::isObject).orElse(null);
        if (event == null || !event.path("object").asText().equals("page")) {
            return Optional.of(List.of());
        }
        Map<String, Set<PostId>> pages = new LinkedHashMap<>();
        GraphJson.list(event.path("entry")).limit(MOST).forEach(entry -> GraphJson.id(entry, "id").filter(PAGE.asMatchPredicate())
                .ifPresent(page -> GraphJson.list(entry.path("changes")).limit(MOST).forEach(change -> take(page, change, pages))));
        return Optional.of(pages.entrySet().stream().map(each -> new Told(each.getKey(), List.copyOf(each.getValue()))).toList());
    }

    private static void take(String page, JsonNode change, Map<String, Set<PostId>> pages) {
        switch (change.path("field").asText()) {
            case "feed" -> post(page, change.path("value")).ifPresent(post -> of(page, pages).add(post));
            // a post elsewhere that tags the Page stands among those that every poll reads
            case "mention" -> of(page, pages);
            default -> {
                // whatever else an admin let Facebook tell
            }
        }
    }

    private static Set<PostId> of(String page, Map<String, Set<PostId>> pages) {
        return pages.computeIfAbsent(page, id -> new LinkedHashSet<>());
    }

    /** What was said or changed; nothing for what went, for likes and for what the Page said itself. */
    private static Optional<PostId> post(String page, JsonNode value) {
        String verb = value.path("verb").asText();
        String item = value.path("item").asText();
        boolean said = verb.equals("add") || verb.startsWith("edit");
        boolean like = item.equals("reaction") || item.equals("like");
        boolean ours = GraphJson.id(value.path("from"), "id").filter(page::equals).isPresent();
        Optional<String> root = GraphJson.id(value, "post_id").filter(POST.asMatchPredicate()).filter(id -> id.startsWith(page + "_"));
        if (!said || like || ours || root.isEmpty()) {
            return Optional.empty();
        }
        return (item.equals("comment") ? GraphJson.id(value, "comment_id").filter(POST.asMatchPredicate()) : root).map(PostId::new);
    }
}

package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one person is shown of posts: none of who blocked whom, none that break the rule of their thread. */
final class Views {

    private static final int DEEPEST = 10;

    private final Repos repos;
    private final String images;

    /** @param images where pictures are fetched, without a slash at the end */
    Views(Repos repos, String images) {
        this.repos = repos;
        this.images = images;
    }

    Optional<ObjectNode> post(String uri, String viewer) {
        return repos.seen(uri).filter(kept -> !apart(kept.did(), viewer)).map(kept -> post(kept, viewer));
    }

    ObjectNode post(Kept kept, String viewer) {
        ObjectNode view = Json.object().put("uri", kept.uri()).put("cid", kept.cid());
        view.set("author", person(kept.did(), viewer));
        view.set("record", kept.value());
        embed(kept).ifPresent(embed -> view.set("embed", embed));
        view.put("replyCount", answers(kept.uri()).size()).put("repostCount", 0).put("likeCount", 0).put("quoteCount", 0);
        view.put("indexedAt", kept.sortAt().toString());
        ObjectNode mine = view.putObject("viewer").put("threadMuted", false);
        if (isClosed(kept.root(), viewer)) {
            mine.put("replyDisabled", true);
        }
        view.putArray("labels");
        gate(kept.uri()).ifPresent(gate -> {
            ObjectNode shown = view.putObject("threadgate").put("uri", gate.uri()).put("cid", gate.cid());
            shown.set("record", gate.value());
            shown.putArray("lists");
        });
        return view;
    }

    ObjectNode person(String did, String viewer) {
        Optional<Citizen> who = repos.citizen(did);
        ObjectNode person = Json.object().put("did", did).put("handle", who.map(Citizen::handle).orElse("handle.invalid"));
        who.filter(one -> !one.name().isEmpty()).ifPresent(one -> person.put("displayName", one.name()));
        person.putObject("viewer").put("muted", false).put("blockedBy", repos.blocks(did, viewer));
        person.putArray("labels");
        return person;
    }

    /** A thread around a post; empty when nobody knows it. */
    Optional<ObjectNode> thread(String uri, String viewer, int depth, int height) {
        return repos.seen(uri).map(kept -> node(kept, viewer, Math.min(depth, DEEPEST), Math.min(height, DEEPEST)));
    }

    private ObjectNode node(Kept kept, String viewer, int depth, int height) {
        if (apart(kept.did(), viewer)) {
            ObjectNode blocked = Json.object().put("$type", "app.bsky.feed.defs#blockedPost").put("uri", kept.uri()).put("blocked", true);
            blocked.putObject("author").put("did", kept.did()).putObject("viewer").put("blockedBy", repos.blocks(kept.did(), viewer));
            return blocked;
        }
        ObjectNode node = Json.object().put("$type", "app.bsky.feed.defs#threadViewPost");
        node.set("post", post(kept, viewer));
        if (height > 0) {
            kept.parent().ifPresent(parent ->
                    node.set("parent", repos.seen(parent).map(one -> node(one, viewer, 0, height - 1)).orElseGet(() -> gone(parent))));
        }
        ArrayNode replies = node.putArray("replies");
        if (depth > 0) {
            answers(kept.uri()).stream().filter(one -> !apart(one.did(), viewer))
                    .forEach(one -> replies.add(node(one, viewer, depth - 1, 0)));
        }
        return node;
    }

    private static ObjectNode gone(String uri) {
        return Json.object().put("$type", "app.bsky.feed.defs#notFoundPost").put("uri", uri).put("notFound", true);
    }

    /** What answers a post, oldest first, as far as its thread lets it. */
    List<Kept> answers(String uri) {
        return repos.seenPosts().filter(one -> one.parent().filter(uri::equals).isPresent()).filter(one -> !breaksRule(one))
                .sorted(Comparator.comparing(Kept::sortAt)).toList();
    }

    boolean apart(String one, String other) {
        return repos.blocks(one, other) || repos.blocks(other, one);
    }

    boolean breaksRule(Kept answer) {
        return answer.parent().isPresent() && isClosed(answer.root(), answer.did());
    }

    private Optional<Kept> gate(String root) {
        return repos.seen(root.replace("/" + Kept.POST + "/", "/" + Kept.GATE + "/"));
    }

    /** The author of a thread answers always; others as the gate says. */
    private boolean isClosed(String root, String who) {
        Optional<Kept> gate = gate(root);
        if (gate.isEmpty() || gate.get().did().equals(who) || !gate.get().value().path("allow").isArray()) {
            return false;
        }
        for (var rule : gate.get().value().path("allow")) {
            if (rule.path("$type").asText().equals("app.bsky.feed.threadgate#mentionRule")
                    && repos.seen(root).filter(post -> post.mentions(who)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private Optional<ObjectNode> embed(Kept kept) {
        var embed = kept.value().path("embed");
        if (!embed.path("$type").asText().equals("app.bsky.embed.images")) {
            return Optional.empty();
        }
        ObjectNode view = Json.object().put("$type", "app.bsky.embed.images#view");
        ArrayNode all = view.putArray("images");
        embed.path("images").forEach(image -> {
            String file = "/plain/" + kept.did() + "/" + image.path("image").path("ref").path("$link").asText() + "@jpeg";
            all.addObject().put("thumb", images + "/img/feed_thumbnail" + file).put("fullsize", images + "/img/feed_fullsize" + file)
                    .put("alt", image.path("alt").asText());
        });
        return Optional.of(view);
    }
}

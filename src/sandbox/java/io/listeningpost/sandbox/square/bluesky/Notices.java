package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Params;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told of what. In the order of the authors' clocks, not of arrival; a page ends at a millisecond and the next begins before it,
 * so that what shares the border is skipped; and nothing that a person did not see counts as read or unread in a way to rely on. All of
 * that is as the real one is.
 */
final class Notices {

    private static final int NEAR = 5;
    private static final int MOST_ROUNDS = 10;

    private final Repos repos;
    private final Views views;

    Notices(Repos repos, Views views) {
        this.repos = repos;
        this.views = views;
    }

    private record Notice(Kept post, String reason, Optional<String> subject) {
    }

    ObjectNode list(Params query, String viewer) {
        int limit = limit(query);
        Set<String> reasons = query.pairs().stream().filter(pair -> pair.name().equals("reasons")).map(Params.Pair::value)
                .collect(Collectors.toSet());
        Optional<String> cursor = query.first("cursor");
        List<Notice> all = all(viewer);
        List<Notice> shown = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Notice> page = below(all, cursor, limit);
            cursor = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().post().sortAt().toString());
            page.stream().filter(one -> reasons.isEmpty() || reasons.contains(one.reason())).forEach(shown::add);
            if (reasons.isEmpty() || cursor.isEmpty() || shown.size() >= Math.ceilDiv(limit, 2)) {
                break;
            }
        }
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("notifications");
        // before anybody looked, all but the newest count as read
        shown.forEach(one -> list.add(view(one, viewer, list.isEmpty() && query.first("cursor").isEmpty())));
        cursor.ifPresent(next -> answer.put("cursor", next));
        return answer.put("priority", false);
    }

    private static int limit(Params query) {
        try {
            int limit = Integer.parseInt(query.first("limit").orElse("50"));
            if (limit > 100) {
                throw XrpcError.invalid("Error: limit can not be greater than 100");
            }
            return limit;
        } catch (NumberFormatException nonsense) {
            throw XrpcError.invalid("Error: limit must be an integer");
        }
    }

    private static List<Notice> below(List<Notice> all, Optional<String> cursor, int limit) {
        Optional<Instant> border = cursor.map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException nonsense) {
                throw new XrpcError(502, "InternalServerError", "Internal Server Error");
            }
        });
        return all.stream().filter(one -> border.filter(at -> !one.post().sortAt().isBefore(at)).isEmpty()).limit(limit).toList();
    }

    private List<Notice> all(String viewer) {
        return repos.seenPosts().filter(post -> !post.did().equals(viewer)).flatMap(post -> about(post, viewer).stream())
                .filter(one -> !views.apart(one.post().did(), viewer) && !views.breaksRule(one.post()))
                .sorted(Comparator.comparing((Notice one) -> one.post().sortAt()).reversed().thenComparing(one -> one.post().cid()))
                .toList();
    }

    /** One of a post at most. */
    private Optional<Notice> about(Kept post, String viewer) {
        if (post.mentions(viewer)) {
            return Optional.of(new Notice(post, "mention", Optional.empty()));
        }
        Optional<String> quoted = post.quoted().filter(uri -> uri.startsWith("at://" + viewer + "/"));
        if (quoted.isPresent()) {
            return Optional.of(new Notice(post, "quote", quoted));
        }
        Optional<String> above = post.parent();
        for (int height = 0; height < NEAR && above.isPresent(); height++) {
            if (above.get().startsWith("at://" + viewer + "/")) {
                return Optional.of(new Notice(post, "reply", above));
            }
            above = above.flatMap(repos::seen).flatMap(Kept::parent);
        }
        return Optional.empty();
    }

    private JsonNode view(Notice one, String viewer, boolean unread) {
        ObjectNode view = Json.object().put("uri", one.post().uri()).put("cid", one.post().cid()).put("reason", one.reason());
        view.set("author", views.person(one.post().did(), viewer));
        one.subject().ifPresent(uri -> view.put("reasonSubject", uri));
        view.set("record", one.post().value());
        view.putArray("labels");
        return view.put("isRead", !unread).put("indexedAt", one.post().sortAt().toString());
    }
}

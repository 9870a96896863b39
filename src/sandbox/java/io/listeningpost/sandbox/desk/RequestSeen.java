package io.listeningpost.sandbox.desk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request as somebody who sees everything sees it.
 *
 * @param comments oldest first
 * @param moves names of the statuses it went through, the first one included
 * @param properties its issue properties as JSON, by key
 */
public record RequestSeen(long id, String key, String summary, String description, String status, String reporter, String channel,
        Instant created, List<CommentSeen> comments, List<LinkSeen> links, List<String> moves, Map<String, String> properties) {

    /** Copies the collections. */
    public RequestSeen {
        comments = List.copyOf(comments);
        links = List.copyOf(links);
        moves = List.copyOf(moves);
        properties = Map.copyOf(properties);
    }

    /** A comment; {@code author} is a login. */
    public record CommentSeen(long id, String author, String body, boolean shared, Instant created) {
    }

    /** A link to the world. */
    public record LinkSeen(String title, URI address, String globalId) {
    }
}

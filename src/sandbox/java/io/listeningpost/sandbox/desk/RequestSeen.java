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
 * @param files what is attached, oldest first
 * @param changes what its history keeps, oldest first
 */
public record RequestSeen(long id, String key, String summary, String description, String status, String reporter, String channel,
        Instant created, List<CommentSeen> comments, List<LinkSeen> links, List<String> moves, Map<String, String> properties,
        List<FileSeen> files, List<ChangeSeen> changes) {

    /** Copies the collections. */
    public RequestSeen {
        comments = List.copyOf(comments);
        links = List.copyOf(links);
        moves = List.copyOf(moves);
        properties = Map.copyOf(properties);
        files = List.copyOf(files);
        changes = List.copyOf(changes);
    }

    /** A comment; {@code author} is a login. */
    public record CommentSeen(long id, String author, String body, boolean shared, Instant created) {
    }

    /** A link to the world. */
    public record LinkSeen(String title, URI address, String globalId) {
    }

    /** An attached file. */
    public record FileSeen(long id, String name, String type, long bytes) {
    }

    /** A changed field with both its texts, empty for none. */
    public record ChangeSeen(String field, String before, String after) {
    }
}

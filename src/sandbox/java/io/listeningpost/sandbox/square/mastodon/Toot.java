package io.listeningpost.sandbox.square.mastodon;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote.
 *
 * @param text    as typed
 * @param warning what its readers are warned of; empty for nothing
 * @param replyTo id of what it answers
 * @param quoted  id of what it quotes
 * @param named   ids of whom it names
 * @param media   ids of its pictures
 */
public record Toot(String id, String author, String text, String warning, String visibility, Instant createdAt, @Nullable Instant editedAt,
                   @Nullable String replyTo, @Nullable String quoted, Set<String> named, List<String> media, @Nullable String language) {

    public Toot {
        named = Set.copyOf(named);
        media = List.copyOf(media);
    }

    Toot saying(String other, Instant at, Set<String> nowNamed) {
        return new Toot(id, author, other, warning, visibility, createdAt, at, replyTo, quoted, nowNamed, media, language);
    }
}

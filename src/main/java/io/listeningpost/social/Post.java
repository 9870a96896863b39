package io.listeningpost.social;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One message on a network, whole: long text included, entities decoded exactly once, the network's own short links expanded.
 * The text is the author's and hostile until encoded.
 *
 * @param id        the id of this version
 * @param firstId   the first id of its edit history: the same for all versions of a post, equal to {@code id} when never edited
 * @param thread    the chain it belongs to
 * @param repliedTo the post it answers
 * @param quoted    the post it quotes; a quote of one of our own posts addresses us as a mention does
 * @param mentions  handles it names, lower case, without {@code @}
 * @param permalink its page on the network
 * @param terms     who can read and answer it
 * @param language  the language that the network says it is written in, two or three lower-case letters; empty when it does not say
 * @param revised   whether it was changed and kept its id
 */
public record Post(
        PostId id,
        PostId firstId,
        ThreadId thread,
        PostKind kind,
        Optional<PostId> repliedTo,
        Optional<PostId> quoted,
        Author author,
        String text,
        Instant createdAt,
        Set<String> mentions,
        List<Media> media,
        URI permalink,
        Terms terms,
        Optional<String> language,
        Revised revised) {

    /** Of which nobody tells whether it was changed. */
    public Post(
            PostId id,
            PostId firstId,
            ThreadId thread,
            PostKind kind,
            Optional<PostId> repliedTo,
            Optional<PostId> quoted,
            Author author,
            String text,
            Instant createdAt,
            Set<String> mentions,
            List<Media> media,
            URI permalink,
            Terms terms,
            Optional<String> language) {
        this(id, firstId, thread, kind, repliedTo, quoted, author, text, createdAt, mentions, media, permalink, terms, language,
                Revised.UNTOLD);
    }

    /** In a language that nobody told. */
    public Post(
            PostId id,
            PostId firstId,
            ThreadId thread,
            PostKind kind,
            Optional<PostId> repliedTo,
            Optional<PostId> quoted,
            Author author,
            String text,
            Instant createdAt,
            Set<String> mentions,
            List<Media> media,
            URI permalink,
            Terms terms) {
        this(id, firstId, thread, kind, repliedTo, quoted, author, text, createdAt, mentions, media, permalink, terms, Optional.empty());
    }

    /** A public post that everybody may answer. */
    public Post(
            PostId id,
            PostId firstId,
            ThreadId thread,
            PostKind kind,
            Optional<PostId> repliedTo,
            Optional<PostId> quoted,
            Author author,
            String text,
            Instant createdAt,
            Set<String> mentions,
            List<Media> media,
            URI permalink) {
        this(id, firstId, thread, kind, repliedTo, quoted, author, text, createdAt, mentions, media, permalink, Terms.OPEN);
    }

    public Post {
        mentions = Set.copyOf(mentions);
        media = List.copyOf(media);
    }

    /** The same in this thread. */
    public Post in(ThreadId other) {
        return new Post(id, firstId, other, kind, repliedTo, quoted, author, text, createdAt, mentions, media, permalink, terms, language,
                revised);
    }

    /** The same, of which the network tells this. */
    public Post revised(Revised told) {
        return new Post(id, firstId, thread, kind, repliedTo, quoted, author, text, createdAt, mentions, media, permalink, terms, language,
                told);
    }

    /**
     * The same, read later than an older version that was read whole: where the network does not tell, other words under the same id are a
     * change, which stays one whatever the words become.
     */
    public Post after(Post older) {
        boolean other = !older.text.isEmpty() && !text.equals(older.text);
        boolean changed = revised == Revised.UNTOLD && id.equals(older.id) && (other || older.revised == Revised.YES);
        return changed ? revised(Revised.YES) : this;
    }

    /** Whether this is a later version of a post that was changed after it was published. */
    public boolean isEdited() {
        return !id.equals(firstId) || revised == Revised.YES;
    }

    /** Whether everybody can read it. */
    public boolean isPublic() {
        return terms.visibility() == Visibility.PUBLIC;
    }

    /** Whether the text names this handle; case does not count. */
    public boolean names(String handle) {
        return mentions.contains(handle.toLowerCase(java.util.Locale.ROOT));
    }
}

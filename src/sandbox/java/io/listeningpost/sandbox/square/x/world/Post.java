package io.listeningpost.sandbox.square.x.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a post; an edit makes another one with another id.
 *
 * @param first        id of the first version
 * @param typed        what the author wrote
 * @param text         what X keeps: implied mentions in front, links shortened; not yet encoded
 * @param leading      how many chars of {@code text} are mentions that the reply implies
 * @param mentioned    ids of everyone mentioned, implied ones too
 * @param conversation first id of the post that began the thread
 * @param visibleFrom  epoch milliseconds before which no timeline shows it
 * @param media        ids of its photos
 * @param tail         links that X writes behind the text by itself: to the photos, to the quoted post
 */
public record Post(String id, String first, String author, String typed, String text, int leading, List<Link> links,
        List<String> mentioned, String conversation, @Nullable String repliesTo, @Nullable String quotes, @Nullable String reposts,
        ReplySettings replySettings, String lang, String source, long visibleFrom, List<String> media, List<Link> tail)
        implements Numbered {

    public Post {
        links = List.copyOf(links);
        mentioned = List.copyOf(mentioned);
        // posts kept by an older Square have neither
        media = media == null ? List.of() : List.copyOf(media);
        tail = tail == null ? List.of() : List.copyOf(tail);
    }

    /** When this version was made. */
    @JsonIgnore
    public Instant made() {
        return Snowflakes.time(id);
    }

    @Override
    @JsonIgnore
    public long number() {
        return Long.parseLong(id);
    }
}

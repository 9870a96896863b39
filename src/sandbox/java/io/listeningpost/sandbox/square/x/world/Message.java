package io.listeningpost.sandbox.square.x.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A direct message between two people.
 *
 * @param conversation both ids, the smaller one first (networks.md §2.2)
 * @param text         what was written, links shortened; not yet encoded
 * @param tail         links that X writes behind the text by itself: to the picture
 * @param media        ids of its pictures
 * @param shared       the post whose address the text holds; null if there is none
 */
public record Message(String id, String conversation, String sender, String text, List<Link> links, List<Link> tail, List<String> media,
        @Nullable String shared) implements Numbered {

    public Message {
        links = List.copyOf(links);
        tail = List.copyOf(tail);
        media = List.copyOf(media);
    }

    /** The conversation of two people. */
    public static String between(String one, String other) {
        boolean first = Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other)) <= 0;
        return first ? one + "-" + other : other + "-" + one;
    }

    /** Both people, the smaller id first. */
    @JsonIgnore
    public List<String> participants() {
        return Arrays.asList(conversation.split("-"));
    }

    /** When it was sent. */
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

package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One post as it stands somewhere in the recordings.
 *
 * @param number  counts all occurrences in the order of the files
 * @param place   file, line and position
 * @param id      of this version; empty when none can be read
 * @param firstId the oldest id of its edit history
 * @param at      when it was written, in whole seconds as X tells it
 * @param text    whole; empty when the post has none
 * @param raw     how its JSON begins, kept only where something about the post is not as it should be
 */
record Occurrence(int number, String place, Optional<String> id, Optional<String> firstId, Optional<Instant> at, Optional<String> text,
        String raw) {

    /** Oldest first; what tells no time comes last, in the order of the files. */
    static final Comparator<Occurrence> BY_AGE = Comparator
            .comparing((Occurrence one) -> one.at().orElse(Instant.MAX))
            .thenComparing(one -> one.id().map(BigInteger::new).orElse(BigInteger.ZERO))
            .thenComparingInt(Occurrence::number);

    private static final long FIRST_MILLISECOND = 1288834974657L;
    private static final int BITS_BELOW_TIME = 22;
    private static final int RAW_KEPT = 400;
    private static final int USUAL_DIGITS = 19;

    /** Reads as much as there is; refuses nothing. */
    static Occurrence of(int number, String place, JsonNode post) {
        Optional<String> id = id(post.path("id"));
        Optional<String> first = id.flatMap(own -> Stream.concat(Stream.of(own), history(post)).min(Comparator.comparing(BigInteger::new)));
        Optional<String> text = text(post);
        boolean sound = text.isPresent() && id.filter(digits -> digits.length() <= USUAL_DIGITS).isPresent();
        return new Occurrence(number, place, id, first, at(post, id), text, sound ? "" : comparable(post.toString()));
    }

    /** Something broken, which has no post. */
    static Occurrence broken(int number, String place, String excerpt) {
        return new Occurrence(number, place, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(excerpt).filter(text -> !text.isEmpty()), "");
    }

    /** A text as it can be compared with what somebody else kept of it: on one line, and only its beginning. */
    static String comparable(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\x{D800}-\\x{DFFF}\\x{FFFD}]+", " ").strip();
        return line.length() > RAW_KEPT ? line.substring(0, RAW_KEPT) : line;
    }

    private static Optional<String> id(JsonNode value) {
        boolean written = value.isTextual() || value.isIntegralNumber();
        return Optional.of(value.asText()).filter(text -> written && text.matches("[0-9]{1,40}") && !text.matches("0+"));
    }

    private static Stream<String> history(JsonNode post) {
        return Stream.of("edit_history_tweet_ids", "edit_history_post_ids").map(post::path).filter(JsonNode::isArray)
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false)).flatMap(one -> id(one).stream());
    }

    private static Optional<String> text(JsonNode post) {
        return Stream.of(post.path("note_tweet").path("text"), post.path("note_post").path("text"), post.path("text"))
                .filter(JsonNode::isTextual).map(JsonNode::textValue).findFirst();
    }

    private static Optional<Instant> at(JsonNode post, Optional<String> id) {
        try {
            return Optional.of(OffsetDateTime.parse(post.path("created_at").asText()).toInstant().truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException unreadable) {
            return id.map(BigInteger::new).map(number -> number.shiftRight(BITS_BELOW_TIME)).filter(millis -> millis.bitLength() < 60)
                    .map(millis -> Instant.ofEpochMilli(millis.longValue() + FIRST_MILLISECOND).truncatedTo(ChronoUnit.SECONDS));
        }
    }
}

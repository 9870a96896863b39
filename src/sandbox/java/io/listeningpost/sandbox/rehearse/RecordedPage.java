package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * An answer to serve again: byte for byte what was recorded, with only its {@code meta} exchanged, because pages are chained by it.
 *
 * @param place  where it was recorded, for messages
 * @param before what stands before {@code meta}
 * @param meta   what was recorded there, without tokens
 * @param after  what stands after {@code meta}
 * @param posts  the posts in it, by number of the occurrence
 * @param oldest its oldest post, of those that no earlier page has
 * @param newest its newest post, of those that no earlier page has
 */
record RecordedPage(String place, Spool.Place before, ObjectNode meta, Spool.Place after, List<Integer> posts, Optional<Occurrence> oldest,
        Optional<Occurrence> newest) {

    /** The bytes of the page, asking for the next one by a token if there is one. */
    byte[] served(Spool spool, Optional<String> next) {
        ObjectNode chained = meta.deepCopy();
        next.ifPresent(token -> chained.put("next_token", token));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(before.length() + after.length() + 200);
        bytes.writeBytes(spool.read(before));
        bytes.writeBytes(Json.bytes(chained));
        bytes.writeBytes(spool.read(after));
        return bytes.toByteArray();
    }
}

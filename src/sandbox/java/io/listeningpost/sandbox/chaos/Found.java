package io.listeningpost.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.List;
import java.util.Map;

/**
 * What there is after everything ran dry.
 *
 * @param dry      whether it ran dry
 * @param hanging  how many links and properties hang on nothing
 * @param replies  by request, the items of the panel that are replies of ours, first enqueued first
 * @param posts    what the Square shows of the brand
 * @param repeated how often X refused words that were said before
 */
record Found(boolean dry, List<Census.Request> requests, List<Census.Comment> comments, long hanging,
        Map<String, List<JsonNode>> replies, List<Post> posts, int repeated) {
}

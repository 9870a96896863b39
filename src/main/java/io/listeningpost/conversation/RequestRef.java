package io.listeningpost.conversation;

/**
 * A request on the service desk.
 *
 * @param issueId stays when a request moves
 * @param key     what people say, for example {@code SUP-12}
 */
public record RequestRef(long issueId, String key) {
}

package io.listeningpost.social;

/**
 * Somebody who writes on a network, by its unchanging user id.
 *
 * @param userId the network's id as it writes it
 */
public record AuthorId(Network network, String userId) {

    public AuthorId {
        if (userId.isEmpty()) {
            throw new IllegalArgumentException("nobody has no id");
        }
    }
}

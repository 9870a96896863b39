package io.listeningpost.social;

import java.util.List;

/**
 * What a network's event is about. It only points: what stands there is read from the network itself.
 *
 * @param userId the account at which something happened, by the network's id
 * @param posts  where, as far as one looks by id; none where the account as a whole is worth a look
 */
public record Told(String userId, List<PostId> posts) {

    public Told {
        posts = List.copyOf(posts);
    }
}

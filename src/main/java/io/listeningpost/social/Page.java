package io.listeningpost.social;

import java.util.List;

/**
 * One page of mentions.
 *
 * @param posts     the mentions, oldest first
 * @param context   posts that these answer or quote, for reading only: they open nothing
 * @param malformed what could not be read
 */
public record Page(List<Post> posts, List<Post> context, List<Malformed> malformed) {

    public Page {
        posts = List.copyOf(posts);
        context = List.copyOf(context);
        malformed = List.copyOf(malformed);
    }
}

package io.listeningpost.social;

import java.util.List;
import java.util.Map;

/**
 * What a network told of posts that were asked for by id.
 *
 * @param posts  those that are there, newest version each
 * @param absent those that the network clearly said are not; a post in neither was not spoken of
 */
public record Lookup(List<Post> posts, Map<PostId, Absence> absent) {

    public Lookup {
        posts = List.copyOf(posts);
        absent = Map.copyOf(absent);
    }
}

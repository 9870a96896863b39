package io.listeningpost.social;

import java.util.Set;

/**
 * What pictures a network takes with a post.
 *
 * @param most       pictures in one post
 * @param types      media types
 * @param bytes      the most that one may have
 * @param altLength  the most characters of a description
 */
public record PhotoRules(int most, Set<String> types, long bytes, int altLength) {

    public PhotoRules {
        types = Set.copyOf(types);
    }
}

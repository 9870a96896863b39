package io.listeningpost.social;

import java.util.Optional;

/**
 * A picture or film of a post.
 *
 * @param type the network's word for it, for example {@code photo}
 * @param url  where the network keeps it, when told
 * @param alt  the author's description for people who do not see it
 */
public record Media(String type, Optional<String> url, Optional<String> alt) {
}

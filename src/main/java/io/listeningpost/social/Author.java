package io.listeningpost.social;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who wrote a post, as the network described them when we read it. Every text in it is the author's own and hostile until encoded.
 *
 * @param id        the network's unchanging user id
 * @param handle    without the leading {@code @}; empty when the network withheld it
 * @param name      display name, may be empty
 * @param followers how many follow the author, when told
 */
public record Author(String id, String handle, String name, OptionalLong followers, boolean verified, Optional<String> avatar) {

    /** An author of whom nothing but the id is known. */
    public static Author unknown(String id) {
        return new Author(id, "", "", OptionalLong.empty(), false, Optional.empty());
    }

    /** {@code @handle}, or the id when the network withheld the handle. */
    public String mention() {
        return handle.isEmpty() ? id : "@" + handle;
    }
}

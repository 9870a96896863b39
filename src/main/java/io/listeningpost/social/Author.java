package io.listeningpost.social;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who wrote a post, as the network described them when we read it. Every text in it is the author's own and hostile until encoded.
 *
 * @param id        the network's unchanging user id
 * @param handle    without the leading {@code @}; empty when the network withheld it
 * @param name      display name, may be empty
 * @param followers how many follow the author, when told
 * @param since     since when they are on the network, when told
 * @param about     what they say of themselves, as plain text of at most {@link #LONGEST_ABOUT} characters
 */
public record Author(String id, String handle, String name, OptionalLong followers, boolean verified, Optional<String> avatar,
        Optional<Instant> since, Optional<String> about) {

    /** The most characters that are kept of what people say of themselves. */
    public static final int LONGEST_ABOUT = 500;

    /** Of whom the network told nothing more. */
    public Author(String id, String handle, String name, OptionalLong followers, boolean verified, Optional<String> avatar) {
        this(id, handle, name, followers, verified, avatar, Optional.empty(), Optional.empty());
    }

    /** An author of whom nothing but the id is known. */
    public static Author unknown(String id) {
        return new Author(id, "", "", OptionalLong.empty(), false, Optional.empty());
    }

    /** {@code @handle}; where there is none the name, in one line, and the id where there is no name either. */
    public String mention() {
        return !handle.isEmpty() ? "@" + handle : !name.isBlank() ? name.strip().replaceAll("\\s+", " ") : id;
    }
}

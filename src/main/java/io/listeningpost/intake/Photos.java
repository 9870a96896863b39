package io.listeningpost.intake;

import java.util.List;
import java.util.Optional;

/**
 * The photos of a post as far as they could be had.
 *
 * @param taken   in the order of the post's media
 * @param missing why some are not here, in words for people; empty when none is missing
 */
public record Photos(List<Photo> taken, Optional<String> missing) {

    /** A post without photos, or an account that takes none. */
    public static final Photos NONE = new Photos(List.of(), Optional.empty());

    public Photos {
        taken = List.copyOf(taken);
    }
}

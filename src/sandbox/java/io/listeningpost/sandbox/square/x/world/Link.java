package io.listeningpost.sandbox.square.x.world;

import org.jspecify.annotations.Nullable;

/**
 * A link in a post: what stands in the text, where it leads, and how it is shown.
 *
 * @param mediaKey the photo that it stands for; null if it is an ordinary link
 */
public record Link(String shortened, String target, String shown, @Nullable String mediaKey) {

    /** An ordinary link. */
    public Link(String shortened, String target, String shown) {
        this(shortened, target, shown, null);
    }
}

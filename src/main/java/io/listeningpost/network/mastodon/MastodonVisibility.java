package io.listeningpost.network.mastodon;

import io.listeningpost.social.Visibility;
import java.util.Locale;

/** Who can read a post, widest first. */
enum MastodonVisibility {
    PUBLIC(Visibility.PUBLIC),
    /** Everybody, but it is shown in no public place. */
    UNLISTED(Visibility.PUBLIC),
    /** Followers and whoever is named. */
    PRIVATE(Visibility.PROTECTED),
    /** Whoever is named. */
    DIRECT(Visibility.DIRECT),
    /** A circle that this version does not know; what answers it goes to whoever is named. */
    OTHER(Visibility.PROTECTED);

    private final Visibility seen;

    MastodonVisibility(Visibility seen) {
        this.seen = seen;
    }

    static MastodonVisibility of(String word) {
        return switch (word) {
            case "public" -> PUBLIC;
            case "unlisted" -> UNLISTED;
            case "private" -> PRIVATE;
            case "direct" -> DIRECT;
            default -> OTHER;
        };
    }

    /** What it is to everybody else. */
    Visibility seen() {
        return seen;
    }

    /** How an answer to such a post goes out: as wide as that and never wider. */
    MastodonVisibility ofAnswer() {
        return this == OTHER ? DIRECT : this;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

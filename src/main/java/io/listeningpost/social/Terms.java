package io.listeningpost.social;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Under what terms a post was published.
 *
 * @param inherited     handles among the post's mentions that came along with an answer and were not typed by its author
 * @param editableUntil until when the author may still change it, when told
 */
public record Terms(Visibility visibility, Answerers answerers, Set<String> inherited, Optional<Instant> editableUntil) {

    /** A public post that everybody may answer, with nothing inherited. */
    public static final Terms OPEN = new Terms(Visibility.PUBLIC, Answerers.EVERYONE, Set.of(), Optional.empty());

    public Terms {
        inherited = Set.copyOf(inherited);
    }
}

package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In the words of {@link WordingForm}.
 *
 * @param revision to be sent when it is saved
 */
record WordingView(@Nullable String signature, List<String> orders, List<String> ours, String comments, boolean copies,
                   String revision) {

    static WordingView of(Wording wording) {
        @Nullable String signature = wording.signature().orElse(null);
        String comments = wording.comments().name().toLowerCase(Locale.ROOT);
        return new WordingView(signature, wording.orders(), wording.ours(), comments, wording.copies(),
                Revision.of(signature, wording.orders(), wording.ours(), comments, wording.copies()));
    }
}

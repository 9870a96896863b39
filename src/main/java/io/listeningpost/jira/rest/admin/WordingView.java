package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In the words of {@link WordingForm}. */
record WordingView(@Nullable String signature, List<String> orders, List<String> ours, String comments, boolean copies) {

    static WordingView of(Wording wording) {
        return new WordingView(wording.signature().orElse(null), wording.orders(), wording.ours(),
                wording.comments().name().toLowerCase(Locale.ROOT), wording.copies());
    }
}

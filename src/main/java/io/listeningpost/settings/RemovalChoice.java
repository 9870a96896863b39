package io.listeningpost.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of what was heard and said, when an account is removed. */
public enum RemovalChoice {
    /** It stays and can be read, until it is forgotten by rule. */
    KEEP,
    /** Our own tables forget it, soon; what stands on requests is Jira's and stays. */
    FORGET,
    /** The same, and what people wrote is taken out of the requests as well. */
    ERASE;

    /** The word over REST. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is no such word. */
    public static Optional<RemovalChoice> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

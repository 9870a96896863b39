package io.listeningpost.settings;

import io.listeningpost.social.Charge;
import java.util.Locale;

/** What the console calls it, in English: the audit log is one for all who read it. */
public final class AuditWords {

    private AuditWords() {
    }

    /** As the list of prices names it. */
    public static String of(Charge charge) {
        return switch (charge) {
            case POST_READ -> "Post read";
            case OWNED_READ -> "Post to or of your own account read";
            case AUTHOR_READ -> "Author read";
            case DIRECT_READ -> "Direct message read";
            case POST -> "Post written";
            case POST_WITH_LINK -> "Post with a link written";
            case SUMMONED_POST -> "Answer to somebody who named you";
            case DIRECT -> "Direct message written";
            case DESCRIPTION -> "Description of a photo written";
        };
    }

    /** As whoever removes an account chooses it. */
    static String of(RemovalChoice choice) {
        return switch (choice) {
            case KEEP -> "Keep it";
            case FORGET -> "Delete it here";
            case ERASE -> "Delete it here and on the requests";
        };
    }

    /** Its name, as in {@code German}; the tag for one that has none. */
    static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }
}

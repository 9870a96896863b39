package io.listeningpost.sandbox.square.x.world;

import java.util.Arrays;
import java.util.Optional;

/** Whom the author of a conversation lets answer (networks.md §2.6). */
public enum ReplySettings {
    EVERYONE("everyone"), FOLLOWING("following"), MENTIONED("mentionedUsers"), SUBSCRIBERS("subscribers"), VERIFIED("verified");

    private final String word;

    ReplySettings(String word) {
        this.word = word;
    }

    /** X's word for it. */
    public String word() {
        return word;
    }

    /** The setting of X's word. */
    public static Optional<ReplySettings> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}

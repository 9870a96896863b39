package io.listeningpost.sandbox.square.x.world;

/** Why X does not take a post or message, in the words it uses (networks.md §2.6). */
public enum Refusal {
    REPLY_RULE("You can only reply to or quote posts where you are mentioned or are the author."),
    REPLY_SETTINGS("The original Tweet author restricted who can reply to this Tweet."),
    GONE("You attempted to reply to a Tweet that is deleted or not visible to you."),
    DUPLICATE("You are not allowed to create a Tweet with duplicate content."),
    TOO_LONG("Your Tweet text is too long. For more information on how Twitter determines text length see "
            + "https://github.com/twitter/twitter-text."),
    EMPTY("The text must not be empty."),
    BAD_CHARACTERS("The text holds characters that X does not take."),
    MAILBOX("You do not have permission to DM one or more participants."),
    MESSAGE_TOO_LONG("The text of your direct message is over the max character limit."),
    MESSAGE_MEDIA("You are not permitted to attach this media to a DM event."),
    MEDIA("Your media IDs are invalid."),
    CASHTAGS("Posts are limited to a maximum of one cashtag."),
    SUSPENDED("Your account is suspended and is not permitted to access this feature."),
    NOT_YOURS("You are not authorized to delete this Tweet."),
    NOT_EDITABLE("A reply to somebody else cannot be edited; other posts can, five times within one hour."),
    NOT_FOUND("There is no such post.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** The sentence that X answers, or one like it where its own is not known. */
    public String words() {
        return words;
    }
}

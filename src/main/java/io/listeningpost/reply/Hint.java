package io.listeningpost.reply;

/** What an agent should know before sending; nothing of it stands in the way. */
public enum Hint {
    /** A word without {@code https://} in front is a link to the network: it counts and costs as one. */
    BARE_LINK,
    /** A link makes the post many times dearer. */
    DEAR_LINK,
    /** The author limits who may answer: the network may refuse. */
    ANSWERERS_LIMITED,
    /** A search found the post: its author did not speak to us. */
    FOUND_BY_SEARCH,
    /** It answers somebody who is not the customer of the request. */
    NOT_THE_CUSTOMER,
    /** In public the network takes no answer, but a direct message may go. */
    DIRECT_INSTEAD,
    /** A photo has no description: people who do not see it are left out. */
    PHOTO_WITHOUT_ALT,
    /** The account posted exactly this elsewhere of late: the network may refuse it. */
    SAID_ELSEWHERE,
    /** What it answers is not for everybody, and so is the answer. */
    FOR_SOME,
    /** Too many of the account's replies were refused: it waits until the account may try again. */
    RESTING
}

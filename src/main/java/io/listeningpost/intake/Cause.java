package io.listeningpost.intake;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a post met its outcome, where intake decides by itself. The journal keeps the words, in which support reads them; screens say it in
 * the reader's language.
 */
public enum Cause {
    OUR_OWN("our own post"),
    NO_WORDS("carries no words of its own"),
    /** By this they are found again when an admin chooses an earlier start. */
    OLDER("older than the moment the account listens from"),
    /** What is forgotten is not known to have been here. */
    MAY_HAVE_BEEN_HERE("so old that it may have been here before"),
    MENTIONS_OFF("the account's settings let mentions open no request"),
    INHERITED("our handle came along with an answer to somebody else"),
    ANSWERS_OFF("the account's settings let answers to our posts open no request"),
    QUOTES_OFF("the account's settings let quotes of our posts open no request"),
    DIRECT_OFF("the account's settings let direct messages open no request"),
    SEARCH_OFF("the account's settings let search results open no request"),
    AUTHOR_BLOCKED("an agent blocked its author"),
    CHANGED("changed by its author"),
    CHANGED_TOO_LATE("changed by its author after the request was deleted"),
    REQUEST_DELETED("the request was deleted since"),
    NO_ROUTE("no route: choose a service desk and request type for the account");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** As the journal keeps it. */
    public String words() {
        return words;
    }

    /** The cause that these words of the journal tell; empty for any other reason. */
    public static Optional<Cause> of(String words) {
        return Arrays.stream(values()).filter(cause -> cause.words.equals(words)).findFirst();
    }
}

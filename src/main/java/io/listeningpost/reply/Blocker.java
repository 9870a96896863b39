package io.listeningpost.reply;

/** Why a reply cannot be sent as it stands. */
public enum Blocker {
    /** No such conversation. */
    NO_CONVERSATION,
    /** The account was removed, or its network is not installed. */
    NO_ACCOUNT,
    /** Nothing to say. */
    EMPTY,
    /** More posts than anybody should be sent. */
    TOO_LONG,
    /** The post to answer is not part of the conversation, or there is none. */
    NO_TARGET,
    /** The post neither names our handle nor answers or quotes us: this network takes no answer to it. */
    NOT_ADDRESSED,
    /** We said exactly this in the conversation before. */
    SAME_WORDS
}

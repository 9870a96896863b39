package io.listeningpost.reply;

/** Why a reply cannot be sent as it stands; the first in this order is the one to mend first. */
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
    /** The post to answer was deleted. */
    TARGET_GONE,
    /** The post neither names our handle nor answers or quotes us: this network takes no answer to it. */
    NOT_ADDRESSED,
    /** Its author lets us not answer it. */
    RESTRICTED,
    /** No direct message can be sent there. */
    NO_DIRECT,
    /** The network takes no photos there. */
    NO_PHOTOS,
    /** More photos than one post holds. */
    TOO_MANY_PHOTOS,
    /** A photo is not among the images of the request. */
    PHOTO_GONE,
    /** A photo is of a kind that the network does not take. */
    PHOTO_TYPE,
    /** A photo has more bytes than the network takes. */
    PHOTO_TOO_BIG,
    /** The description of a photo is longer than the network takes. */
    ALT_TOO_LONG,
    /** We said exactly this in the conversation before. */
    SAME_WORDS,
    /** A part after the first says exactly what the account posted elsewhere of late: the network would refuse it half way. */
    PART_SAID_ELSEWHERE,
    /** Whoever approves an answer wrote something private into it that its author did not: nobody confirmed that. */
    PRIVATE_ADDED,
    /** The comment was sent in other words before. */
    COMMENT_SENT
}

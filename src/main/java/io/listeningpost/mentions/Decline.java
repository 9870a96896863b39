package io.listeningpost.mentions;

/** Why a decision is not carried out. */
public enum Decline {
    /** The post is not in the journal any more. */
    NO_POST,
    /** It stands on a request. */
    ON_REQUEST,
    OUR_OWN,
    REPOST,
    /** Deleted on its network. */
    GONE,
    /** Its words were forgotten by rule. */
    FORGOTTEN,
    /** Could not be read. */
    UNREADABLE,
    /** A request or comment is being made of it at this moment. */
    BEING_WORKED,
    /** The time for taking it back is over. */
    TOO_LATE,
    /** What it did cannot be undone any more: a request was made, or somebody decided otherwise since. */
    MOVED_ON,
    /** Its thread has another request. */
    THREAD_HAS_REQUEST,
    /** The request has another thread, and nobody said that the two belong together. */
    REQUEST_HAS_THREAD,
    /** The request has a thread that another account heard. */
    OTHER_ACCOUNT,
    /** It stands on no request that could be merged or split. */
    NO_REQUEST,
    /** Its request began with it, or with a post below it: there is nothing to split it from. */
    OPENER,
    /** A private talk, or a post that was answered in one: that belongs to one request as a whole. */
    PRIVATE,
    /** The two are the same. */
    SAME_REQUEST,
    /** One of the two was merged before. */
    MERGED,
    /** A reply is being sent. */
    BEING_SENT,
    /** The request is not there any more. */
    REQUEST_GONE,
    /** Jira refused, as the account's speaker is not allowed to or does not exist. */
    DESK,
    /** We answered already. */
    ANSWERED,
    /** A bug of ours; the log has it. */
    BROKEN
}

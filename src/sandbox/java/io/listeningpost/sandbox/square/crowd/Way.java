package io.listeningpost.sandbox.square.crowd;

/** What people do on some networks and not on others. */
public enum Way {
    /** Saying something that does not concern the brand. */
    MUSING,
    /** Answering what somebody said; without it the brand cannot answer either. */
    ANSWERING,
    /** Handing on a post as it is, so that the brand could hear of it. */
    SHARING,
    /** Writing to the brand alone. */
    WHISPERING,
    /** Speaking to followers, and the brand. */
    CONFIDING,
    /** Speaking to the brand so that it cannot answer. */
    CLOSING,
    /** Letting the brand see nothing any more. */
    HIDING,
    /** Saying something else in the same place. */
    EDITING,
    DELETING
}

package io.listeningpost.jira.request;

/** Whoever wants to know of comments on requests. */
public interface CommentNews {

    /** A public comment was written. */
    void written(long issueId, long commentId);

    /** A comment was written as internal, or is internal now; told before {@link #changed}. */
    void internal(long issueId, long commentId);

    /**
     * A comment was changed, whatever it is by now.
     *
     * @param editor key of the Jira user who did; empty when nobody knows
     */
    void changed(long issueId, long commentId, String editor);
}

package io.listeningpost.conversation;

/**
 * Tells requests that came from a thread from all others by what stands on the request itself: asks none of our tables, so that showing
 * anybody else's issue costs us nothing there. A marked request may still be without a conversation. Thread-safe.
 */
@FunctionalInterface
public interface RequestMarks {

    boolean isMarked(long issueId);
}

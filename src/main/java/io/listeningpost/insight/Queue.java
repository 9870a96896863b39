package io.listeningpost.insight;

/** How many posts and how many replies waited at the same time. */
public record Queue(int posts, int replies) {

    /** Nobody waited. */
    public static final Queue EMPTY = new Queue(0, 0);

    /** Of each the longer one. */
    public Queue orLonger(Queue other) {
        return new Queue(Math.max(posts, other.posts), Math.max(replies, other.replies));
    }
}

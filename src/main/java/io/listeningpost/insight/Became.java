package io.listeningpost.insight;

/**
 * What the posts of one day became, each post in one of four ways; our own posts are none of them.
 *
 * @param opened    opened a request
 * @param commented became a comment on one
 * @param nothing   opened nothing: reposts, duplicates, what was ignored, what could not be read
 * @param waiting   are still to be worked
 */
public record Became(int opened, int commented, int nothing, int waiting) {

    /** None yet. */
    public static final Became NONE = new Became(0, 0, 0, 0);

    /** How many there are. */
    public int heard() {
        return opened + commented + nothing + waiting;
    }

    /** Both together. */
    public Became plus(Became other) {
        return new Became(opened + other.opened, commented + other.commented, nothing + other.nothing, waiting + other.waiting);
    }
}

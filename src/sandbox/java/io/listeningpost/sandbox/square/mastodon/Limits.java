package io.listeningpost.sandbox.square.mastodon;

import java.time.Duration;

/**
 * What this server allows and has.
 *
 * @param characters in one post
 * @param link       what a link counts
 * @param quotes     whether it tells of quotes, as servers since 4.5 do
 * @param batches    whether it tells several posts at once, and of PKCE, as servers since 4.3 do
 * @param calls      in five minutes
 * @param work       how long it works on a picture
 * @param thin       whether it takes "just after" for "newest", as snac2 does
 */
public record Limits(int characters, int link, boolean quotes, boolean batches, int calls, Duration work, boolean thin) {

    /** As most servers have it. */
    public static Limits usual() {
        return new Limits(500, 23, false, true, 300, Duration.ZERO, false);
    }

    /** With another length of posts. */
    public Limits characters(int other) {
        return new Limits(other, link, quotes, batches, calls, work, thin);
    }

    /** One that tells of quotes. */
    public Limits withQuotes() {
        return new Limits(characters, link, true, batches, calls, work, thin);
    }

    /** One of before 4.3. */
    public Limits old() {
        return new Limits(characters, link, quotes, false, calls, work, thin);
    }

    /** One that works on pictures for a while. */
    public Limits slow(Duration by) {
        return new Limits(characters, link, quotes, batches, calls, by, thin);
    }

    /** One that tells the newest where it is asked for what comes next. */
    public Limits thinner() {
        return new Limits(characters, link, quotes, batches, calls, work, true);
    }
}

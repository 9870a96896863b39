package io.listeningpost.sandbox.square.trouble;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One way in which a network fails its caller. */
public sealed interface Trouble {

    /** 429 although the caller kept the limit; the reset is this far away, or not told if null. */
    record RateLimited(@Nullable Duration reset) implements Trouble {
    }

    /** 503 with a problem body. */
    record Unavailable() implements Trouble {
    }

    /** 500 with a page for humans where JSON was asked. */
    record ErrorPage() implements Trouble {
    }

    /** 200 with a page for humans where JSON was asked. */
    record WrongPage() implements Trouble {
    }

    /** Nothing is done and nothing is said until it is released, at most this long; then the connection closes. */
    record Hang(Duration atMost) implements Trouble {
    }

    /** The connection closes before anything is done. */
    record Dropped() implements Trouble {
    }

    /** The request is carried out, then the connection closes without a word. */
    record AnswerLost() implements Trouble {
    }

    /** The request is carried out, then 503 is answered: the caller cannot know. */
    record DoneButUnavailable() implements Trouble {
    }

    /** The request is carried out; only half of the answer's body arrives. */
    record HalfABody() implements Trouble {
    }

    /** The request is carried out after this delay. */
    record Slow(Duration by) implements Trouble {
    }

    /** A page of posts carries its first post twice. */
    record Doubled() implements Trouble {
    }

    /** A page of posts comes in the wrong order. */
    record Shuffled() implements Trouble {
    }

    /** A page of posts holds one post that is not readable as a post. */
    record Garbled() implements Trouble {
    }

    /** The network's refusal because no money is left, although the purse is full. */
    record NoMoney() implements Trouble {
    }

    /** The network's refusal because the month's reads are used up: 429, but no rate limit. */
    record UsageCapped() implements Trouble {
    }

    /** A page of posts lacks its first post and says that it could not be had. */
    record Partial() implements Trouble {
    }

    /** 302 to another place, mostly on another host. */
    record Redirected(String location) implements Trouble {
    }

    /** The body is filled up with zeros to this size. */
    record Swollen(int bytes) implements Trouble {
    }

    /** The request is carried out; the answer is held until it is released, at most this long, and then given. */
    record AnswerHeld(Duration atMost) implements Trouble {
    }

    /** Any other status with any body. */
    record Said(int status, String type, String body) implements Trouble {
    }

    /**
     * The caller dies while the call is under way: nobody hears an answer.
     *
     * @param done whether the request is carried out before that
     * @param end  ends the caller, and returns when it is gone
     */
    record CallerGone(boolean done, Runnable end) implements Trouble {
    }
}

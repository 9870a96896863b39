package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Outcome;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everybody who writes to the brand, so many mentions a second: three in ten begin a thread, the others go on with a young one, one in
 * fifty is shown late. Keeps eight bytes a mention. For one thread; others may ask how many there are.
 */
final class Crowd {

    private static final int CUSTOMERS = 500;
    private static final int YOUNG = 60;
    private static final int BEGINNING = 30;
    private static final int LATE = 2;
    private static final int LONGEST_HIDDEN = 9_000;
    private static final int BEHIND = 300;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final List<String> WORDS = List.of("my order never arrived", "the app shows a blank page", "who do I ask about a bill?",
            "still nothing, what is going on?", "the box came open & half empty :(", "thanks, and when will that be?");

    private final XRoom x;
    private final List<String> handles;
    private final Random random;
    private final Post[][] young;
    private final AtomicInteger written = new AtomicInteger();
    private volatile int handled;
    private volatile Duration heldBack = Duration.ZERO;
    private long[] mentions = new long[1 << 12];

    Crowd(XRoom x, List<String> handles, Random random) {
        this.x = x;
        this.handles = handles;
        this.random = random;
        this.young = new Post[handles.size()][YOUNG];
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            x.join(name(customer), "Customer " + customer, 10 * customer);
        }
    }

    /**
     * Writes until the shift is over; who is late catches up at once. Holds back while the host is five minutes behind, as on a machine
     * that others keep busy: what X no longer shows would say nothing about the host.
     */
    void write(Shift shift, int aSecond) {
        for (long number = 0; shift.goesOn(); number++) {
            Duration left = Duration.ofNanos(number * 1_000_000_000L / aSecond).minus(shift.elapsed()).plus(heldBack);
            if (left.isPositive()) {
                Patience.pass(left);
            }
            Duration before = shift.elapsed();
            boolean behind = false;
            while (written.get() - handled > aSecond * BEHIND && shift.goesOn()) {
                Patience.pass(PAUSE);
                behind = true;
            }
            heldBack = behind ? heldBack.plus(shift.elapsed().minus(before)) : heldBack;
            writeOne();
        }
    }

    /** So many mentions are requests and comments now. */
    void handled(int mentions) {
        handled = mentions;
    }

    /** How long nobody wrote because the host was far behind. */
    Duration heldBack() {
        return heldBack;
    }

    int written() {
        return written.get();
    }

    /** Ids of all mentions in ascending order; asked when nobody writes any more. */
    long[] mentions() {
        return Arrays.copyOf(mentions, written.get());
    }

    private void writeOne() {
        int account = random.nextInt(handles.size());
        int number = written.get();
        Draft draft = Draft.byHand("@" + handles.get(account) + " " + WORDS.get(number % WORDS.size()) + " q" + number + "z")
                .late(Duration.ofMillis(random.nextInt(100) < LATE ? random.nextInt(1_000, LONGEST_HIDDEN) : 0));
        int place = random.nextInt(YOUNG);
        Post opener = young[account][place];
        Post post = opener == null || random.nextInt(100) < BEGINNING ? begin(account, place, draft) : goOn(account, place, opener, draft);
        if (number == mentions.length) {
            mentions = Arrays.copyOf(mentions, number * 2);
        }
        mentions[number] = post.number();
        written.incrementAndGet();
    }

    private Post begin(int account, int place, Draft draft) {
        Post post = x.publish(name(random.nextInt(CUSTOMERS)), draft);
        young[account][place] = post;
        return post;
    }

    /** She answers what is newest in her thread; a thread that the Square forgot ends here. */
    private Post goOn(int account, int place, Post opener, Draft draft) {
        List<Post> thread = x.thread(opener.conversation());
        String to = thread.isEmpty() ? opener.id() : thread.getLast().id();
        return x.world().publish(opener.author(), draft.to(to)) instanceof Outcome.Made(Post made) ? made : begin(account, place, draft);
    }

    private static String name(int customer) {
        return "customer_" + customer;
    }
}

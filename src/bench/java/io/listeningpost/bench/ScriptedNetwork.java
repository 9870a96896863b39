package io.listeningpost.bench;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.Posts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A network as fast as memory that tells what a script writes. It has no window as X has, so that a whole flood comes through, in pages
 * of a hundred and at most fifty of them a poll. Thread-safe.
 */
final class ScriptedNetwork {

    private static final int PAGE = 100;
    private static final int MOST = 50 * PAGE;

    private final Script script;
    private final Clock clock;
    private final AtomicInteger toldOfFlood = new AtomicInteger();

    ScriptedNetwork(Script script, Clock clock) {
        this.script = script;
        this.clock = clock;
    }

    /** The network; what is not about listening is that of an empty one. */
    SocialNetwork network() {
        MemoryNetwork empty = new MemoryNetwork(clock, "99", "acme");
        return (SocialNetwork) Proxy.newProxyInstance(ScriptedNetwork.class.getClassLoader(), new Class<?>[] {SocialNetwork.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("since")) {
                        return new Cursor("0");
                    }
                    if (method.getName().equals("listen")) {
                        return listen((LinkedAccount) arguments[0], (Source) arguments[1], (Cursor) arguments[2], (PageSink) arguments[3]);
                    }
                    try {
                        return method.invoke(empty, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    int toldOfFlood() {
        return toldOfFlood.get();
    }

    private Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        int from = Integer.parseInt(cursor.value());
        int written = source instanceof Source.Mentions ? script.written(account.id(), clock.instant()) : from;
        int to = Math.min(written, from + MOST);
        for (int page = from; page < to; page += PAGE) {
            List<Post> posts = IntStream.range(page, Math.min(to, page + PAGE)).mapToObj(number -> post(account, number)).toList();
            sink.store(new Page(posts, List.of(), List.of()));
        }
        if (account.id().equals(Script.FLOODED)) {
            toldOfFlood.set(Math.max(to, toldOfFlood.get()));
        }
        return new Answer.Got<>(new Poll(new Cursor(Integer.toString(to)), to - from, 0, Optional.empty(), to < written));
    }

    private Post post(LinkedAccount account, int number) {
        return Posts.post(account.id().userId() + "%09d".formatted(number)).by("7" + number % 500, "customer_" + number % 500)
                .text("@" + account.handle() + " my order never arrived " + number).at(script.writtenAt(account.id(), number)).build();
    }

    /** Which mention of its account a post is. */
    static int number(Post post) {
        String id = post.id().value();
        return Integer.parseInt(id.substring(id.length() - 9));
    }
}

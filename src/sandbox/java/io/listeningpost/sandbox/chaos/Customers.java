package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody who writes to the brand, as planned. For one thread. */
final class Customers {

    private static final List<String> WORDS = List.of("my order never arrived", "the app shows a blank page",
            "who do I talk to about a bill?",
            "still nothing, what is going on?", "the box came open & half empty :(", "thanks, and when will that be?");

    private final XRoom x;
    private final Ledger ledger;
    private final Map<Integer, Post> begun = new HashMap<>();

    Customers(XRoom x, Ledger ledger) {
        this.x = x;
        this.ledger = ledger;
        for (int customer = 0; customer < Plan.CUSTOMERS; customer++) {
            x.join(handle(customer), "Customer " + customer, 100 * customer);
        }
    }

    /** Says the words of the plan, each at its time, until the load is over. */
    void speak(List<Plan.Word> words, Pace pace) {
        for (Plan.Word word : words) {
            pace.until(word.at());
            if (!pace.goesOn()) {
                return;
            }
            String marker = "q" + word.number() + "z";
            String text = "@acme " + WORDS.get(word.number() % WORDS.size()) + " " + marker;
            Draft draft = Draft.byHand(text).late(word.late());
            Post post = word.continues().isEmpty() ? x.publish(handle(word.customer()), draft)
                    : x.publish(handle(word.customer()), draft.to(last(begun.get(word.continues().getAsInt()))));
            begun.putIfAbsent(word.number(), post);
            ledger.said(new Ledger.Mention(post.first(), marker));
        }
    }

    /** What she answers: the newest post of the thread that can be seen. */
    private String last(Post opener) {
        List<Post> thread = x.thread(opener.conversation());
        return thread.isEmpty() ? opener.id() : thread.getLast().id();
    }

    private static String handle(int customer) {
        return "chaos_" + customer;
    }
}

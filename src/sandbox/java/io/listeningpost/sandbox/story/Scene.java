package io.listeningpost.sandbox.story;

import java.util.List;
import java.util.Map;

/** One network of the Square as the story needs it: where the customer speaks, and what the brand is seen to say. */
interface Scene {

    /**
     * What somebody said in public.
     *
     * @param text      the words alone, without whom a network names in front of them
     * @param repliesTo the post it answers; empty for none
     */
    record Said(String id, String text, String repliesTo) {
    }

    /** A kind of call that the product makes; a {@code *} in the path stands for a piece of it. */
    record Question(String method, String path) {
    }

    /** The network's key. */
    String network();

    /** What the network calls itself. */
    String name();

    /** The brand's handle, as the console shows it. */
    String brand();

    /** The customer's handle, as the panel shows it. */
    String customer();

    /** How many follow the customer, as the panel shows it; 0 where a network does not tell. */
    default int followers() {
        return 1_000;
    }

    /** What an administrator types to link the brand. */
    Map<String, String> keys();

    /** The brand's keys are worth nothing from now on; answers others that are. */
    Map<String, String> revoke();

    /** Somebody else names the brand. */
    void earlier(String words);

    /** The customer names the brand in a thread of her own. */
    Said asks(String words);

    /** The customer names the brand in answer to a post. */
    Said goesOn(Said last, String words);

    /** What the brand said in the thread that this post began, oldest first. */
    List<Said> answers(Said question);

    /** Everything public that the brand said, oldest first. */
    List<Said> spoken();

    /** The address of the customer's post for people. */
    String page(Said post);

    /** What an answer to the customer reads in full, where a network has people named in it. */
    default String inFull(String words) {
        return words;
    }

    /** How the product asks for mentions. */
    Question listening();

    /** How the product publishes. */
    Question speaking();
}

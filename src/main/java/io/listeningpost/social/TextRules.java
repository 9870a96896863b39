package io.listeningpost.social;

import java.util.List;

/** How a network counts and cuts text. Thread-safe. */
public interface TextRules {

    /** The most that one post may weigh. */
    int limit();

    /** What this text weighs as the network counts it, as the text of a reply. */
    int weigh(String text);

    /** Everything in the text that the network turns into a link, bare domain names included, in order. */
    List<String> links(String text);
}

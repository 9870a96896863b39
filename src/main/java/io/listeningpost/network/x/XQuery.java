package io.listeningpost.network.x;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked of X's search: at most 512 characters, never reposts, never ourselves. */
final class XQuery {

    /** Self-serve; X takes more from Enterprise. */
    private static final int LONGEST = 512;
    private static final String NO_REPOSTS = " -is:retweet";
    private static final String NOT_US = " -from:";
    private static final int LONGEST_HANDLE = 15;
    private static final int POSTS_AT_ONCE = 10;

    /** What is left for an admin's own expression. */
    static final int ROOM = LONGEST - "()".length() - NO_REPOSTS.length() - NOT_US.length() - LONGEST_HANDLE;

    private XQuery() {
    }

    /** An admin's expression; in brackets, because OR binds weaker than what is added. */
    static String of(String expression, String handle) {
        return "(" + expression.strip().replaceAll("\\s+", " ") + ")" + NO_REPOSTS + notUs(handle);
    }

    /** Questions for the quotes of these posts; none for no posts. */
    static List<String> quotesOf(List<String> ids, String handle) {
        List<String> questions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += POSTS_AT_ONCE) {
            questions.add(ids.subList(from, Math.min(ids.size(), from + POSTS_AT_ONCE)).stream().map(id -> "quotes_of_tweet_id:" + id)
                    .collect(Collectors.joining(" OR ", "(", ")")) + notUs(handle));
        }
        return questions;
    }

    private static String notUs(String handle) {
        return handle.matches("[A-Za-z0-9_]{1," + LONGEST_HANDLE + "}") ? NOT_US + handle : "";
    }
}

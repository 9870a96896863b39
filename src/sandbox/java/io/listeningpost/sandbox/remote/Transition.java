package io.listeningpost.sandbox.remote;

import java.util.Map;
import java.util.regex.Pattern;

/** A workflow action that the page of a request offers as a button. */
public record Transition(Page page, String key, String action) {

    private static final Pattern STATUS = Pattern.compile("id=\"status-val\">\\s*(?:<[^>]*>)?\\s*([^<]+?)\\s*<");

    /** The action of this name; fails when the page has no such button. */
    public static Transition on(Page page, String key, String name) {
        Pattern button = Pattern.compile("<button[^>]*name=\"action\" value=\"(\\d+)\">\\s*" + Pattern.quote(name) + "\\s*</button>");
        return new Transition(page, key, page.find(button)
                .orElseThrow(() -> new AssertionError("The page of " + key + " should offer \"" + name + "\" but shows: " + page.text())));
    }

    /** The status that the page of a request shows. */
    public static String statusOn(Page page) {
        return page.find(STATUS).orElseThrow(() -> new AssertionError("The page should show a status but shows: " + page.text()));
    }

    /** Presses the button. */
    public void take(Visitor visitor) {
        visitor.submit(page, "/browse/" + key, Map.of("do", "transition", "action", action)).expect(200);
    }
}

package io.listeningpost.sandbox.story;

import java.nio.file.Path;

/**
 * How to tell the story.
 *
 * @param pluginJar the packaged plugin
 * @param database  {@code h2} or {@code postgres}
 * @param network   the key of the network on which it is told
 */
public record StoryOptions(Path pluginJar, String database, String network) {

    /** Refuses any other database. */
    public StoryOptions {
        if (!database.equals("h2") && !database.equals("postgres")) {
            throw new IllegalArgumentException("sandbox.db is \"" + database + "\"; for the story it can be h2 or postgres");
        }
    }
}

package io.listeningpost.sandbox.rehearse;

import java.nio.file.Path;

/**
 * What to rehearse.
 *
 * @param in        a file or a folder with recorded answers of X
 * @param out       the file to write, one JSON line a post
 * @param account   the handle whose mentions they are, with or without the @
 * @param pluginJar the packaged plugin
 */
public record RehearsalOptions(Path in, Path out, String account, Path pluginJar) {

    /** Takes the @ away and refuses what is no handle. */
    public RehearsalOptions {
        account = account.strip().replaceFirst("^@", "");
        if (!account.matches("[A-Za-z0-9_]{1,50}")) {
            throw new IllegalArgumentException("-Daccount must be the handle whose mentions were recorded, such as -Daccount=acme");
        }
    }
}

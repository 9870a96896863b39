package io.listeningpost.sandbox.host;

import org.jspecify.annotations.Nullable;

/** The plugin cannot be enabled. The message says what is wrong and, where it can be known, how to mend it. */
public final class PluginFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure with the exception that showed it, if any. */
    public PluginFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A failure that the host found itself. */
    public PluginFailure(String message) {
        super(message);
    }
}

package io.listeningpost.sandbox.desk.project;

import java.util.Map;
import java.util.Optional;

/** The resolutions by id. */
public final class Resolutions {

    /** What a move sets when nobody chose. */
    public static final String DONE = "10000";

    private static final Map<String, String> NAMES = Map.of(DONE, "Done", "10001", "Won't Do", "10002", "Duplicate");

    private Resolutions() {
    }

    /** The name of a resolution; empty when no resolution has the id. */
    public static Optional<String> name(String id) {
        return Optional.ofNullable(NAMES.get(id));
    }
}

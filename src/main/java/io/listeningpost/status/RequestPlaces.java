package io.listeningpost.status;

import java.util.Optional;

/** Where requests lie. Blocks; thread-safe. */
public interface RequestPlaces {

    /** The project of a request; empty when there is no such request any more. */
    Optional<Place> project(long issueId);

    /** The id of the status that it is in; empty when there is no such request any more. */
    Optional<String> status(long issueId);

    /** Of which type it is. */
    Kind type(long issueId);

    /**
     * A project.
     *
     * @param id  stays when the project is called otherwise
     * @param key what people say
     */
    record Place(long id, String key) {
    }

    /** What is known of a request's type. */
    sealed interface Kind {

        /** @param requestType JSM's id of it */
        record Of(int requestType) implements Kind {
        }

        /** It has none, as when somebody made it by hand. */
        record None() implements Kind {
        }

        /** Nobody tells, as while the service desk application is switched off. */
        record Untold() implements Kind {
        }
    }
}

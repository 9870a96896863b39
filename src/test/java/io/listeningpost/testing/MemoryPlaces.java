package io.listeningpost.testing;

import io.listeningpost.status.RequestPlaces;
import java.util.Optional;

/** Every request lies in one project and is of one type. */
public final class MemoryPlaces implements RequestPlaces {

    public static final long SUP = 10_001;

    public Optional<Place> place = Optional.of(new Place(SUP, "SUP"));
    public Kind kind = new Kind.None();
    public Optional<String> status = Optional.empty();

    @Override
    public Optional<Place> project(long issueId) {
        return place;
    }

    @Override
    public Optional<String> status(long issueId) {
        return status;
    }

    @Override
    public Kind type(long issueId) {
        return kind;
    }
}

package io.listeningpost.network.x;

import io.listeningpost.testing.MemoryAuthors;
import java.net.URI;
import java.time.Clock;

/** X somewhere else than at X, for tests that neither remember authors nor count money. */
final class XOn {

    private XOn() {
    }

    static XNetwork at(URI address, XFields fields, Clock clock) {
        return through(new XCalls(address, clock), XPlaces.OF_X, fields, clock);
    }

    /** With its pages for signing in somewhere else, too. */
    static XNetwork at(URI address, XPages pages, XFields fields, Clock clock) {
        return through(new XCalls(address, clock), new XPlaces(address, pages, XPlaces.OF_X.media()), fields, clock);
    }

    static XNetwork through(XCalls calls, XFields fields, Clock clock) {
        return through(calls, XPlaces.OF_X, fields, clock);
    }

    private static XNetwork through(XCalls calls, XPlaces places, XFields fields, Clock clock) {
        return new XNetwork(calls, places, fields, new MemoryAuthors(), (account, charge, resources) -> { }, clock);
    }
}

package io.listeningpost.sandbox.square;

import io.listeningpost.sandbox.square.x.api.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a Square is set up. Immutable.
 *
 * @param port       0 takes a free one
 * @param folder     where the state is kept over restarts; null keeps nothing
 * @param clock      the time of the simulated networks
 * @param oauthClock the time against which signatures are held; callers sign with the real one
 * @param hangs      the longest that a hanging call is held
 */
public record SquareOptions(int port, @Nullable Path folder, Clock clock, Clock oauthClock, Duration hangs, Settings x) {

    /** A free port, nothing kept, real time, X as it is today. */
    public static SquareOptions inMemory() {
        return new SquareOptions(0, null, Clock.systemUTC(), Clock.systemUTC(), Duration.ofSeconds(60), Settings.usual());
    }

    /** These options on another port. */
    public SquareOptions on(int otherPort) {
        return new SquareOptions(otherPort, folder, clock, oauthClock, hangs, x);
    }

    /** These options with the state kept in a folder. */
    public SquareOptions in(Path otherFolder) {
        return new SquareOptions(port, otherFolder, clock, oauthClock, hangs, x);
    }

    /** These options under another time; signatures still go by the real one. */
    public SquareOptions at(Clock otherClock) {
        return new SquareOptions(port, folder, otherClock, oauthClock, hangs, x);
    }

    /** These options with signatures held against another time, as if the callers' clocks were wrong. */
    public SquareOptions signedAt(Clock otherClock) {
        return new SquareOptions(port, folder, clock, otherClock, hangs, x);
    }

    /** These options with other settings of X. */
    public SquareOptions with(Settings otherX) {
        return new SquareOptions(port, folder, clock, oauthClock, hangs, otherX);
    }
}

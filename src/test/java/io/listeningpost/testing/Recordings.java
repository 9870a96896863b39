package io.listeningpost.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Recordings and conformance data of others, which are not part of the product: read where they lie, in the folder of the system property
 * {@code recordings} or in {@code shared/data} beside the checkout; without them the tests that want them are skipped.
 */
public final class Recordings {

    private Recordings() {
    }

    /** The folder of this name, or the end of the test. */
    public static Path folder(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path found = Stream.concat(Stream.ofNullable(System.getProperty("recordings")).map(Path::of),
                        Stream.iterate(here, up -> up != null, Path::getParent).map(up -> up.resolve("shared/data")))
                .map(data -> data.resolve(name)).filter(Files::isDirectory).findFirst().orElse(null);
        assumeTrue(found != null, "no recordings " + name + " here");
        return found;
    }
}

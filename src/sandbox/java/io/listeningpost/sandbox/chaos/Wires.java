package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.remote.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lines of each node to the database and to X. */
final class Wires implements AutoCloseable {

    private final List<Wire> toDatabase = new ArrayList<>();
    private final List<Wire> toX = new ArrayList<>();

    Wires(int nodes, int database, int x) throws IOException {
        for (int node = 0; node < nodes; node++) {
            toDatabase.add(Wire.to(database));
            toX.add(Wire.to(x));
        }
    }

    Wire toDatabase(int node) {
        return toDatabase.get(node);
    }

    Wire toX(int node) {
        return toX.get(node);
    }

    @Override
    public void close() {
        toDatabase.forEach(Wire::close);
        toX.forEach(Wire::close);
    }
}

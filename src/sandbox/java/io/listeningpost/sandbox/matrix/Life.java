package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.desk.Membership;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The nodes of one JVM, one after the other. For one thread. */
final class Life {

    private final Path home;
    private final MovedClock clock;
    private final End end;
    private final Database database;
    private FlatNode node;
    private Orders orders;
    private int number = Integer.getInteger("matrix.number");

    Life(Path home, MovedClock clock, End end) {
        this.home = home;
        this.clock = clock;
        this.end = end;
        this.database = Databases.open(System.getProperty("matrix.db"), home);
        Steps steps = steps();
        this.node = node(steps, true);
        this.orders = new Orders(node, steps, clock);
    }

    private Steps steps() {
        return new Steps(end, end == End.HALT ? () -> false : () -> End.isAsked(home));
    }

    /** Under another name than the one before, so that what that one held is not given back by its name. */
    private FlatNode node(Steps steps, boolean first) {
        return new FlatNode(database, home, Membership.of("node" + (number++ % 2 + 1), home.resolve("shared")), clock, steps, first);
    }

    /** @throws Stopped when the node was cut off over it */
    ObjectNode obey(JsonNode order) {
        clock.ahead(java.time.Duration.ofMillis(order.path("ahead").asLong()));
        if (!order.path("do").asText().equals("reborn")) {
            return orders.obey(order);
        }
        try {
            Files.deleteIfExists(End.word(home));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
        node.bury();
        Steps steps = steps();
        node = node(steps, false);
        orders = new Orders(node, steps, clock);
        return Json.object();
    }
}

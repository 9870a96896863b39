package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.x.oauth.Identity;
import io.listeningpost.sandbox.square.x.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Charges calls by X's price list of August 2026 (networks.md §2.8), in millionths of a dollar; a thing read twice in a UTC day is paid
 * once. Thread-safe.
 */
final class Meter {

    private static final long POST = 5_000;
    private static final long OWNED = 1_000;
    private static final long PERSON = 10_000;
    private static final long CREATE = 15_000;
    private static final long CREATE_WITH_LINK = 200_000;
    private static final long SUMMONED = 10_000;
    private static final long MESSAGE_READ = 10_000;
    private static final long MESSAGE = 15_000;
    private static final long DESCRIPTION = 5_000;

    private final World world;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> paidToday = new HashSet<>();
    private LocalDate today = LocalDate.MIN;

    Meter(World world) {
        this.world = world;
    }

    /** Posts read; cheap if the reader owns the app and they are its own mentions or posts. */
    void posts(Identity.Known reader, Collection<String> ids, boolean own) {
        boolean owned = own && reader.app().owner().equals(reader.person().id());
        read("post ", ids, owned ? OWNED : POST);
    }

    /** People read, asked for or sent along. */
    void people(Collection<String> ids) {
        read("person ", ids, PERSON);
    }

    /** A post made. */
    void made(boolean summoned, boolean linked) {
        world.pay(linked ? CREATE_WITH_LINK : summoned ? SUMMONED : CREATE);
    }

    /** Direct messages read. */
    void messages(Collection<String> ids) {
        read("message ", ids, MESSAGE_READ);
    }

    /** A direct message sent. */
    void sent() {
        world.pay(MESSAGE);
    }

    /** What a picture shows, told. */
    void described() {
        world.pay(DESCRIPTION);
    }

    private void read(String kind, Collection<String> ids, long price) {
        lock.lock();
        try {
            LocalDate day = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
            if (!day.equals(today)) {
                today = day;
                paidToday.clear();
            }
            world.pay(ids.stream().filter(id -> paidToday.add(kind + id)).count() * price);
        } finally {
            lock.unlock();
        }
    }
}

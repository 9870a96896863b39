package io.listeningpost.lease;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Lets one thread of the whole cluster at something, for one turn. Thread-safe; never waits for anybody. */
public final class Tenancy {

    private final Leases leases;
    private final Heart heart;
    private final Clock clock;
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    public Tenancy(Leases leases, Heart heart, Clock clock) {
        this.leases = leases;
        this.heart = heart;
        this.clock = clock;
    }

    /**
     * Does the work under the lease of this name and gives it back; empty when somebody else is at it or this node is not sure to be
     * alive.
     *
     * @param over when the turn should come to an end
     */
    public <T> Optional<T> during(String name, BooleanSupplier over, Function<Tenure, T> work) {
        Optional<Heart.Life> life = heart.life();
        if (life.isEmpty() || !here.add(name)) {
            return Optional.empty();
        }
        try {
            Optional<Lease> taken = leases.take(name, life.get().node(), clock.instant());
            return taken.map(lease -> worked(life.get(), lease, over, work));
        } finally {
            here.remove(name);
        }
    }

    private <T> T worked(Heart.Life life, Lease lease, BooleanSupplier over, Function<Tenure, T> work) {
        try {
            return work.apply(new Held(life, lease, over));
        } finally {
            leases.release(lease);
        }
    }

    private final class Held implements Tenure {

        private final Heart.Life life;
        private final Lease lease;
        private final BooleanSupplier over;

        Held(Heart.Life life, Lease lease, BooleanSupplier over) {
            this.life = life;
            this.lease = lease;
            this.over = over;
        }

        @Override
        public Holder holder() {
            return new Holder(life.node(), lease.token());
        }

        /** Asks the database too: a machine that was put to sleep whole knows nothing of the time that passed. */
        @Override
        public boolean holds() {
            return heart.isGood(life) && leases.holds(lease);
        }

        @Override
        public boolean isOver() {
            return over.getAsBoolean() || !heart.isGood(life);
        }
    }
}

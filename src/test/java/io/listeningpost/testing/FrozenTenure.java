package io.listeningpost.testing;

import io.listeningpost.lease.Holder;
import io.listeningpost.lease.Tenure;

/** A turn in which something happens just before what cannot be taken back. */
public final class FrozenTenure implements Tenure {

    private final Holder holder;
    private final Runnable meanwhile;
    private final boolean holds;

    private FrozenTenure(Holder holder, Runnable meanwhile, boolean holds) {
        this.holder = holder;
        this.meanwhile = meanwhile;
        this.holds = holds;
    }

    /** It sleeps before it asks whether its turn is over. */
    public static Tenure beforeItAsks(Runnable meanwhile) {
        return new FrozenTenure(new Holder("frozen", 0), meanwhile, false);
    }

    /** It sleeps between the question and the deed, and nothing can tell it. */
    public static Tenure afterItAsked(Runnable meanwhile) {
        return new FrozenTenure(new Holder("frozen", 0), meanwhile, true);
    }

    @Override
    public Holder holder() {
        return holder;
    }

    @Override
    public boolean holds() {
        meanwhile.run();
        return holds;
    }

    @Override
    public boolean isOver() {
        return false;
    }
}

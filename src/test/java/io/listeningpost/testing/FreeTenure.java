package io.listeningpost.testing;

import io.listeningpost.lease.Holder;
import io.listeningpost.lease.Tenure;

/** A turn that nobody disputes. */
public record FreeTenure(Holder holder) implements Tenure {

    /** The turn of this number. */
    public static Tenure of(String node, long token) {
        return new FreeTenure(new Holder(node, token));
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public boolean isOver() {
        return false;
    }
}

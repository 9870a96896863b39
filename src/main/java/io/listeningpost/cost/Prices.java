package io.listeningpost.cost;

import io.listeningpost.settings.Edit;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What things cost: the network's published prices, unless an admin knows better. Thread-safe. */
public interface Prices {

    /** In millionths of a US dollar; 0 for what costs nothing. */
    long of(Network network, Charge charge);

    /** The prices an admin put in place of the published ones. */
    Map<Charge, Long> changed(Network network);

    /** Replaces all that an admin put. A negative one is refused, and then nothing changes. */
    void change(Network network, Map<Charge, Long> micros);

    /**
     * Changes all that an admin put as it stands at that moment and answers what it became; where that is something else, it is noted whose
     * change it was. A negative price is refused, and then nothing changes.
     *
     * @param change may be asked more than once; takes no time
     */
    Map<Charge, Long> change(Network network, Edit edit, UnaryOperator<Map<Charge, Long>> change);

    /** The last change, as far as it is known. */
    Optional<Edit> lastEdit(Network network);

    /** Refuses negative prices. */
    static void check(Map<Charge, Long> micros) {
        micros.forEach((charge, price) -> {
            if (price < 0) {
                throw new IllegalArgumentException("the price of " + charge + " must not be negative");
            }
        });
    }
}

package io.listeningpost.settings;

import java.util.Optional;

/**
 * The switch that stops whatever goes out to any network, for the whole cluster. Nothing of it is remembered on a node: what it says is
 * what stands in the database at this moment. Thread-safe, and safe with several nodes on one database.
 */
public interface OffSwitch {

    /** Present while nothing may go out. */
    Optional<SwitchedOff> state();

    /** Switches off; false when it is off already, and then nothing changes. */
    boolean off(SwitchedOff because);

    /** Gives another reason for what is switched off; false when nothing is, and then nothing changes. */
    boolean explain(String why);

    /** The same for exactly what was seen; false, and nothing changes, when it is on or something else stands. */
    boolean explain(SwitchedOff seen, String why);

    /** Switches on; of several callers one gets what ended. */
    Optional<SwitchedOff> on();
}

package io.listeningpost.testing;

import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.SwitchedOff;
import java.util.Optional;

/** The switch in memory. */
public final class MemoryOffSwitch implements OffSwitch {

    private Optional<SwitchedOff> state = Optional.empty();

    @Override
    public synchronized Optional<SwitchedOff> state() {
        return state;
    }

    @Override
    public synchronized boolean off(SwitchedOff because) {
        boolean on = state.isEmpty();
        state = state.or(() -> Optional.of(because));
        return on;
    }

    @Override
    public synchronized boolean explain(String why) {
        state = state.map(off -> new SwitchedOff(off.by(), off.at(), why));
        return state.isPresent();
    }

    @Override
    public synchronized boolean explain(SwitchedOff seen, String why) {
        return state.filter(seen::equals).isPresent() && explain(why);
    }

    @Override
    public synchronized Optional<SwitchedOff> on() {
        Optional<SwitchedOff> ended = state;
        state = Optional.empty();
        return ended;
    }
}

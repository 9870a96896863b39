package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A person behind a load balancer: works at whichever node answers, and turns to another when one dies under the call. Thread-safe. */
public final class Roaming {

    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(120);

    private final Nodes nodes;
    private final String login;
    private final Map<Integer, Visitor> browsers = new ConcurrentHashMap<>();

    /** A person whose password is the login. */
    public Roaming(Nodes nodes, String login) {
        this.nodes = nodes;
        this.login = login;
    }

    /**
     * Does something that may be done twice, until a node answered.
     *
     * @throws AssertionError when the answer is not what the deed expects, or no node answers for two minutes
     */
    public <T> T at(Function<Visitor, T> deed) {
        return Patience.until("some node to answer " + login, LONGEST_OUTAGE, () -> nodes.someoneUp().flatMap(node -> attempt(node, deed)),
                () -> "all are down");
    }

    /** Does something that must not be done twice; empty when nobody knows whether it was done. */
    public <T> Optional<T> once(Function<Visitor, T> deed) {
        return nodes.someoneUp().flatMap(node -> attempt(node, deed));
    }

    private <T> Optional<T> attempt(int node, Function<Visitor, T> deed) {
        try {
            return Optional.of(deed.apply(browsers.computeIfAbsent(node, this::logIn)));
        } catch (AssertionError failed) {
            // what a node says that nobody is sent to any more is not heard
            if (isCutOff(failed) || !nodes.isUp(node)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private Visitor logIn(int node) {
        return new Visitor(() -> nodes.node(node).address(), login, login).logIn();
    }

    /** Whether the call got no answer, so that nobody knows what came of it. */
    static boolean isCutOff(AssertionError failed) {
        return failed.getCause() instanceof IOException;
    }
}

package io.listeningpost.sandbox.chaos;

import io.listeningpost.sandbox.remote.HostProcess;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** The nodes of a cluster, some of which may be dead at a moment. Thread-safe, but each node is killed by one thread. */
public final class Nodes implements AutoCloseable {

    private final List<HostProcess> all = new CopyOnWriteArrayList<>();
    private final List<Integer> up = new CopyOnWriteArrayList<>();
    private final Random choice = new Random();

    private Nodes() {
    }

    /** Starts so many nodes, one after the other. */
    public static Nodes start(int count, IntFunction<HostProcess.Setup> setup) throws IOException {
        Nodes nodes = new Nodes();
        try {
            for (int node = 0; node < count; node++) {
                nodes.all.add(HostProcess.start(setup.apply(node)));
                nodes.up.add(node);
            }
            return nodes;
        } catch (IOException | RuntimeException | AssertionError failed) {
            nodes.close();
            throw failed;
        }
    }

    /** How many there are, dead ones too. */
    public int count() {
        return all.size();
    }

    /** The node of a number from 0, dead or alive. */
    public HostProcess node(int number) {
        return all.get(number);
    }

    /** The number of a node that is up, chosen at random. */
    public Optional<Integer> someoneUp() {
        List<Integer> now = List.copyOf(up);
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(choice.nextInt(now.size())));
    }

    /** Kills a node with SIGKILL. */
    public void kill(int node) throws InterruptedException {
        up.remove((Integer) node);
        all.get(node).kill();
    }

    /** Whoever balances the load sends nobody to a node any more. */
    public void leaveOut(int node) {
        up.remove((Integer) node);
    }

    /** People are sent to it again. */
    public void takeIn(int node) {
        up.add(node);
    }

    /** Whether people are sent to a node now. */
    public boolean isUp(int node) {
        return up.contains(node);
    }

    /** Stops a node with SIGSTOP; it counts as down. */
    public void freeze(int node) throws IOException, InterruptedException {
        up.remove((Integer) node);
        all.get(node).freeze();
    }

    /** Lets a frozen node go on. */
    public void thaw(int node) throws IOException, InterruptedException {
        all.get(node).thaw();
        up.add(node);
    }

    /** Ends a node in order, as for an upgrade. */
    public void leave(int node) {
        up.remove((Integer) node);
        all.get(node).close();
    }

    /** Starts one more node; answers its number. */
    public int join(HostProcess.Setup setup) throws IOException {
        all.add(HostProcess.start(setup));
        up.add(all.size() - 1);
        return all.size() - 1;
    }

    /** Starts a killed node again and waits until it answers. */
    public void restart(int node) throws IOException {
        all.get(node).restart();
        up.add(node);
    }

    /** Ends all of them. */
    @Override
    public void close() {
        up.clear();
        all.forEach(HostProcess::close);
    }
}

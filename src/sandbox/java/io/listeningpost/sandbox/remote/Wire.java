package io.listeningpost.sandbox.remote;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP line to a port of this machine that can be cut, can hang, and heals. What hangs is neither answered nor broken, and what was sent
 * into it arrives when it heals, however late, as in a network. Thread-safe.
 */
public final class Wire implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private enum State { WHOLE, HANGING, CUT }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.WHOLE;

    private Wire(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** A whole wire to a port on loopback. */
    public static Wire to(int target) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().name("wire-to-" + target).start(wire::accept);
        return wire;
    }

    /** The port that leads to the target. */
    public int port() {
        return door.getLocalPort();
    }

    /** Breaks every connection and refuses new ones. */
    public void cut() {
        become(State.CUT);
        hangUp();
    }

    /** Lets nothing through in either direction and breaks nothing. */
    public void hang() {
        become(State.HANGING);
    }

    /** Lets everything through again, first of all what hangs. */
    public void heal() {
        become(State.WHOLE);
    }

    @Override
    public void close() {
        become(State.CUT);
        end(door);
        hangUp();
    }

    private void become(State other) {
        lock.lock();
        try {
            state = other;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void hangUp() {
        open.forEach(Wire::end);
        open.clear();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket near = door.accept();
                open.add(near);
                Thread.ofVirtual().start(() -> carry(near));
            }
        } catch (IOException closed) {
            hangUp();
        }
    }

    private void carry(Socket near) {
        if (!passes()) {
            end(near);
            return;
        }
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(far);
            AtomicBoolean over = new AtomicBoolean();
            Thread.ofVirtual().start(() -> pump(far, near, over));
            pump(near, far, over);
        } catch (IOException refused) {
            end(near);
        }
    }

    /** One direction; the first that ends takes the other one along. */
    private void pump(Socket from, Socket to, AtomicBoolean over) {
        byte[] chunk = new byte[CHUNK];
        try {
            int read = from.getInputStream().read(chunk);
            while (read >= 0 && passes()) {
                to.getOutputStream().write(chunk, 0, read);
                to.getOutputStream().flush();
                read = from.getInputStream().read(chunk);
            }
        } catch (IOException broken) {
            // the other end hung up, or the wire was cut
        }
        // what was sent before a side hung up arrives before that is noticed there
        if (passes() && over.compareAndSet(false, true)) {
            halfClose(to);
            return;
        }
        open.remove(from);
        open.remove(to);
        end(from);
        end(to);
    }

    /** Waits while it hangs; whether the wire is whole then. */
    private boolean passes() {
        lock.lock();
        try {
            while (state == State.HANGING) {
                changed.awaitUninterruptibly();
            }
            return state == State.WHOLE;
        } finally {
            lock.unlock();
        }
    }

    private static void halfClose(Socket to) {
        try {
            to.shutdownOutput();
        } catch (IOException gone) {
            end(to);
        }
    }

    private static void end(Closeable end) {
        try {
            end.close();
        } catch (IOException gone) {
            // it is over either way
        }
    }
}

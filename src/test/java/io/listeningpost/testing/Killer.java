package io.listeningpost.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Kills the work at a chosen call to any of the ports it stands between, before or after the call did its work: what SIGKILL does,
 * without a process. For one thread.
 */
public final class Killer {

    private int callsLeft = Integer.MAX_VALUE;
    private boolean after;
    private int callsBefore = Integer.MAX_VALUE;
    private Runnable meanwhile = () -> { };

    /** Thrown where the process would be gone; an {@link Error}, so that nobody mends it on the way. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed(String where) {
            super(where);
        }
    }

    /** Lets this many calls pass and dies at the next one. */
    public void strikeAfter(int calls, boolean afterTheCall) {
        callsLeft = calls;
        after = afterTheCall;
    }

    /** Lets this many calls pass and does something else before the next one. */
    public void meanwhile(int calls, Runnable deed) {
        callsBefore = calls;
        meanwhile = deed;
    }

    /** Whether the call came before which something else was to be done. */
    public boolean didMeanwhile() {
        return callsBefore < 0;
    }

    public void rest() {
        callsLeft = Integer.MAX_VALUE;
    }

    /** Runs the work; whether it was killed. */
    public boolean kills(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    /** The same port, deadly. */
    public <T> T over(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            if (callsBefore-- == 0) {
                meanwhile.run();
            }
            boolean now = callsLeft-- == 0;
            if (now && !after) {
                throw new Killed("before " + method.getName());
            }
            try {
                Object answer = method.invoke(real, arguments);
                if (now) {
                    throw new Killed("after " + method.getName());
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}

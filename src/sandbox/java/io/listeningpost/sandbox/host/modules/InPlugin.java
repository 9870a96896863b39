package io.listeningpost.sandbox.host.modules;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Runs code with the plugin's class loader as the thread's context loader, as Jira does when it dispatches to a plugin. */
public final class InPlugin {

    private InPlugin() {
    }

    /** Runs work that throws nothing checked. */
    public static <T> T call(ClassLoader plugin, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Runs work that may throw. */
    public static <T> T callChecked(ClassLoader plugin, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

package io.listeningpost.sandbox.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into another JVM of ours from outside. For one thread. */
final class Vitals implements AutoCloseable {

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final ThreadMXBean threads;
    private final ClassLoadingMXBean classes;
    private final UnixOperatingSystemMXBean system;

    private Vitals(JMXConnector connector) throws IOException {
        this.connector = connector;
        MBeanServerConnection there = connector.getMBeanServerConnection();
        this.memory = ManagementFactory.getPlatformMXBean(there, MemoryMXBean.class);
        this.threads = ManagementFactory.getPlatformMXBean(there, ThreadMXBean.class);
        this.classes = ManagementFactory.getPlatformMXBean(there, ClassLoadingMXBean.class);
        this.system = ManagementFactory.getPlatformMXBean(there, UnixOperatingSystemMXBean.class);
    }

    /**
     * What a JVM holds.
     *
     * @param heap    bytes that are left after a full collection
     * @param threads live ones; the few that answer us are among them
     * @param files   open file handles, sockets too
     * @param classes loaded ones
     */
    record Seen(long heap, int threads, long files, int classes) {
    }

    /** Attaches to the JVM of a process. */
    static Vitals of(long pid) throws IOException {
        try {
            VirtualMachine there = VirtualMachine.attach(Long.toString(pid));
            try {
                return new Vitals(JMXConnectorFactory.connect(new JMXServiceURL(there.startLocalManagementAgent())));
            } finally {
                there.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("The JVM " + pid + " lets nobody look into it: " + e.getMessage(), e);
        }
    }

    /** Collects garbage there first, so that only what is held is seen. */
    Seen look() {
        memory.gc();
        return new Seen(memory.getHeapMemoryUsage().getUsed(), threads.getThreadCount(), system.getOpenFileDescriptorCount(),
                classes.getLoadedClassCount());
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}

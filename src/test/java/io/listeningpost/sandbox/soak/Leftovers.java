package io.listeningpost.sandbox.soak;

import com.atlassian.event.api.EventPublisher;
import com.zaxxer.hikari.HikariDataSource;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.event.Events;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Host;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** What a plugin that was switched off might have left behind in its host. For one thread. */
final class Leftovers {

    private static final String KEY = "io.listeningpost.listening-post";
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LONGEST_COLLECTION = Duration.ofSeconds(60);

    private final Host host;
    private final Desk desk;
    private final HikariDataSource pool;
    private final Sql sql;
    private final Visitor visitor;
    private final List<String> found = new ArrayList<>();
    private long selectors = -1;

    Leftovers(Host host, Desk desk, Database database, Visitor visitor) {
        this.host = host;
        this.desk = desk;
        this.pool = (HikariDataSource) database.connections();
        this.sql = new Sql(database.connections());
        this.visitor = visitor;
    }

    /** The class loader of the plugin as it runs now. */
    ClassLoader loader() {
        return bundle().adapt(BundleWiring.class).getClassLoader();
    }

    /** Looks at everything that must be gone while the plugin is disabled. */
    void look(String when, ClassLoader loader) {
        none(when, "threads", () -> threads(loader));
        none(when, "event listeners", () -> list(listeners()));
        none(when, "jobs with a runner", () -> desk.jobs().stream().filter(job -> job.isRunnable()).map(Object::toString).toList());
        none(when, "cluster locks", () -> sql.list("select LOCK_NAME from SB_LOCK where NODE is not null", row -> row.text("LOCK_NAME")));
        none(when, "services", this::services);
        none(when, "connections in use", () -> list(pool.getHikariPoolMXBean().getActiveConnections()));
        none(when, "pages", () -> pages("/plugins/servlet/listening-post/admin", "/rest/listening-post/1.0/health"));
        long now = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().contains("SelectorManager")).count();
        if (selectors < 0) {
            selectors = now;
        }
        none(when, "HTTP clients", () -> {
            long open = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().contains("SelectorManager")).count();
            return open > selectors ? List.of(open + " instead of " + selectors) : List.of();
        });
    }

    /** Waits until the collector has taken a class loader that nobody should hold any more. */
    void awaitGone(String when, WeakReference<ClassLoader> loader) {
        long end = System.nanoTime() + LONGEST_COLLECTION.toNanos();
        while (!gone(loader) && System.nanoTime() < end) {
            Patience.pass(Duration.ofMillis(200));
        }
        if (!gone(loader)) {
            found.add(when + ": the class loader of the plugin is held");
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }

    private static boolean gone(Reference<ClassLoader> loader) {
        forgetWhatIsHeldSoftly();
        System.gc();
        return loader.refersTo(null);
    }

    /** Caches that give way to need are no leak; only a JVM that runs out of memory has given up all of them. */
    private static void forgetWhatIsHeldSoftly() {
        try {
            long[] tooMuch = new long[Integer.MAX_VALUE - 8];
            throw new IllegalStateException("There is room for " + tooMuch.length + " numbers; give this JVM less memory");
        } catch (OutOfMemoryError expected) {
            // now they are gone
        }
    }

    private void none(String when, String what, Supplier<List<String>> look) {
        long end = System.nanoTime() + LONGEST.toNanos();
        List<String> left = look.get();
        while (!left.isEmpty() && System.nanoTime() < end) {
            Patience.pass(Duration.ofMillis(100));
            left = look.get();
        }
        if (!left.isEmpty()) {
            found.add(when + ": " + what + " " + left);
        }
    }

    private static List<String> threads(ClassLoader loader) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().startsWith("listening-post") || each.getKey().getContextClassLoader() == loader
                        || Arrays.stream(each.getValue()).anyMatch(Leftovers::isOurs))
                .map(each -> each.getKey().getName()).toList();
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith("io.listeningpost.") && !frame.getClassName().startsWith("io.listeningpost.sandbox.");
    }

    private int listeners() {
        return desk.services().stream().filter(service -> service.type() == EventPublisher.class)
                .map(service -> ((Events) service.source().apply(null)).listeners()).findFirst().orElseThrow();
    }

    private List<String> services() {
        List<String> all = new ArrayList<>();
        Bundle bundle = bundle();
        for (Object registered : Objects.requireNonNullElse(bundle.getRegisteredServices(), new Object[0])) {
            all.add("offers " + registered);
        }
        for (Object used : Objects.requireNonNullElse(bundle.getServicesInUse(), new Object[0])) {
            all.add("uses " + used);
        }
        return all;
    }

    private List<String> pages(String... paths) {
        return Arrays.stream(paths).filter(path -> visitor.get(path).status() != 404).toList();
    }

    private Bundle bundle() {
        return Arrays.stream(host.bundles().getBundles()).filter(bundle -> KEY.equals(bundle.getSymbolicName())).findFirst().orElseThrow();
    }

    private static List<String> list(int count) {
        return count == 0 ? List.of() : List.of(Integer.toString(count));
    }
}

package io.listeningpost.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

class LifecycleTest {

    @TempDir
    Path home;

    private static PackedPlugin plugin() {
        return PackedPlugin.withNotes()
                .module("<rest key=\"rest\" path=\"/fixture\" version=\"1.0\"><package>~</package></rest>".replace("~",
                        "io.listeningpost.sandbox.host.fixture"))
                .module("<web-section key=\"section\" location=\"admin_plugins_menu\"><label>Fixture</label></web-section>");
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith("fixture-")).toList();
    }

    private static int exported(Host host) throws InvalidSyntaxException {
        ServiceReference<?>[] found = host.bundles().getAllServiceReferences(LifecycleAware.class.getName(), null);
        return found == null ? 0 : found.length;
    }

    private static Set<String> inUse(Host host) {
        return Arrays.stream(host.bundles().getBundles()).filter(bundle -> PackedPlugin.KEY.equals(bundle.getSymbolicName()))
                .flatMap(bundle -> bundle.getServicesInUse() == null ? Stream.<ServiceReference<?>>empty()
                        : Arrays.stream(bundle.getServicesInUse()))
                .map(Object::toString).collect(Collectors.toSet());
    }

    private static void awaitNoThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("fixture-")) {
                thread.join(5000);
            }
        }
    }

    @Test
    void leavesNothingBehindWhenDisabledAndComesBackWhenEnabled() throws Exception {
        try (StartedHost started = StartedHost.with(plugin(), home)) {
            Host host = started.host;
            Browser agent = Browser.of(host, "agent");
            assertThat(threads()).containsExactly("fixture-notes");
            assertThat(exported(host)).isEqualTo(1);
            assertThat(inUse(host)).isNotEmpty();

            host.disablePlugin();

            awaitNoThreads();
            assertThat(threads()).isEmpty();
            assertThat(exported(host)).isZero();
            assertThat(inUse(host)).isEmpty();
            assertThat(host.modules().webSections("admin_plugins_menu", Map.of())).isEmpty();
            assertThat(agent.get("/rest/fixture/1.0/notes").statusCode()).isEqualTo(404);

            host.enablePlugin();

            assertThat(threads()).containsExactly("fixture-notes");
            assertThat(agent.get("/rest/fixture/1.0/notes").body()).isEqualTo("{\"count\":0}");
        }
        awaitNoThreads();
        assertThat(threads()).isEmpty();
    }

    @Test
    void keepsRowsOverAnUpgradeAndServesTheNewModules() {
        try (StartedHost started = StartedHost.with(plugin(), home)) {
            Browser agent = Browser.of(started.host, "agent");
            agent.postJson("/rest/fixture/1.0/notes", "{\"id\":\"a\",\"body\":\"b\"}");

            started.host.upgradePlugin(plugin().module(
                    "<web-section key=\"more\" location=\"admin_plugins_menu\"><label>More</label></web-section>").in(home));

            assertThat(agent.get("/rest/fixture/1.0/notes").body()).isEqualTo("{\"count\":1}");
            assertThat(started.host.modules().webSections("admin_plugins_menu", Map.of())).hasSize(2);
        }
    }

    @Test
    void staysUpWithoutThePluginWhenAnUpgradeFails() {
        try (StartedHost started = StartedHost.with(plugin(), home)) {
            Browser admin = Browser.of(started.host, "admin");
            Path broken = PackedPlugin.empty().module("<job-config key=\"job\"/>").in(home);

            assertThat(catchThrowable(() -> started.host.upgradePlugin(broken)))
                    .isInstanceOf(PluginFailure.class);

            assertThat(started.host.isPluginEnabled()).isFalse();
            assertThat(admin.submit("/plugins/servlet/upm", Map.of("action", "enable", "atl_token", admin.token())).body())
                    .contains("there is no module type &lt;job-config&gt;");
            plugin().in(home);
            admin.submit("/plugins/servlet/upm", Map.of("action", "reload", "atl_token", admin.token()));
            assertThat(started.host.isPluginEnabled()).isTrue();
        }
    }

    @Test
    void runsSeveralHostsInOneJvm(@TempDir Path other) {
        try (StartedHost first = StartedHost.with(plugin(), home); StartedHost second = StartedHost.with(plugin(), other)) {
            Browser.of(first.host, "agent").postJson("/rest/fixture/1.0/notes", "{\"id\":\"a\"}");

            assertThat(Browser.of(first.host, "agent").get("/rest/fixture/1.0/notes").body()).isEqualTo("{\"count\":1}");
            assertThat(Browser.of(second.host, "agent").get("/rest/fixture/1.0/notes").body()).isEqualTo("{\"count\":0}");
        }
    }
}

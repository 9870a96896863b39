package io.listeningpost.sandbox.remote;

import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Host;
import io.listeningpost.sandbox.host.HostOptions;
import io.listeningpost.sandbox.host.HostServices;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.host.db.Databases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The other end of a {@link HostProcess}: Jira with the plugin and without the networks. It says where it is, and ends when nobody holds
 * its standard input any more.
 */
public final class HostMain {

    static final String READY = "host ready at ";

    private HostMain() {
    }

    /** Runs until the standard input ends; ends with 1 when the start fails. */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(System.getProperty("plugin.jar"));
        Path home = Path.of(System.getProperty("sandbox.home"));
        AtomicReference<URI> address = new AtomicReference<>(URI.create("http://localhost/jira"));
        try (Database database = Databases.open(System.getProperty("sandbox.db"), home);
                Desk desk = Desk.open(database, DeskOptions.of(home, () -> address.get().toString()).in(HostProcess.membership()));
                Host host = Host.start(HostOptions.of(jar, home), database, desk.logins(), new Listening(desk, address), desk.pages())) {
            System.out.println(READY + host.address());
            int said = System.in.read();
            while (said >= 0) {
                said = System.in.read();
            }
        }
        // threads that a part may have left behind must not keep a host that nobody wants
        System.exit(0);
    }

    /** The desk's services; the address is known before the plugin starts. */
    private record Listening(Desk desk, AtomicReference<URI> address) implements HostServices {

        @Override
        public List<Service> services() {
            return desk.services();
        }

        @Override
        public void attached(PluginModules modules) {
            desk.attached(modules);
        }

        @Override
        public void listening(URI where) {
            address.set(where);
        }
    }
}

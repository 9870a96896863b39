package io.listeningpost.sandbox.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Host;
import io.listeningpost.sandbox.host.HostOptions;
import io.listeningpost.sandbox.host.db.Databases;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs Jira that the plugin is there, on issues that have nothing to do with it. */
class UnrelatedIssueIT {

    /** How the plugin's tables begin, and nobody else's. */
    private static final String OURS = "AO_";
    private static final String PANEL = "listening-post listening-post-panel";

    @TempDir
    Path home;

    @Test
    void asksNoneOfOurTablesWhenAnUnrelatedIssueIsShown() throws Exception {
        try (Square square = Square.start(SquareOptions.inMemory()); Database inner = Databases.inMemory()) {
            List.of("listening-post.x.api-base", "listening-post.x.web-base", "listening-post.x.media-host")
                    .forEach(place -> System.setProperty(place, square.url()));
            WatchedDatabase database = new WatchedDatabase(inner);
            try (Desk desk = Desk.open(database, DeskOptions.of(home, () -> "http://localhost/jira"));
                    Host host = Host.start(HostOptions.of(Path.of(System.getProperty("plugin.jar")), home), database, desk.logins(), desk,
                            desk.pages())) {
                Administrator admin = new Administrator(new Visitor(host::address, "admin", "admin").logIn());
                String account = BrandAccount.link(admin, Duration.ofSeconds(1));
                square.x().post("nora_k", "@acme where is my parcel?");
                Patience.pressing("a request", Duration.ofSeconds(30), () -> admin.pollNow(account),
                        () -> !desk.watch().requests().isEmpty(), () -> admin.health().toString());
                looks(new Agent(new Visitor(host::address, "amelia", "amelia").logIn()), database);
            }
        }
    }

    private static void looks(Agent agent, WatchedDatabase database) {
        assertThat(agent.issue("SUP-1").body()).contains(PANEL);
        assertThat(agent.issue("OPS-1").body()).doesNotContain(PANEL);

        database.forget();
        agent.issue("OPS-1");
        assertThat(database.asked(OURS)).isEmpty();
        assertThat(database.asked("SB_PROPERTY")).as("looks at a property of the issue instead").isNotEmpty();

        agent.issue("SUP-1");
        assertThat(database.asked(OURS)).as("its own request: so the test would see a query").isNotEmpty();
    }
}

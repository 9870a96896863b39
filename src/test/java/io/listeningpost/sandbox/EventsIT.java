package io.listeningpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.desk.Membership;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookRoom;
import io.listeningpost.sandbox.square.facebook.FacebookRoom.Lie;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Facebook tells the packaged plugin by itself: of a comment on a post that no poll looks at for a quarter of an hour. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class EventsIT {

    /** Rounds come each minute, and sweeps each quarter of an hour: a sweep has no part in what happens this soon after linking. */
    private static final Duration A_MOMENT = Duration.ofSeconds(60);
    private static final String EVENTS = "/rest/listening-post/1.0/accounts/%s/events";
    private static final Map<String, String> KEYS =
            Map.of("accessToken", FacebookSeed.ACCESS_TOKEN, "appSecret", FacebookSeed.APP_SECRET);

    @TempDir
    private Path home;

    @Test
    void anEventMakesACommentOnAnOldPostARequestWithinSeconds() {
        try (Sandbox sandbox = Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false,
                false, Optional.empty()), line -> { })) {
            FacebookRoom facebook = sandbox.square().facebook();
            bury(facebook);
            Administrator admin = new Administrator(visitor(sandbox.host().address(), "admin"));
            String account = BrandAccount.linkSilent(admin, "facebook", KEYS, Duration.ZERO);
            admin.pollNow(account);
            facebook.comment(FacebookSeed.SUNNY, FacebookSeed.NOTICE, "nobody tells of this one");
            admin.pollNow(account);
            assertThat(sandbox.desk().watch().requests()).as("no poll looks there").isEmpty();

            String address = address(sandbox.host().address(), account);
            String token = setUp(admin, account).path("token").asText();
            assertThatThrownBy(() -> facebook.subscribe(address, token)).as("off").hasMessageContaining("403");
            switched(admin, account, true);
            assertThatThrownBy(() -> facebook.subscribe(address, "another token")).hasMessageContaining("403");
            facebook.subscribe(address, token);
            assertThat(setUp(admin, account).path("address").asText()).endsWith("/rest/listening-post/1.0/events/facebook/104000000000001");

            Entry comment = facebook.comment(FacebookSeed.NORA, FacebookSeed.NOTICE, "O\u00f9 est mon colis / my parcel? \ud83d\udce6");
            long told = System.nanoTime();
            Patience.until("the request", A_MOMENT, () -> !sandbox.desk().watch().requests().isEmpty(), () -> setUp(admin, account) + " "
                    + admin.health());
            Duration took = Duration.ofNanos(System.nanoTime() - told);
            System.out.println("From the comment to the request: " + took.toMillis() + " ms");
            String request = sandbox.desk().watch().requests().getFirst().key();
            Agent amelia = new Agent(visitor(sandbox.host().address(), "amelia"));
            assertThat(amelia.issue(request).text()).contains("O\u00f9 est mon colis / my parcel? \ud83d\udce6");

            IntStream.range(0, 200).forEach(i -> facebook.edit(comment.id(), "edited " + i));
            facebook.comment(FacebookSeed.NORA, comment.id(), "It should have come on Monday.");
            Patience.until("the comment on the request", A_MOMENT, () -> amelia.issue(request).text().contains("come on Monday"),
                    () -> setUp(admin, account).toString());
            Patience.until("all to be taken", A_MOMENT, () -> facebook.untaken() == 0, () -> facebook.untaken() + " left");
            assertThat(sandbox.desk().watch().requests()).hasSize(1);

            assertThat(facebook.lie(Lie.FORGED)).isEqualTo(403);
            assertThat(facebook.lie(Lie.OVERSIZED)).isEqualTo(403);
            assertThat(facebook.lie(Lie.FOREIGN_PAGE)).isEqualTo(200);
            JsonNode known = setUp(admin, account).path("events");
            assertThat(known.path("refused").asInt()).isPositive();
            assertThat(known.path("eventAt").asText()).isNotEmpty();
            assertThat(known.path("refusedAt").asText()).isNotEmpty();

            switched(admin, account, false);
            facebook.comment(FacebookSeed.NORA, FacebookSeed.NOTICE, "Is anybody there?");
            Patience.meanwhile("nothing to be taken", Duration.ofSeconds(3), () -> facebook.untaken() == 1, () -> facebook.untaken() + "");
            assertThat(sandbox.desk().watch().requests()).hasSize(1);
        }
    }

    /** What one node was told is read by the other, though the one that was told is gone before it could. */
    @Test
    void anEventOfOneNodeIsReadByTheOther() {
        try (Sandbox first = Sandbox.start(node(1, 0), line -> { })) {
            FacebookRoom facebook = first.square().facebook();
            bury(facebook);
            Administrator admin = new Administrator(visitor(first.host().address(), "admin"));
            String account = BrandAccount.linkSilent(admin, "facebook", KEYS, Duration.ZERO);
            admin.pollNow(account);
            switched(admin, account, true);
            try (Sandbox second = Sandbox.start(node(2, first.square().port()), line -> { })) {
                facebook.subscribe(address(second.host().address(), account), setUp(admin, account).path("token").asText());
                facebook.comment(FacebookSeed.NORA, FacebookSeed.NOTICE, "where is my parcel?");
                Patience.until("node 2 to have taken it", A_MOMENT, () -> facebook.untaken() == 0 && setUp(admin, account)
                        .at("/events/eventAt").isTextual(), () -> setUp(admin, account).toString());
            }
            Patience.until("node 1 to read it", Duration.ofSeconds(100), () -> first.desk().watch().requests().size() == 1,
                    () -> setUp(admin, account) + " " + admin.health());
            // node 2 may have stored the post and not lived to strike it off: the next poll does
            Patience.until("nothing to be waited for", Duration.ofSeconds(100),
                    () -> setUp(admin, account).at("/events/waiting").asInt() == 0,
                    () -> setUp(admin, account).toString());
        }
    }

    /** The Page's notice of three days ago is not among the newest posts. */
    private static void bury(FacebookRoom facebook) {
        IntStream.range(0, 30).forEach(i -> facebook.post(FacebookSeed.SUNNY, "post " + i));
        // what is as old as the linking by the second is heard
        Patience.pass(Duration.ofMillis(1_500));
    }

    private static JsonNode setUp(Administrator admin, String account) {
        return admin.visitor().get(EVENTS.formatted(account)).expect(200).json();
    }

    private static void switched(Administrator admin, String account, boolean on) {
        ObjectNode hearing = (ObjectNode) admin.account(account).path("hearing").deepCopy();
        // Facebook has no quotes, which an account hears at first where there are some
        admin.hears(account, hearing.put("quotes", false).put("events", on));
    }

    private static String address(URI node, String account) {
        return node + "/rest/listening-post/1.0/events/" + String.join("/", List.of(account.split(":", 2)));
    }

    private SandboxOptions node(int number, int square) {
        return new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, square, "postgres", false, false, Optional.empty(),
                number, Membership.JIRAS_LOCK_LIFE, Membership.USUAL_INDEX_LAG);
    }

    private static Visitor visitor(URI address, String login) {
        return new Visitor(() -> address, login, login).logIn();
    }
}

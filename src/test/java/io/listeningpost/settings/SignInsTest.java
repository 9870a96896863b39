package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MemorySignIn;
import io.listeningpost.testing.MemorySignIns;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import io.listeningpost.testing.Together;
import io.listeningpost.testing.XBrowser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInsTest {

    private static final AccountId ACME = LinkedAccounts.ACME;
    private static final URI CALLBACK = URI.create("https://jira.example/plugins/servlet/listening-post/callback");
    private static final Visitor ADA = Visitor.in("JIRAUSER1", "session-1");

    private final Stage stage = new Stage();
    private final MemorySignIns pending = new MemorySignIns();
    private final LinkRequest request = LinkRequest.by("JIRAUSER10100");

    @BeforeEach
    void forget() {
        stage.accounts.remove(ACME);
    }

    @Test
    void linksWhoeverSignedIn() {
        SignInEnd end = node().finish(ADA, back(begun(request), "good"));

        assertThat(linked(end).again()).isFalse();
        assertThat(stage.accounts.linked(ACME).orElseThrow().credentials().get("token")).isEqualTo("good");
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.LINKED);
    }

    @Test
    void linksInPlace() {
        stage.accounts.save(LinkedAccounts.acme().says("10", "on it").state(AccountState.REVOKED).build());
        stage.cursors.save(ACME, new Source.Mentions(), new Cursor("kept"));
        stage.hears(Posts.post("1").build());

        SignInEnd end = node().finish(ADA, back(begun(again()), "good"));

        assertThat(linked(end).again()).isTrue();
        assertThat(stage.accounts.find(ACME)).contains(LinkedAccounts.acme().says("10", "on it").build()
                .withState(AccountState.LINKED));
        assertThat(stage.cursors.find(ACME, new Source.Mentions())).contains(new Cursor("kept"));
    }

    @Test
    void refusesAnotherAccountThanExpected() {
        AccountId other = new AccountId(new Network("x"), "77");
        stage.accounts.save(LinkedAccounts.account(other, "other").build());
        LinkRequest of77 = new LinkRequest("JIRAUSER10100", Optional.empty(), Optional.of(other));

        SignInEnd end = node().finish(ADA, back(begun(of77), "good"));

        assertThat(end).isEqualTo(new SignInEnd.Asked(MemoryNetwork.X, new LinkOutcome.OtherAccount(other, ACME, "acme")));
        assertThat(stage.accounts.find(ACME)).isEmpty();
        assertThat(stage.accounts.linked(other)).isEmpty();
    }

    @Test
    void lendsTheKeysOfTheAppToAnAccountThatIsLinkedAgain() {
        node().finish(ADA, back(begun(request), "good"));

        SignInStart start = node().begin(ADA, MemoryNetwork.X, MemorySignIn.WAY, new Credentials(Map.of()), again(), CALLBACK);
        node().finish(ADA, back(((SignInStart.Away) start).to(), "good"));

        assertThat(stage.network.signIn().apps()).containsExactly(MemorySignIn.APP, MemorySignIn.APP);
    }

    @Test
    void doesNotMixTheKeysOfTwoApps() {
        node().finish(ADA, back(begun(request), "good"));

        assertThat(node().begin(ADA, MemoryNetwork.X, MemorySignIn.WAY, new Credentials(Map.of("app", "another")), again(), CALLBACK))
                .isInstanceOfSatisfying(SignInStart.Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("appSecret"));
    }

    @Test
    void takesAReturnOnce() {
        Map<String, String> back = back(begun(request), "good");
        node().finish(ADA, back);

        assertThat(node().finish(ADA, back)).isEqualTo(new SignInEnd.Over());
        assertThat(stage.network.signIn().apps()).hasSize(1);
    }

    @Test
    void nodesThatGetTheSameReturnFinishOnce() {
        for (int round = 0; round < 20; round++) {
            Map<String, String> back = back(begun(request), "good");

            List<SignInEnd> ends = Together.run(4, node -> node().finish(ADA, back));

            assertThat(ends).filteredOn(SignInEnd.Asked.class::isInstance).hasSize(1);
            assertThat(ends).filteredOn(SignInEnd.Over.class::isInstance).hasSize(3);
        }
        assertThat(stage.network.signIn().apps()).hasSize(20);
    }

    @Test
    void endsAfterFifteenMinutes() {
        Map<String, String> back = back(begun(request), "good");
        stage.clock.advance(Duration.ofMinutes(15));

        assertThat(node().finish(ADA, back)).isEqualTo(new SignInEnd.Over());
        assertThat(stage.network.signIn().apps()).isEmpty();
    }

    @Test
    void takesNoReturnOfAnotherPersonOrBrowser() {
        for (Visitor other : List.of(Visitor.in("JIRAUSER2", "session-1"), Visitor.in("JIRAUSER1", "session-2"))) {
            Map<String, String> back = back(begun(request), "good");

            assertThat(node().finish(other, back)).isEqualTo(new SignInEnd.SomebodyElses());
            assertThat(node().finish(ADA, back)).as("spoilt").isEqualTo(new SignInEnd.Over());
        }
        assertThat(stage.accounts.all()).isEmpty();
    }

    @Test
    void takesNoReturnThatNobodyBegan() {
        begun(request);

        assertThat(node().finish(ADA, Map.of("state", "guessed", "code", "good"))).isEqualTo(new SignInEnd.Over());
        assertThat(node().finish(ADA, Map.of("code", "good"))).isEqualTo(new SignInEnd.Over());
        assertThat(stage.accounts.all()).isEmpty();
    }

    @Test
    void knowsThatThePersonSaidNo() {
        Map<String, String> back = new HashMap<>(back(begun(request), ""));
        back.put("denied", "yes");

        assertThat(node().finish(ADA, back)).isEqualTo(new SignInEnd.Declined(MemoryNetwork.X));
        assertThat(node().finish(ADA, back)).isEqualTo(new SignInEnd.Over());
    }

    @Test
    void saysWhatTheNetworkRefused() {
        stage.network.signIn().failDeparture(new SocialFailure.Unauthorized("no such app"));
        assertThat(node().begin(ADA, MemoryNetwork.X, MemorySignIn.WAY, MemorySignIn.APP, request, CALLBACK))
                .isEqualTo(new SignInStart.NotStarted(new SocialFailure.Unauthorized("no such app")));

        stage.network.signIn().failArrival(new SocialFailure.Unauthorized("expired"));
        assertThat(node().finish(ADA, back(begun(request), "good")))
                .isEqualTo(new SignInEnd.NotFinished(MemoryNetwork.X, new SocialFailure.Unauthorized("expired")));

        assertThat(node().finish(ADA, back(begun(request), "bad"))).isInstanceOfSatisfying(SignInEnd.Asked.class, asked ->
                assertThat(asked.outcome()).isEqualTo(new LinkOutcome.NotIdentified(new SocialFailure.Unauthorized("401"))));
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(node().begin(ADA, MemoryNetwork.X, "carrier pigeon", MemorySignIn.APP, request, CALLBACK))
                .isInstanceOfSatisfying(SignInStart.Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("way"));
        assertThat(node().begin(ADA, MemoryNetwork.X, MemorySignIn.WAY, new Credentials(Map.of("app", "a")), request, CALLBACK))
                .isInstanceOfSatisfying(SignInStart.Invalid.class, invalid ->
                        assertThat(invalid.reason()).startsWith("appSecret is missing"));
    }

    @Test
    void guessesNoStateTwice() {
        assertThat(XBrowser.parameters(begun(request)).get("state")).hasSizeGreaterThan(40)
                .isNotEqualTo(XBrowser.parameters(begun(request)).get("state"));
    }

    private URI begun(LinkRequest what) {
        return ((SignInStart.Away) node().begin(ADA, MemoryNetwork.X, MemorySignIn.WAY, MemorySignIn.APP, what, CALLBACK)).to();
    }

    private static Map<String, String> back(URI page, String code) {
        return Map.of("state", XBrowser.parameters(page).get("state"), "code", code);
    }

    private static LinkRequest again() {
        return new LinkRequest("JIRAUSER10100", Optional.empty(), Optional.of(ACME));
    }

    private static LinkOutcome.Linked linked(SignInEnd end) {
        return (LinkOutcome.Linked) ((SignInEnd.Asked) end).outcome();
    }

    /** One of the cluster; both halves may run on different ones. */
    private SignIns node() {
        SocialNetworks networks = new SocialNetworks(List.of(stage.network));
        return new SignIns(networks, stage.accounts,
                new AccountLinking(networks, stage.accounts, stage.accounts.removals(),
                        stage.health::reset, stage.clock), pending, stage.clock);
    }
}

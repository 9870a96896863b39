package io.listeningpost.settings;

import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import io.listeningpost.testing.Killer;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountLinkingTest {

    private final MutableClock clock = new MutableClock();
    private final MemoryNetwork network = new MemoryNetwork(clock, "99", "acme");
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final List<AccountId> told = new ArrayList<>();
    private final AccountLinking linking = new AccountLinking(new SocialNetworks(List.of(network)), accounts, accounts.removals(),
            told::add, clock);

    @Test
    void savesAnAccountOnceTheNetworkSaidWhoseKeysTheseAre() {
        LinkOutcome outcome = link(MemoryNetwork.KEYS, LinkRequest.by("robot"));

        assertThat(outcome).isInstanceOfSatisfying(LinkOutcome.Linked.class, linked -> {
            assertThat(linked.again()).isFalse();
            assertThat(linked.settings()).isEqualTo(accounts.find(ACME).orElseThrow());
            assertThat(linked.settings().handle()).isEqualTo("acme");
            assertThat(linked.settings().state()).isEqualTo(AccountState.LINKED);
            assertThat(linked.settings().importFrom()).isEqualTo(MutableClock.START);
            assertThat(linked.settings().route()).isEmpty();
            assertThat(linked.settings().speeches()).isEmpty();
        });
        assertThat(accounts.linked(ACME).orElseThrow().credentials()).isEqualTo(MemoryNetwork.KEYS);
        assertThat(told).containsExactly(ACME);
    }

    @Test
    void takesAnEarlierStartButNoFutureOne() {
        Instant earlier = MutableClock.START.minus(Duration.ofDays(3));
        assertThat(link(MemoryNetwork.KEYS, new LinkRequest("robot", Optional.of(clock.instant().plusSeconds(1)), Optional.empty())))
                .isInstanceOfSatisfying(LinkOutcome.Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("importFrom"));

        link(MemoryNetwork.KEYS, new LinkRequest("robot", Optional.of(earlier), Optional.empty()));

        assertThat(accounts.find(ACME).orElseThrow().importFrom()).isEqualTo(earlier);
    }

    @Test
    void listensFromTheSecondInWhichItIsLinkedBecauseNetworksTellNoSmallerTime() {
        clock.advance(Duration.ofMillis(700));
        link(MemoryNetwork.KEYS, LinkRequest.by("robot"));

        assertThat(accounts.find(ACME).orElseThrow().importFrom()).isEqualTo(MutableClock.START);
        assertThat(accounts.find(ACME).orElseThrow().linkedAt()).isEqualTo(MutableClock.START.plusMillis(700));
    }

    @Test
    void savesNothingWhenTheKeysAreRefused() {
        LinkOutcome outcome = link(new Credentials(Map.of("token", "bad")), LinkRequest.by("robot"));

        assertThat(outcome).isEqualTo(new LinkOutcome.NotIdentified(new SocialFailure.Unauthorized("401")));
        assertThat(accounts.all()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void namesTheFieldThatIsMissingWithoutAskingTheNetwork() {
        assertThat(link(new Credentials(Map.of("token", " ")), LinkRequest.by("robot")))
                .isInstanceOfSatisfying(LinkOutcome.Invalid.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo("token");
                    assertThat(invalid.reason()).startsWith("token is missing");
                });
        assertThat(link(MemoryNetwork.KEYS, LinkRequest.by(" ")))
                .isInstanceOfSatisfying(LinkOutcome.Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("speaker"));
        assertThat(linking.link(new Network("pigeon"), MemoryNetwork.KEYS, LinkRequest.by("robot")))
                .isInstanceOfSatisfying(LinkOutcome.Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("network"));
        assertThat(network.calls()).isEmpty();
    }

    @Test
    void linksAgainInPlace() {
        AccountSettings before = LinkedAccounts.acme().says("3", "hello").state(AccountState.REVOKED)
                .wording(new Wording(Optional.of("^$agent.initials"), List.of("ORD-\\d{6}"), List.of()))
                .quiet(new Quiet(Optional.empty(), 1))
                .build();
        accounts.save(before);
        accounts.saveCredentials(ACME, new Credentials(Map.of("token", "old")));
        clock.advance(Duration.ofDays(30));

        LinkOutcome outcome = link(MemoryNetwork.KEYS, new LinkRequest("robot", Optional.empty(), Optional.of(ACME)));

        assertThat(outcome).isInstanceOfSatisfying(LinkOutcome.Linked.class, linked -> assertThat(linked.again()).isTrue());
        AccountSettings after = accounts.find(ACME).orElseThrow();
        assertThat(after.state()).isEqualTo(AccountState.LINKED);
        assertThat(after.importFrom()).isEqualTo(before.importFrom());
        assertThat(after.linkedAt()).isEqualTo(before.linkedAt());
        assertThat(after.route()).isEqualTo(before.route());
        assertThat(after.speeches()).isEqualTo(before.speeches());
        assertThat(after.wording()).isEqualTo(before.wording());
        assertThat(after.quiet()).isEqualTo(before.quiet());
        assertThat(accounts.linked(ACME).orElseThrow().credentials()).isEqualTo(MemoryNetwork.KEYS);
    }

    @Test
    void refusesTheKeysOfAnotherAccountWhenLinkingAgain() {
        AccountId other = new AccountId(MemoryNetwork.X, "12");
        accounts.save(LinkedAccounts.account(other, "other").build());

        assertThat(link(MemoryNetwork.KEYS, new LinkRequest("robot", Optional.empty(), Optional.of(other))))
                .isEqualTo(new LinkOutcome.OtherAccount(other, ACME, "acme"));
        assertThat(accounts.find(ACME)).isEmpty();
    }

    @Test
    void followsARenamedHandle() {
        accounts.save(LinkedAccounts.account(ACME, "acme_old").build());

        link(MemoryNetwork.KEYS, LinkRequest.by("robot"));

        assertThat(accounts.find(ACME).orElseThrow().handle()).isEqualTo("acme");
    }

    @Test
    void catchesUpAfterLinkingAgain() {
        Stage stage = new Stage();
        stage.round();
        stage.network.takeOnly("fresh");
        stage.roundAfter(Duration.ofMinutes(1));
        Cursor before = stage.cursors.find(ACME, new Source.Mentions()).orElseThrow();
        stage.network.said(Posts.post("1").at(stage.clock.advance(Duration.ofHours(5))).build());
        stage.roundAfter(Duration.ofHours(5));
        assertThat(stage.desk.tickets()).isEmpty();

        new AccountLinking(new SocialNetworks(List.of(stage.network)), stage.accounts, stage.accounts.removals(),
                stage.health::reset, stage.clock)
                .link(MemoryNetwork.X, new Credentials(Map.of("token", "fresh")), LinkRequest.by("robot"));
        assertThat(stage.cursors.find(ACME, new Source.Mentions())).contains(before);
        stage.round();

        assertThat(stage.desk.tickets()).hasSize(1);
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
    }

    @Test
    void isNotLinkedWhileWhatItHeardIsBeingForgotten() {
        link(MemoryNetwork.KEYS, LinkRequest.by("robot"));
        Removal removal = Removal.of(accounts.find(ACME).orElseThrow(), RemovalChoice.FORGET, "admin", clock.instant());
        accounts.remove(removal);
        told.clear();

        assertThat(link(MemoryNetwork.KEYS, LinkRequest.by("robot"))).isEqualTo(new LinkOutcome.BeingForgotten(removal));
        assertThat(accounts.all()).isEmpty();
        assertThat(told).isEmpty();

        accounts.removals().change(removal, now -> now.done(clock.instant()));
        assertThat(link(MemoryNetwork.KEYS, LinkRequest.by("robot"))).isInstanceOf(LinkOutcome.Linked.class);
    }

    /** One administrator removes it while another enters new keys. */
    @Test
    void whatWasRemovedMeanwhileStaysRemoved() {
        for (int call : new int[] {1, 2, 3}) {
            link(MemoryNetwork.KEYS, LinkRequest.by("robot"));
            Removal removal = Removal.of(accounts.find(ACME).orElseThrow(), RemovalChoice.FORGET, "admin", clock.instant());
            told.clear();
            Killer between = new Killer();
            between.meanwhile(call, () -> accounts.remove(removal));
            AccountLinking late = new AccountLinking(new SocialNetworks(List.of(network)), between.over(Accounts.class, accounts),
                    accounts.removals(), told::add, clock);

            LinkOutcome outcome = late.link(MemoryNetwork.X, MemoryNetwork.KEYS, LinkRequest.by("robot"));

            assertThat(between.didMeanwhile()).isTrue();
            assertThat(outcome).isEqualTo(new LinkOutcome.BeingForgotten(removal));
            assertThat(accounts.all()).isEmpty();
            assertThat(told).isEmpty();
            accounts.removals().change(removal, now -> now.done(clock.instant()));
        }
    }

    /** The same where nothing is to be forgotten: before its keys are kept, and before it listens. */
    @Test
    void saysThatSomebodyRemovedItMeanwhile() {
        for (int call : new int[] {2, 3}) {
            link(MemoryNetwork.KEYS, LinkRequest.by("robot"));
            told.clear();
            Killer between = new Killer();
            between.meanwhile(call, () -> accounts.remove(ACME));
            AccountLinking late = new AccountLinking(new SocialNetworks(List.of(network)), between.over(Accounts.class, accounts),
                    accounts.removals(), told::add, clock);

            assertThat(late.link(MemoryNetwork.X, MemoryNetwork.KEYS, LinkRequest.by("robot")))
                    .isEqualTo(new LinkOutcome.RemovedMeanwhile("acme"));

            assertThat(between.didMeanwhile()).isTrue();
            assertThat(accounts.all()).isEmpty();
            assertThat(told).isEmpty();
        }
    }

    private LinkOutcome link(Credentials credentials, LinkRequest request) {
        return linking.link(MemoryNetwork.X, credentials, request);
    }
}

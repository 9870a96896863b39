package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Moments;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.AloneOnOneNode;
import io.listeningpost.testing.Killer;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Together;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Field 45: a refresh token is taken once only. One node of the cluster exchanges it, and the new one is stored before it is used; what
 * cannot be saved any more is told in words.
 */
class KeyRenewalTest {

    private static final AccountId ACME = LinkedAccounts.ACME;

    private final MutableClock clock = new MutableClock();
    private final MemoryNetwork network = new MemoryNetwork(clock, ACME.userId(), "acme");
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final Killer killer = new Killer();
    private final AloneOnOneNode cluster = new AloneOnOneNode();
    private final Instant end = clock.instant().plus(Duration.ofHours(2));
    private final Credentials first = MemoryNetwork.ending("good", "renewal0", end);

    @BeforeEach
    void link() {
        accounts.save(LinkedAccounts.acme().build());
        accounts.saveCredentials(ACME, first);
    }

    @Test
    void leavesKeysAloneThatLastLongEnough() {
        clock.set(end.minus(Duration.ofMinutes(10)));

        assertThat(keys()).isEqualTo(first);
        assertThat(network.calls()).isEmpty();
    }

    @Test
    void leavesKeysAloneThatNeverEnd() {
        accounts.saveCredentials(ACME, MemoryNetwork.KEYS);
        clock.advance(Duration.ofDays(400));

        assertThat(keys()).isEqualTo(MemoryNetwork.KEYS);
        assertThat(network.calls()).isEmpty();
    }

    @Test
    void exchangesKeysBeforeTheyEndAndStoresTheNewOnes() {
        dueSoon();

        assertThat(keys().get("token")).isEqualTo("good1");
        assertThat(stored().get("token")).isEqualTo("good1");
        assertThat(accounts.exchangingSince(ACME)).isEmpty();
        assertThat(keys()).isEqualTo(stored());
        assertThat(network.calls()).containsExactly("renew");
    }

    @Test
    void exchangesAgainAndAgain() {
        for (int i = 1; i <= 20; i++) {
            clock.advance(Duration.ofHours(3));
            assertThat(keys().get("token")).isEqualTo("good" + i);
        }
    }

    @Test
    void keepsTheNewHandleThatTheNetworkTellsWithTheKeys() {
        accounts.change(ACME, settings -> settings.withEdit(Drawer.QUIET, new Edit("JIRAUSER1", clock.instant())));
        AccountSettings before = accounts.find(ACME).orElseThrow();
        dueSoon();
        network.rename("acme_by_another_name");

        LinkedAccount now = ((Answer.Got<LinkedAccount>) renewal().keysOf(ACME).orElseThrow()).value();

        assertThat(now.handle()).isEqualTo("acme_by_another_name");
        AccountSettings after = accounts.find(ACME).orElseThrow();
        assertThat(after).usingRecursiveComparison().ignoringFields("handle").isEqualTo(before);
        assertThat(after.handle()).isEqualTo("acme_by_another_name");
        assertThat(accounts.linked(ACME)).contains(now);
        assertThat(network.calls()).as("no call for it").containsExactly("renew");
    }

    @Test
    void nodesThatRenewAtTheSameMomentExchangeOnce() {
        for (int round = 1; round <= 50; round++) {
            clock.advance(Duration.ofMinutes(115));
            Set<String> tokens = Together.run(4, node -> token(renewal().keysOf(ACME))).stream().collect(Collectors.toSet());

            assertThat(stored().get("token")).isEqualTo("good" + round);
            assertThat(tokens).isSubsetOf("good" + (round - 1), "good" + round, "good");
        }
        assertThat(Collections.frequency(network.calls(), "renew")).isEqualTo(50);
        assertThat(accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.LINKED);
    }

    @Test
    void keysThatAnAdminLinksDuringTheExchangeWin() {
        dueSoon();
        Credentials linked = MemoryNetwork.ending("linked", "renewal-linked", clock.instant().plus(Duration.ofHours(2)));
        SocialNetwork slow = during(() -> accounts.saveCredentials(ACME, linked));

        assertThat(token(renewal(slow).keysOf(ACME))).isEqualTo("linked");
        assertThat(stored()).isEqualTo(linked);
    }

    @Test
    void worksOnWithTheOldKeysWhileTheNetworkIsInTrouble() {
        dueSoon();
        network.failRenewal(new SocialFailure.Unavailable("503"), false);
        network.failRenewal(new SocialFailure.Unavailable("503"), false);

        assertThat(keys()).isEqualTo(first);
        clock.set(end);
        assertThat(failure()).isEqualTo(new SocialFailure.Unavailable("503"));
        assertThat(keys().get("token")).isEqualTo("good1");
    }

    @Test
    void anExchangeWhoseAnswerGotLostIsToldInWords() {
        dueSoon();
        Instant begun = clock.instant();
        network.failRenewal(new SocialFailure.Unknown("timed out"), true);

        assertThat(failure()).isEqualTo(new SocialFailure.Unknown("timed out"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(failure()).isInstanceOfSatisfying(SocialFailure.Unauthorized.class, refused ->
                assertThat(refused.detail()).contains("invalid_grant").contains("began at " + Moments.told(begun)).contains("cut off"));
        assertThat(accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
    }

    @Test
    void anExchangeThatNeverReachedTheNetworkIsMadeUpFor() {
        dueSoon();
        network.failRenewal(new SocialFailure.Unknown("timed out"), false);

        assertThat(failure()).isInstanceOf(SocialFailure.Unknown.class);
        assertThat(keys().get("token")).isEqualTo("good1");
        assertThat(accounts.exchangingSince(ACME)).isEmpty();
    }

    @Test
    void refusedKeysAreRevokedAndNothingIsSaidOfACrash() {
        dueSoon();
        network.failRenewal(new SocialFailure.Unauthorized("invalid_request"), false);

        assertThat(failure()).isEqualTo(new SocialFailure.Unauthorized("invalid_request"));
        assertThat(accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
        assertThat(accounts.exchangingSince(ACME)).isEmpty();
    }

    @Test
    void killedAtAnyStepItWorksOnOrSaysWhatHappened() {
        int strikes = 0;
        for (int calls = 0; calls < 10; calls++) {
            for (boolean after : List.of(false, true)) {
                link();
                dueSoon();
                MemoryNetwork fresh = new MemoryNetwork(clock, ACME.userId(), "acme");
                killer.strikeAfter(calls, after);
                boolean killed = killer.kills(() -> deadly(fresh).keysOf(ACME));
                killer.rest();
                strikes += killed ? 1 : 0;
                Answer<LinkedAccount> answer = deadly(fresh).keysOf(ACME).orElseThrow();
                boolean lost = fresh.calls().equals(List.of("renew", "renew"));
                assertThat(answer).as("killed at call %s, after: %s", calls, after)
                        .isInstanceOfAny(Answer.Got.class, Answer.Failed.class);
                if (lost) {
                    assertThat(((Answer.Failed<LinkedAccount>) answer).failure())
                            .isInstanceOf(SocialFailure.Unauthorized.class)
                            .extracting(SocialFailure::detail).asString().contains("cut off");
                } else {
                    assertThat(token(Optional.of(answer))).isEqualTo("good1");
                    assertThat(stored().get("token")).as("stored before use").isEqualTo("good1");
                }
            }
        }
        assertThat(strikes).isGreaterThan(8);
    }

    @Test
    void newKeysThatTheDatabaseDidNotTakeAreStoredLater() {
        dueSoon();
        KeyRenewal renewal = new KeyRenewal(failingOnce("endExchange"), new SocialNetworks(List.of(network)), cluster, clock);

        assertThatThrownBy(() -> renewal.keysOf(ACME)).hasMessage("disk full");
        assertThat(token(renewal.keysOf(ACME))).isEqualTo("good1");
        assertThat(stored().get("token")).isEqualTo("good1");
        assertThat(network.calls()).containsExactly("renew");
    }

    @Test
    void anEndThatCannotBeReadIsNow() {
        assertThat(new Credentials(Map.of(Credentials.ENDS_AT, "soon")).endsAt()).contains(Instant.EPOCH);
    }

    @Test
    void knowsNothingOfStrangers() {
        accounts.remove(ACME);

        assertThat(renewal().keysOf(ACME)).isEmpty();
    }

    private void dueSoon() {
        clock.set(end.minus(Duration.ofMinutes(9)));
    }

    private Credentials stored() {
        return accounts.linked(ACME).orElseThrow().credentials();
    }

    private Credentials keys() {
        return ((Answer.Got<LinkedAccount>) renewal().keysOf(ACME).orElseThrow()).value().credentials();
    }

    private SocialFailure failure() {
        return ((Answer.Failed<LinkedAccount>) renewal().keysOf(ACME).orElseThrow()).failure();
    }

    private static String token(Optional<Answer<LinkedAccount>> keys) {
        return ((Answer.Got<LinkedAccount>) keys.orElseThrow()).value().credentials().get("token");
    }

    /** On another node, or after a restart. */
    private KeyRenewal renewal() {
        return renewal(network);
    }

    private KeyRenewal renewal(SocialNetwork over) {
        return new KeyRenewal(accounts, new SocialNetworks(List.of(over)), cluster, clock);
    }

    private KeyRenewal deadly(MemoryNetwork over) {
        return new KeyRenewal(killer.over(Accounts.class, accounts),
                new SocialNetworks(List.of(killer.over(SocialNetwork.class, over))), cluster, clock);
    }

    /** Something happens while the network is asked for new keys. */
    private SocialNetwork during(Runnable meanwhile) {
        return (SocialNetwork) Proxy.newProxyInstance(SocialNetwork.class.getClassLoader(), new Class<?>[] {SocialNetwork.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(network, arguments);
                    if (method.getName().equals("renew")) {
                        meanwhile.run();
                    }
                    return answer;
                });
    }

    private Accounts failingOnce(String call) {
        boolean[] failed = new boolean[1];
        return (Accounts) Proxy.newProxyInstance(Accounts.class.getClassLoader(), new Class<?>[] {Accounts.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(call) && !failed[0]) {
                        failed[0] = true;
                        throw new IllegalStateException("disk full");
                    }
                    return method.invoke(accounts, arguments);
                });
    }
}

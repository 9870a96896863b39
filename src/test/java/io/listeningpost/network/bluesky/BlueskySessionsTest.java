package io.listeningpost.network.bluesky;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AccountLinking;
import io.listeningpost.settings.LinkOutcome;
import io.listeningpost.settings.LinkRequest;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.Product;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** App passwords, the sessions they buy, and accounts that change their handle. */
class BlueskySessionsTest extends BlueskyField {

    @Test
    void anAppPasswordBuysASessionThatRenewsItself() {
        Credentials first = stage.brand().credentials();
        stage.pass(Duration.ofMinutes(111));
        Credentials second = got(stage.network().renew(first)).orElseThrow();

        assertThat(second.get("accessJwt")).isNotEqualTo(first.get("accessJwt"));
        assertThat(second.get("appPassword")).isEqualTo(first.get("appPassword"));
        assertThat(second.endsAt()).contains(stage.clock().instant().plus(Duration.ofHours(2)));
        assertThat(got(stage.network().identify(second))).isEqualTo(new Profile(stage.ours().did(), stage.ours().handle(), ""));
    }

    @Test
    void theAppPasswordHelpsWhenTheRefreshIsRefused() {
        Map<String, String> keys = new HashMap<>(stage.brand().credentials().values());
        keys.put("refreshJwt", keys.get("accessJwt"));
        stage.pass(Duration.ofHours(3));

        assertThat(got(stage.network().renew(new Credentials(keys)))).isPresent();
    }

    @Test
    void aPasswordThatWasTakenBackIsToldAtTheNextRefresh() {
        Credentials keys = stage.brand().credentials();
        stage.ours().post("com.atproto.server.revokeAppPassword", Xrpc.JSON.createObjectNode().put("name", "jira"));
        stage.pass(Duration.ofHours(3));

        assertThat(failure(stage.network().renew(keys))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void thePasswordOfTheAccountItselfIsRefused() {
        Credentials typed = new Credentials(Map.of("identifier", "@" + stage.ours().handle(), "appPassword", stage.ours().password(),
                "server", stage.square.url()));

        SocialFailure failure = failure(stage.network().renew(typed));
        assertThat(failure).isInstanceOf(SocialFailure.Refused.class);
        assertThat(failure.detail()).contains("app password").doesNotContain(stage.ours().password());
    }

    @Test
    void followsAChangedHandle() {
        LinkedAccount before = stage.brand();
        stage.square.bluesky().rename(stage.ours().handle(), "acme-renamed.test");
        PostId mention = stage.mentions("still you?");
        poll(new Source.Mentions());

        assertThat(heard).containsExactly(mention);
        assertThat(got(stage.network().identify(before.credentials())).handle()).isEqualTo("acme-renamed.test");
        assertThat(got(stage.network().lookup(before, List.of(mention))).posts().getFirst().names(before.handle())).isTrue();
        stage.pass(Duration.ofHours(3));
        Map<String, String> keys = new HashMap<>(before.credentials().values());
        keys.put("refreshJwt", "no.longer.good");
        assertThat(got(stage.network().renew(new Credentials(keys)))).as("signs in by the DID").isPresent();
    }

    @Test
    void tellsTheHandleWithTheKeys() {
        Credentials first = stage.brand().credentials();
        assertThat(stage.network().handleTold(first)).contains(stage.ours().handle());
        stage.square.bluesky().rename(stage.ours().handle(), "acme-renamed.test");
        stage.pass(Duration.ofMinutes(111));

        Credentials second = got(stage.network().renew(first)).orElseThrow();

        assertThat(stage.network().handleTold(second)).contains("acme-renamed.test");
        assertThat(stage.network().handleTold(new Credentials(Map.of("identifier", "acme.test")))).isEmpty();
    }

    /** Nobody has to link it again: the next exchange of keys tells, within two hours. */
    @Test
    void aRenamedAccountGoesByItsNewHandleByItself() {
        LinkedAccount before = stage.brand();
        Product product = new Product(stage.network(), stage.time, LinkedAccounts.account(before.id(), before.handle())
                .linkedAt(stage.time.instant()).build(), before.credentials());
        product.round();
        stage.square.bluesky().rename(before.handle(), "acme-renamed.test");
        product.roundAfter(Duration.ofMinutes(111));

        assertThat(product.accounts.find(before.id()).orElseThrow().handle()).isEqualTo("acme-renamed.test");
        assertThat(product.accounts.linked(before.id()).orElseThrow().handle()).isEqualTo("acme-renamed.test");
        PostId mention = stage.mentions("still you?");
        product.roundAfter(Duration.ofMinutes(6));
        assertThat(product.desk.ticket().draft().post().id()).isEqualTo(mention);
        assertThat(product.desk.ticket().draft().post().names("acme-renamed.test")).isTrue();
    }

    /** As an admin does who does not want to wait. */
    @Test
    void linkingAgainTakesTheNewHandle() {
        LinkedAccount before = stage.brand();
        MemoryAccounts accounts = new MemoryAccounts();
        accounts.save(LinkedAccounts.account(before.id(), before.handle()).build());
        accounts.saveCredentials(before.id(), before.credentials());
        stage.square.bluesky().rename(before.handle(), "acme-renamed.test");

        Credentials typed = new Credentials(Map.of("identifier", "acme-renamed.test", "appPassword",
                before.credentials().get("appPassword"), "server", stage.square.url()));
        LinkOutcome outcome = new AccountLinking(new SocialNetworks(List.of(stage.network())), accounts, accounts.removals(),
                id -> { }, stage.clock())
                .link(before.id().network(), typed, new LinkRequest("listening-post", Optional.empty(), Optional.of(before.id())));

        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        assertThat(accounts.linked(before.id()).orElseThrow().handle()).isEqualTo("acme-renamed.test");
    }

    @Test
    void asksNobodyInsideOfTheNetwork() {
        Credentials inside = new Credentials(Map.of("identifier", "a.test", "appPassword", "x", "server", "http://169.254.169.254"));

        assertThat(refusal(stage.network().renew(inside))).isEqualTo(Refusal.INVALID);
    }
}

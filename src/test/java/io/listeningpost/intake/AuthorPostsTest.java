package io.listeningpost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.cost.Budgets;
import io.listeningpost.cost.Spent;
import io.listeningpost.intake.AuthorPosts.Told;
import io.listeningpost.intake.AuthorPosts.Why;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MemoryPrices;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AuthorPostsTest {

    private static final String JANE = Posts.post("101").build().author().id();

    private final Stage stage = new Stage();
    private final AuthorPosts posts = stage.authorPosts();

    private Told ask() {
        return posts.ask(Stage.ACME, JANE);
    }

    private long asked() {
        return stage.network.calls().stream().filter(call -> call.startsWith("posts by")).count();
    }

    private static List<PostId> ids(Told told) {
        assertThat(told).isInstanceOf(Told.Posts.class);
        return ((Told.Posts) told).posts().stream().map(Post::id).toList();
    }

    private static Why why(Told told) {
        assertThat(told).isInstanceOf(Told.Nothing.class);
        return ((Told.Nothing) told).why();
    }

    @Test
    void asksOnceADayAndOnlyWhenSomebodyWants() {
        stage.network.said(Posts.post("101").build());

        assertThat(posts.known(Stage.ACME, JANE)).isEmpty();
        assertThat(asked()).isZero();

        assertThat(ids(ask())).containsExactly(new PostId("101"));
        stage.network.said(Posts.post("102").build());
        stage.clock.advance(Duration.ofHours(23));
        assertThat(ids(ask())).containsExactly(new PostId("101"));
        assertThat(posts.known(Stage.ACME, JANE)).isPresent();
        assertThat(asked()).isEqualTo(1);

        stage.clock.advance(Duration.ofHours(1));
        assertThat(posts.known(Stage.ACME, JANE)).isEmpty();
        assertThat(ids(ask())).hasSize(2);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void twoWhoAskAtOnceWaitForOneAnswer() throws Exception {
        stage.network.said(Posts.post("101").build());
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Keyring real = stage.keyring();
        Keyring slow = account -> {
            first.countDown();
            try {
                assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return real.keysOf(account);
        };
        AuthorPosts shared = new AuthorPosts(stage.accounts, slow, new SocialNetworks(List.of(stage.network)),
                new Budgets(stage.accounts, stage.meter, stage.clock), new MemoryPrices(Map.of()), stage.setbacks(), stage.clock);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            CompletableFuture<Told> one = CompletableFuture.supplyAsync(() -> shared.ask(Stage.ACME, JANE), two);
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Told> other = CompletableFuture.supplyAsync(() -> shared.ask(Stage.ACME, JANE), two);
            go.countDown();

            assertThat(ids(one.get(20, TimeUnit.SECONDS))).isEqualTo(ids(other.get(20, TimeUnit.SECONDS)));
        }
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void tellsWhyTheNetworkToldNothingAndAsksAgainNextTime() {
        stage.network.failPostsBy(new SocialFailure.Unavailable("X answered 503"));

        assertThat(ask()).isEqualTo(new Told.Nothing(Why.FAILED, "X answered 503"));
        assertThat(ids(ask())).isEmpty();
    }

    @Test
    void leavesTheNetworkAloneWhileTheAccountRestsIsPausedOrGone() {
        stage.setbacks().failed(Stage.ACME, new SocialFailure.RateLimited(stage.clock.instant().plusSeconds(600), "429"));
        assertThat(why(ask())).isEqualTo(Why.RESTING);

        stage.clock.advance(Duration.ofMinutes(11));
        stage.accounts.change(Stage.ACME, now -> now.withState(AccountState.PAUSED));
        assertThat(why(ask())).isEqualTo(Why.NOT_LINKED);

        assertThat(why(posts.ask(new AccountId(MemoryNetwork.X, "4711"), JANE))).isEqualTo(Why.NOT_LINKED);
        assertThat(why(posts.ask(new AccountId(new Network("nowhere"), "1"), JANE))).isEqualTo(Why.NOT_OFFERED);
        assertThat(posts.isOffered(new AccountId(new Network("nowhere"), "1"))).isFalse();
        assertThat(asked()).isZero();
    }

    @Test
    void keepsTheLastFifthOfABudgetForMentions() {
        stage.accounts.change(Stage.ACME, now -> now.withBudget(new Budget(true, OptionalLong.of(100_000), OptionalLong.empty())));
        stage.meter.add(Stage.ACME, new Spent(LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC), Charge.POST_READ, 16, 80_000));

        assertThat(why(ask())).isEqualTo(Why.BUDGET);
        assertThat(asked()).isZero();
    }

    @Test
    void asksForSoManyAuthorsADayAndNotMore() {
        for (int author = 1; author <= AuthorPosts.MOST_AUTHORS; author++) {
            assertThat(ids(posts.ask(Stage.ACME, "7" + author))).isEmpty();
        }
        assertThat(why(posts.ask(Stage.ACME, "8"))).isEqualTo(Why.ENOUGH);
        assertThat(ids(posts.ask(Stage.ACME, "71"))).isEmpty();

        stage.clock.advance(Duration.ofDays(1));
        assertThat(ids(posts.ask(Stage.ACME, "8"))).isEmpty();
        assertThat(asked()).isEqualTo(AuthorPosts.MOST_AUTHORS + 1);
    }

    @Test
    void remembersTheLastFewHundredOnly() {
        OverheardPosts overheard = new OverheardPosts(stage.clock);
        for (int author = 0; author <= OverheardPosts.ROOM; author++) {
            overheard.keep(new OverheardPosts.Whose(Stage.ACME, "a" + author), List.of());
        }

        assertThat(overheard.find(new OverheardPosts.Whose(Stage.ACME, "a0"))).isEmpty();
        assertThat(overheard.find(new OverheardPosts.Whose(Stage.ACME, "a1"))).isPresent();
        assertThat(overheard.find(new OverheardPosts.Whose(Stage.ACME, "a" + OverheardPosts.ROOM))).isPresent();
    }

    @Test
    void costsAPageAndItsAuthorAtMost() {
        assertThat(posts.cost(MemoryNetwork.X)).isEqualTo(5 * stage.network.publishedPrices().getOrDefault(Charge.POST_READ, 0L)
                + stage.network.publishedPrices().getOrDefault(Charge.AUTHOR_READ, 0L));
    }
}

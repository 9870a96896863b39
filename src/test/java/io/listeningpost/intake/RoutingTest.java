package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listeningpost.settings.Condition;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Rule;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryDesk.Ticket;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {

    private static final Route LATE = new Route(3, 44);
    private static final Route LOST = new Route(7, 45);
    private static final Route OWN = new Route(3, 25);

    private final Stage stage = new Stage();
    private final Post late = post("101").text("@acme my order is late").build();
    private final Post lost = post("201").by("777", "bob").text("@acme my order is lost, and late").build();
    private final Post thanks = post("301").by("778", "eve").text("@acme thank you").build();

    private static Rule rule(Route to, String... words) {
        return new Rule(String.join(" ", words), new Condition(Set.of(), Set.of(), List.of(words), Set.of(), Set.of(),
                OptionalLong.empty(), OptionalLong.empty()), Destination.of(to));
    }

    private void rules(Rule... rules) {
        stage.rules.replace(stage.rules.book().version(), Arrays.asList(rules)).orElseThrow();
    }

    private List<Route> routes() {
        return stage.desk.tickets().stream().map(Ticket::draft).map(RequestDraft::route).toList();
    }

    @Test
    void sendsAPostWhereTheFirstRuleSays() {
        rules(rule(LOST, "lost"), rule(LATE, "late"));

        stage.hears(late, lost, thanks);

        assertThat(stage.desk.tickets()).extracting(ticket -> ticket.draft().post().text(), ticket -> ticket.draft().route())
                .containsExactlyInAnyOrder(tuple(late.text(), LATE),
                        tuple(lost.text(), LOST), tuple(thanks.text(), OWN));
    }

    @Test
    void saysWhatIsSetOnTheRequest() {
        Destination to = new Destination(LATE, Optional.of("2"), Optional.of(10_100L), Optional.of("agent"), Optional.empty());
        rules(new Rule("late", rule(LATE, "late").when(), to));

        stage.hears(late);

        assertThat(stage.desk.ticket().draft().to()).isEqualTo(to);
    }

    @Test
    void keepsLaterPostsOfAThreadWithTheirRequest() {
        stage.hears(thanks);
        rules(rule(LATE, "late"));

        stage.hears(replyTo(thanks, "302").by(thanks.author()).text("@acme but it is late").build());

        assertThat(stage.desk.ticket().draft().route()).isEqualTo(OWN);
        assertThat(stage.desk.ticket().comments()).hasSize(1);
    }

    @Test
    void passesOverWhatIsGoneAndTellsHealth() {
        rules(rule(LOST, "late"), rule(LATE, "order"));
        stage.destinations.takeAway(LOST.requestTypeId(), "its request type 45 is gone");

        stage.hears(late);

        assertThat(routes()).containsExactly(LATE);
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("Rule 1 \"late\"", "its request type 45 is gone");
    }

    @Test
    void leavesToTheAccountWhatOnlyBrokenRulesTake() {
        rules(rule(LOST, "late"));
        stage.destinations.takeAway(LOST.requestTypeId(), "its request type 45 is gone");

        stage.hears(late);

        assertThat(routes()).containsExactly(OWN);
    }

    @Test
    void keepsWhatNobodyTakesUntilSomebodyDoes() {
        stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        rules(rule(LATE, "late"));

        stage.hears(late, thanks);

        assertThat(routes()).containsExactly(LATE);
        assertThat(stage.entry(thanks).reason()).contains(Cause.NO_ROUTE.words());
        rules(rule(LATE, "thank you"));
        stage.roundAfter(Duration.ofMinutes(5));
        assertThat(routes()).containsExactly(LATE, LATE);
    }

    /** Killed at any step and with other rules afterwards: one request, and it is known which. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void opensOneRequestWhateverBecomesOfTheRules(boolean afterTheCall) {
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            Stage any = new Stage();
            any.network.said(late);
            any.poll();
            any.rules.replace(0, List.of(rule(LATE, "late")));
            any.killer.strikeAfter(call, afterTheCall);
            killed = any.killer.kills(any::work);
            kills += killed ? 1 : 0;
            any.killer.rest();
            any.rules.replace(1, List.of(rule(LOST, "order")));
            any.clock.advance(Duration.ofMinutes(5));
            any.work();

            assertThat(any.desk.tickets()).as("call %d", call).hasSize(1);
            assertThat(any.entry(late).outcome()).as("call %d", call).contains(IntakeOutcome.OPENED);
        }
        assertThat(kills).isGreaterThan(5);
    }

    @Test
    void rehearsesOnWhatOpenedRequestsOfLate() {
        stage.hears(late, lost, thanks);
        stage.clock.advance(Duration.ofDays(29));
        stage.hears(post("401").by("779", "dan").text("@acme so late").at(stage.clock.instant()).build());
        Rehearsal rehearsal = new Rehearsal(stage.journal, stage.accounts, stage.clock);

        Rehearsal.Report report = rehearsal.of(List.of(rule(LOST, "lost"), rule(LATE, "late"), rule(LATE, "order")));

        assertThat(report.taken()).containsExactly(1, 2, 0);
        assertThat(report.rest()).isEqualTo(Map.of(ACME, 1));
        assertThat(report.posts()).isEqualTo(4);
        assertThat(report.complete()).isTrue();
        stage.clock.advance(Duration.ofDays(2));
        assertThat(rehearsal.of(List.of(rule(LATE, "late"))).taken()).containsExactly(1);
        assertThat(stage.desk.tickets()).hasSize(4);
    }

    @Test
    void looksAtABoundedNumberOfPosts() {
        for (int i = 0; i < 5_001; i++) {
            Post post = post("p" + i).build();
            stage.journal.record(ACME, post, Heard.MENTION, stage.clock.instant());
            stage.journal.done(stage.journal.find(ACME, post.firstId()).orElseThrow().id(), IntakeOutcome.OPENED, Optional.of(1L),
                    Optional.empty());
        }

        Rehearsal.Report report = new Rehearsal(stage.journal, stage.accounts, stage.clock).of(List.of(rule(LATE, "late")));

        assertThat(report.posts()).isEqualTo(5_000);
        assertThat(report.complete()).isFalse();
        assertThat(report.taken()).containsExactly(5_000);
    }
}

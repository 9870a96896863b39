package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.contract.StoreRows;
import io.listeningpost.insight.Became;
import io.listeningpost.insight.DayFigures;
import io.listeningpost.insight.Queue;
import io.listeningpost.insight.Said;
import io.listeningpost.insight.Waits;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.jira.store.AoDayBook;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.CountedDatabase;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import io.listeningpost.testing.TestDatabases;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityResourceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final AccountId OTHER = AccountId.parse("x:7");

    private final RestStage rest = new RestStage();

    private void put(AccountId account, LocalDate day, Became became, Said said, Queue longest) {
        rest.days.put(account, new DayFigures(day, became, said, longest));
    }

    private static Waits minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(each -> Waits.of(Duration.ofMinutes(each))).reduce(Waits.NONE, Waits::plus);
    }

    private JsonNode get(@Nullable String account, @Nullable String days) {
        return rest.as(Role.ADMIN, () -> rest.activity().get(account, days)).json();
    }

    /** A day without a page is not a day without posts. */
    @Test
    void tellsNothingHeardFromNotListening() {
        rest.days.begin(Stage.ACME, TODAY);

        JsonNode activity = get(null, null);

        assertThat(activity.path("from").asText()).isEqualTo("2026-02-01");
        assertThat(activity.path("to").asText()).isEqualTo("2026-03-02");
        assertThat(activity.path("days")).hasSize(30);
        assertThat(activity.at("/days/28/figures").isNull()).isTrue();
        assertThat(activity.at("/days/29/figures/heard").asInt(-1)).isZero();
        assertThat(activity.at("/days/29/figures/first/median").isNull()).isTrue();
        assertThat(activity.at("/sum/heard").asInt(-1)).isZero();
    }

    @Test
    void knowsNothingWhenNothingWasCounted() {
        JsonNode activity = get(null, "7");
        assertThat(activity.path("days")).hasSize(7).allMatch(day -> day.path("figures").isNull());
        assertThat(activity.path("sum").isNull()).isTrue();
        assertThat(activity.at("/accounts/0/figures").isNull()).isTrue();
    }

    @Test
    void addsUpDaysAndAccounts() {
        rest.stage.accounts.save(LinkedAccounts.account(OTHER, "acme_uk").build());
        put(Stage.ACME, TODAY, new Became(2, 3, 4, 5), new Said(6, 7, 8, minutes(4, 50)), new Queue(9, 1));
        put(OTHER, TODAY, new Became(20, 0, 0, 0), new Said(1, 0, 0, minutes(100)), new Queue(2, 10));
        put(OTHER, TODAY.minusDays(6), new Became(1, 0, 0, 0), new Said(0, 0, 0, Waits.of(Duration.ofDays(40))), Queue.EMPTY);
        put(OTHER, TODAY.minusDays(7), new Became(1_000, 0, 0, 0), Said.NOTHING, Queue.EMPTY);

        JsonNode activity = get(null, "7");

        JsonNode today = activity.at("/days/6/figures");
        assertThat(today.path("heard").asInt()).isEqualTo(34);
        assertThat(today.path("opened").asInt()).isEqualTo(22);
        assertThat(today.path("commented").asInt()).isEqualTo(3);
        assertThat(today.path("nothing").asInt()).isEqualTo(4);
        assertThat(today.path("waiting").asInt()).isEqualTo(5);
        assertThat(today.path("people").asInt()).isEqualTo(7);
        assertThat(today.path("status").asInt()).isEqualTo(7);
        assertThat(today.path("failed").asInt()).isEqualTo(8);
        assertThat(today.path("longestPosts").asInt()).as("the longest of one account").isEqualTo(9);
        assertThat(today.path("longestReplies").asInt()).isEqualTo(10);
        assertThat(today.at("/first/count").asInt()).isEqualTo(3);
        assertThat(today.at("/first/median").asInt()).isEqualTo(60);
        assertThat(today.at("/first/ninety").asInt()).isEqualTo(120);
        assertThat(activity.at("/days/0/figures/first/median").isNull()).as("longer than thirty days").isTrue();
        assertThat(activity.at("/sum/heard").asInt()).isEqualTo(35);
        assertThat(activity.at("/sum/first/count").asInt()).isEqualTo(4);
        assertThat(activity.at("/sum/first/ninety").isNull()).isTrue();
        assertThat(activity.path("accounts").findValuesAsText("handle")).containsExactly("acme_uk", "acme");
        assertThat(get("x:7", "90").at("/sum/heard").asInt()).isEqualTo(1_021);
    }

    @Test
    void refusesOtherDaysAndUnknownAccounts() {
        assertThat(rest.as(Role.ADMIN, () -> rest.activity().get(null, "8")).fields()).containsExactly("days");
        assertThat(rest.as(Role.ADMIN, () -> rest.activity().csv(null, "x")).fields()).containsExactly("days");
        assertThat(rest.as(Role.ADMIN, () -> rest.activity().get("x:404", "30")).status()).isEqualTo(404);
    }

    @Test
    void writesAFileWithALineForEachDayAndAccount() {
        rest.stage.accounts.save(LinkedAccounts.account(OTHER, "=1+1").build());
        put(Stage.ACME, TODAY.minusDays(1), new Became(2, 3, 4, 5), new Said(6, 7, 8, minutes(4, 50)), new Queue(9, 1));
        put(OTHER, TODAY, Became.NONE, Said.NOTHING, Queue.EMPTY);

        Object[] body = new Object[1];
        rest.as(Role.ADMIN, () -> {
            Response response = rest.activity().csv(null, "30");
            body[0] = response.getEntity();
            assertThat(response.getMediaType().toString()).startsWith("text/csv");
            return response;
        });

        assertThat(((String) body[0]).split("\r\n")).containsExactlyInAnyOrder(
                "\"day\",\"account\",\"handle\",\"network\",\"heard\",\"opened\",\"commented\",\"nothing\",\"waiting\",\"people\","
                        + "\"status\",\"failed\",\"first_answers\",\"median_minutes\",\"ninety_percent_minutes\",\"longest_posts\","
                        + "\"longest_replies\"",
                "\"2026-03-01\",\"x:99\",\"acme\",\"X\"," + cells("14", "2", "3", "4", "5", "6", "7", "8", "2", "5", "60", "9", "1"),
                "\"2026-03-02\",\"x:7\",\"'=1+1\",\"X\"," + cells("0", "0", "0", "0", "0", "0", "0", "0", "0", "", "", "0", "0"));
    }

    private static String cells(String... cells) {
        return String.join(",", Stream.of(cells).map(cell -> '"' + cell + '"').toList());
    }

    @Test
    void asksAFewQueriesForManyAccounts() {
        CountedDatabase database = new CountedDatabase(TestDatabases.h2());
        AoDayBook book = new AoDayBook(StoreRows.on(database, "io.listeningpost.activities").ao());
        Activities activities = new Activities(book, new SocialNetworks(List.of()), new MutableClock());
        List<AccountSettings> many = IntStream.range(0, 200).mapToObj(number -> AccountId.parse("x:" + number))
                .map(id -> LinkedAccounts.account(id, "brand" + id.userId()).build()).toList();
        many.forEach(account -> book.begin(account.id(), TODAY));

        database.statements().clear();
        ActivityView activity = activities.of(many, 90);

        assertThat(activity.accounts()).hasSize(200).allMatch(account -> account.figures() != null);
        assertThat(database.statements()).hasSizeLessThanOrEqualTo(4);
    }
}

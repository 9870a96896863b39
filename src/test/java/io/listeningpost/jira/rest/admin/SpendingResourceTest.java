package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.contract.StoreRows;
import io.listeningpost.cost.Spent;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.jira.store.AoMeter;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.CountedDatabase;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import io.listeningpost.testing.TestDatabases;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendingResourceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final AccountId OTHER = AccountId.parse("x:7");

    private final RestStage rest = new RestStage();

    /** No use on a day after linking is nothing spent; of days before it nobody knows. */
    @Test
    void tellsNothingSpentFromNothingKnown() {
        JsonNode spending = get(null, null);

        assertThat(spending.path("from").asText()).isEqualTo("2026-02-01");
        assertThat(spending.path("to").asText()).isEqualTo("2026-03-02");
        assertThat(spending.path("days")).hasSize(30);
        assertThat(spending.at("/days/28/cost").isNull()).as("the day before it was linked").isTrue();
        assertThat(spending.at("/days/29/cost").asText()).isEqualTo("0.00");
        assertThat(spending.path("sum").asText()).isEqualTo("0.00");
    }

    @Test
    void addsUpEachDayOverTheEdgeOfMonthsAndAccounts() {
        rest.stage.accounts.save(LinkedAccounts.account(OTHER, "acme_uk").build());
        spend(Stage.ACME, TODAY, 10_000);
        spend(OTHER, TODAY, 30_000);
        spend(OTHER, TODAY.minusDays(10), 500_000);
        spend(OTHER, TODAY.minusDays(89), 7_000_000);
        spend(OTHER, TODAY.minusDays(90), 900_000_000);

        JsonNode spending = get(null, "90");

        assertThat(spending.path("days")).hasSize(90);
        assertThat(spending.at("/days/0/cost").asText()).isEqualTo("7.00");
        assertThat(spending.at("/days/79/cost").asText()).isEqualTo("0.50");
        assertThat(spending.at("/days/80/cost").asText()).as("known since the first charge").isEqualTo("0.00");
        assertThat(spending.at("/days/89/cost").asText()).isEqualTo("0.04");
        assertThat(spending.path("sum").asText()).isEqualTo("7.54");
        assertThat(spending.path("accounts").findValuesAsText("handle")).containsExactly("acme_uk", "acme");
        assertThat(spending.path("limit").isNull()).isTrue();
        assertThat(get("x:99", "30").path("sum").asText()).isEqualTo("0.01");
    }

    @Test
    void tellsTheDailyLimitOfOneAccount() {
        rest.stage.accounts.save(LinkedAccounts.acme().build()
                .withBudget(new Budget(true, OptionalLong.of(2_500_000), OptionalLong.empty())));
        assertThat(get("x:99", "30").path("limit").asText()).isEqualTo("2.50");
    }

    @Test
    void refusesOtherDaysAndUnknownAccounts() {
        assertThat(rest.as(Role.ADMIN, () -> rest.spending().get(null, "31")).fields()).containsExactly("days");
        assertThat(rest.as(Role.ADMIN, () -> rest.spending().csv(null, "x")).fields()).containsExactly("days");
        assertThat(rest.as(Role.ADMIN, () -> rest.spending().get("x:404", "30")).status()).isEqualTo(404);
    }

    @Test
    void answersNoAccountsWithoutADayThatIsKnown() {
        rest.stage.accounts.remove(Stage.ACME);
        JsonNode spending = get(null, "30");
        assertThat(spending.path("days")).hasSize(30).allMatch(day -> day.path("cost").isNull());
        assertThat(spending.path("accounts")).isEmpty();
    }

    /** Whoever names an account does not run anything in the spreadsheet of an administrator. */
    @Test
    void writesAFileInWhichNoNameIsAFormula() {
        rest.stage.accounts.save(LinkedAccounts.account(OTHER, "=HYPERLINK(\"http://evil.example\")").build());
        spend(OTHER, TODAY, 30_000);
        spend(OTHER, TODAY, 5_000);
        spend(Stage.ACME, TODAY.minusDays(1), 1_000);

        String csv = csv();

        assertThat(csv.split("\r\n")).containsExactlyInAnyOrder(
                "\"day\",\"account\",\"handle\",\"network\",\"usd\"",
                "\"2026-03-01\",\"x:99\",\"acme\",\"X\",\"0.001\"",
                "\"2026-03-02\",\"x:7\",\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"X\",\"0.035\"");
        assertThat(new Csv().line("+1", "-1", "@a", "\tx", "a=b", "").text())
                .isEqualTo("\"'+1\",\"'-1\",\"'@a\",\"'\tx\",\"a=b\",\"\"\r\n");
    }

    /** Two hundred accounts and ninety days: the months of two hundred at once, however much they spent. */
    @Test
    void asksAFewQueriesForManyAccounts() {
        CountedDatabase database = new CountedDatabase(TestDatabases.h2());
        AoMeter meter = new AoMeter(StoreRows.on(database, "io.listeningpost.spendings").ao());
        MutableClock clock = new MutableClock();
        Spendings spendings = new Spendings(meter, new SocialNetworks(List.of()), clock);
        List<AccountSettings> many = IntStream.range(0, 200).mapToObj(number -> AccountId.parse("x:" + number))
                .map(id -> LinkedAccounts.account(id, "brand" + id.userId()).build()).toList();
        many.forEach(account -> meter.add(account.id(), new Spent(TODAY, Charge.POST_READ, 1, 5_000)));

        database.statements().clear();
        SpendingView spending = spendings.of(many, 90);

        assertThat(spending.sum()).isEqualTo("1.00");
        assertThat(database.statements()).hasSizeLessThanOrEqualTo(4);
    }

    private String csv() {
        Object[] body = new Object[1];
        rest.as(Role.ADMIN, () -> {
            Response response = rest.spending().csv(null, "30");
            body[0] = response.getEntity();
            assertThat(response.getMediaType().toString()).startsWith("text/csv");
            return response;
        });
        return (String) body[0];
    }

    private JsonNode get(@Nullable String account, @Nullable String days) {
        return rest.as(Role.ADMIN, () -> rest.spending().get(account, days)).json();
    }

    private void spend(AccountId account, LocalDate day, long micros) {
        rest.meter.add(account, new Spent(day, Charge.POST_READ, 1, micros));
    }
}

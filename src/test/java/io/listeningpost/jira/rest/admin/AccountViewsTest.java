package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.contract.StoreRows;
import io.listeningpost.cost.Spent;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.jira.store.AoAccounts;
import io.listeningpost.jira.store.AoBacklogs;
import io.listeningpost.jira.store.AoHealthLog;
import io.listeningpost.jira.store.AoJournal;
import io.listeningpost.jira.store.AoMeter;
import io.listeningpost.jira.store.AoOutbox;
import io.listeningpost.jira.store.AoProjectSpeeches;
import io.listeningpost.jira.store.AoRules;
import io.listeningpost.jira.store.AoSourceLog;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Destined;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.CountedDatabase;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.PlainSealer;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.SomePeople;
import io.listeningpost.testing.TestDatabases;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the list of accounts asks the real tables and Jira, however many accounts there are. */
class AccountViewsTest {

    private static final int MANY = 200;
    private static final long PROJECT = 10_001;

    private final MutableClock clock = new MutableClock();
    private final CountedDatabase database = new CountedDatabase(TestDatabases.h2());
    private final ActiveObjects ao = StoreRows.on(database, "io.listeningpost.accountviews").ao();
    private final AoAccounts accounts = new AoAccounts(ao, new PlainSealer("k1"));
    private final AoHealthLog health = new AoHealthLog(ao);
    private final AoSourceLog sources = new AoSourceLog(ao);
    private final AoMeter meter = new AoMeter(ao);
    private final AoJournal journal = new AoJournal(ao);
    private final AoOutbox outbox = new AoOutbox(ao, clock);
    private final AoProjectSpeeches speeches = new AoProjectSpeeches(ao);
    private final List<String> jira = new ArrayList<>();
    private final AccountViews views = new AccountViews(new SocialNetworks(List.of(new MemoryNetwork(clock, "99", "acme"))),
            new AccountReadings(health, sources, journal, outbox, new AoBacklogs(ao), meter), new SomePeople(), desks(),
            speeches, projects(), new Destined(accounts, new AoRules(ao)), new Sentences((key, arguments) -> key), clock);

    /** The tables outlive a test. */
    @BeforeEach
    void begin() {
        accounts.all().forEach(account -> accounts.remove(account.id()));
        speeches.replace(PROJECT, speeches.of(PROJECT).version(), List.of(
                new ProjectSpeech(Optional.empty(), ProjectSpeech.Does.WORDS, new Speech("10", "We are on it."))));
    }

    @Test
    void asksNoMoreForManyAccountsThanForOne() {
        busy(AccountId.parse("x:1"));
        List<String> forOne = asked();
        List<String> ofJira = List.copyOf(jira);
        for (int i = 2; i <= MANY; i++) {
            busy(AccountId.parse("x:" + i));
        }

        List<String> forMany = asked();

        assertThat(forMany).hasSameSizeAs(forOne).hasSizeLessThanOrEqualTo(10);
        assertThat(jira).isEqualTo(ofJira).containsExactlyInAnyOrder("serviceDesks", "requestTypes 3", "statuses", "project 10001");
    }

    /** What is read for all says the same as what is read for one. */
    @Test
    void showsAnAccountInTheListAsAlone() {
        busy(AccountId.parse("x:1"));
        accounts.save(LinkedAccounts.account(AccountId.parse("x:2"), "idle").withoutRoute().speaker("nobody").build());

        List<AccountView> all = views.ofAll(accounts.all());

        assertThat(all).isEqualTo(accounts.all().stream().map(views::of).toList());
        assertThat(all).first().satisfies(busy -> {
            assertThat(busy.health().waitingPosts()).isEqualTo(1);
            assertThat(busy.health().waitingReplies()).isZero();
            assertThat(busy.health().waitingForApproval()).isEqualTo(1);
            assertThat(busy.projects()).containsExactly(new AccountView.ProjectView("SUP", "Support", true));
            assertThat(busy.route()).isEqualTo(new AccountView.RouteView("3", "Acme Support", "25", "Public mention"));
            assertThat(busy.costs().today()).isIn("0.005", "0.01");
        });
        assertThat(all).last().satisfies(idle -> {
            assertThat(idle.route()).isNull();
            assertThat(idle.projects()).isEmpty();
            assertThat(idle.speaker()).isNull();
        });
    }

    private List<String> asked() {
        database.statements().clear();
        jira.clear();
        assertThat(views.ofAll(accounts.all())).isNotEmpty()
                .allMatch(each -> each.health().waitingPosts() == 1 && each.health().waitingForApproval() == 1
                        && each.projects().size() == 1);
        return List.copyOf(database.statements());
    }

    private void busy(AccountId id) {
        accounts.save(LinkedAccounts.account(id, "brand" + id.userId()).route(new Route(3, 25)).says("10", "On it").build());
        health.failed(id, clock.instant(), "down", clock.instant());
        sources.starts(id, "mentions", clock.instant());
        meter.add(id, new Spent(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), Charge.POST_READ, 1, 5_000));
        outbox.submit(new NewReply("key-" + id, id, Long.parseLong(id.userId()), ReplyKind.ANSWER, new PostId("1"), Optional.empty(),
                List.of("May I say this?"), List.of(), "JIRAUSER1", Optional.empty(), clock.instant(), clock.instant()), Set.of());
        journal.record(id, Posts.post(id.userId()).build(), clock.instant());
    }

    private DeskCatalog desks() {
        return new DeskCatalog() {
            @Override
            public List<Desk> serviceDesks() {
                jira.add("serviceDesks");
                return List.of(new Desk(3, "SUP", "Acme Support"));
            }

            @Override
            public Optional<String> projectKey(int serviceDeskId) {
                throw new AssertionError("nobody has to know");
            }

            @Override
            public Optional<List<RequestType>> requestTypes(int serviceDeskId) {
                jira.add("requestTypes " + serviceDeskId);
                return Optional.of(List.of(new RequestType(25, "Public mention")));
            }

            @Override
            public List<Status> statuses() {
                jira.add("statuses");
                return List.of(new Status("10", "In progress"));
            }

            @Override
            public List<String> actions(int serviceDeskId) {
                throw new AssertionError("nobody has to know");
            }
        };
    }

    private ProjectCatalog projects() {
        return new ProjectCatalog() {
            @Override
            public Optional<Project> byKey(String key) {
                throw new AssertionError("nobody has to know");
            }

            @Override
            public Optional<Project> byId(long id) {
                jira.add("project " + id);
                return Optional.of(new Project(id, "SUP", "Support", Optional.of(3)));
            }

            @Override
            public List<DeskCatalog.Status> statuses(Project project) {
                throw new AssertionError("nobody has to know");
            }
        };
    }
}

package io.listeningpost.jira.rest.admin;

import io.listeningpost.health.HealthLog;
import io.listeningpost.health.SourceLog;
import io.listeningpost.intake.Journal;
import io.listeningpost.reply.Outbox;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Acknowledgement;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Destined;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what an administrator sees of an account. Thread-safe. */
public final class AccountViews {

    private final SocialNetworks networks;
    private final People people;
    private final DeskCatalog desks;
    private final HealthLog health;
    private final SourceLog sources;
    private final Journal journal;
    private final Outbox outbox;
    private final CostViews costs;
    private final ProjectSpeeches speeches;
    private final ProjectCatalog projects;
    private final Destined destined;
    private final Clock clock;

    public AccountViews(
            SocialNetworks networks,
            People people,
            DeskCatalog desks,
            HealthLog health,
            SourceLog sources,
            Journal journal,
            Outbox outbox,
            CostViews costs,
            ProjectSpeeches speeches,
            ProjectCatalog projects,
            Destined destined,
            Clock clock) {
        this.networks = networks;
        this.people = people;
        this.desks = desks;
        this.health = health;
        this.sources = sources;
        this.journal = journal;
        this.outbox = outbox;
        this.costs = costs;
        this.speeches = speeches;
        this.projects = projects;
        this.destined = destined;
        this.clock = clock;
    }

    AccountView of(AccountSettings account) {
        return new AccountView(
                account.id().toString(),
                account.id().network().key(),
                networks.of(account.id().network()).map(SocialNetwork::displayName).orElse(account.id().network().key()),
                account.handle(),
                account.name(),
                account.state().name().toLowerCase(Locale.ROOT),
                people.byKey(account.speaker())
                        .map(person -> new AccountView.PersonView(person.name(), person.displayName(), person.active()))
                        .orElse(null),
                account.linkedAt().toString(),
                account.importFrom().toString(),
                account.route().map(this::routeOf).orElse(null),
                speechesOf(account.speeches()),
                projectsOf(account),
                account.grace().toSeconds(),
                account.reopenAction().orElse(null),
                HearingView.of(account.hearing()),
                BudgetView.of(account.budget()),
                account.automation().map(this::automationOf).orElse(null),
                WordingView.of(account.wording()),
                QuietView.of(account.quiet()),
                costs.summary(account.id()),
                healthOf(account),
                Revision.of(Drawer.SETTINGS, account),
                Revision.of(Drawer.AUTOMATION, account));
    }

    private AutomationView automationOf(Acknowledgement word) {
        return new AutomationView(
                people.byKey(word.by()).map(People.Person::displayName).orElse(word.by()), word.at().toString(), word.operator());
    }

    HealthView healthOf(AccountSettings account) {
        AccountId id = account.id();
        Set<Heard> hears = networks.of(id.network()).map(network -> network.capabilities(id).hears()).orElse(Set.of());
        return HealthView.of(new Resting(account, hears, health.of(id), sources.ofAccount(id), costs.allowance(id), clock.instant()),
                journal.countUnfinished(id), outbox.countUnfinished(id));
    }

    private AccountView.RouteView routeOf(Route route) {
        @Nullable String desk = desks.serviceDesks().stream()
                .filter(each -> each.id() == route.serviceDeskId()).map(DeskCatalog.Desk::name).findFirst().orElse(null);
        @Nullable String type = desks.requestTypes(route.serviceDeskId()).orElse(List.of()).stream()
                .filter(each -> each.id() == route.requestTypeId()).map(DeskCatalog.RequestType::name).findFirst().orElse(null);
        return new AccountView.RouteView(
                Integer.toString(route.serviceDeskId()), desk, Integer.toString(route.requestTypeId()), type);
    }

    private List<AccountView.ProjectView> projectsOf(AccountSettings account) {
        Map<Long, ProjectBook> books = speeches.all();
        if (books.isEmpty()) {
            return List.of();
        }
        Set<Integer> its = destined.desks(account);
        return books.entrySet().stream()
                .flatMap(each -> projects.byId(each.getKey()).stream()
                        .filter(project -> project.serviceDesk().filter(its::contains).isPresent())
                        .map(project -> new AccountView.ProjectView(project.key(), project.name(), each.getValue().speaks())))
                .sorted(Comparator.comparing(AccountView.ProjectView::key)).toList();
    }

    private List<AccountView.SpeechView> speechesOf(List<Speech> speeches) {
        if (speeches.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = desks.statuses().stream()
                .collect(Collectors.toMap(DeskCatalog.Status::id, DeskCatalog.Status::name, (first, second) -> first));
        return speeches.stream()
                .map(speech -> new AccountView.SpeechView(speech.statusId(), names.get(speech.statusId()), speech.words(),
                        new TreeMap<>(speech.languages())))
                .toList();
    }
}

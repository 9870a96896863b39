package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Spent;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.Backlog;
import io.listeningpost.health.Backlogs;
import io.listeningpost.health.EventHealth;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.PulseLog;
import io.listeningpost.health.Rhythm;
import io.listeningpost.health.Rhythms;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.health.Vitals;
import io.listeningpost.jira.rest.Amount;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.jira.rest.admin.StandingView.ProblemView;
import io.listeningpost.lease.Lease;
import io.listeningpost.lease.Leases;
import io.listeningpost.lease.NodeSeen;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.People;
import io.listeningpost.settings.Removals;
import io.listeningpost.settings.SwitchedOff;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together how every account is doing, with a few queries however many there are. Thread-safe. */
public final class Overviews {

    private static final List<String> LEVELS = List.of("trouble", "attention", "paused", "well");

    private final SocialNetworks networks;
    private final Accounts accounts;
    private final HealthLog health;
    private final SourceLog sources;
    private final Backlogs backlogs;
    private final Meter meter;
    private final Rhythms rhythms;
    private final EventLog events;
    private final Leases leases;
    private final PulseLog nodes;
    private final Vitals.Source vitals;
    private final OffSwitch voice;
    private final Removals removals;
    private final People people;
    private final Sentences sentences;
    private final Clock clock;

    public Overviews(SocialNetworks networks, Accounts accounts, HealthLog health, SourceLog sources, Backlogs backlogs, Meter meter,
            Rhythms rhythms, EventLog events, Leases leases, PulseLog nodes, Vitals.Source vitals, OffSwitch voice, Removals removals,
            People people, Sentences sentences, Clock clock) {
        this.networks = networks;
        this.accounts = accounts;
        this.health = health;
        this.sources = sources;
        this.backlogs = backlogs;
        this.meter = meter;
        this.rhythms = rhythms;
        this.events = events;
        this.leases = leases;
        this.nodes = nodes;
        this.vitals = vitals;
        this.voice = voice;
        this.removals = removals;
        this.people = people;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What was read for all accounts. */
    private record Read(
            Map<AccountId, AccountHealth> health,
            Map<AccountId, List<SourceHealth>> sources,
            Backlogs.Count backlogs,
            Map<AccountId, List<Spent>> spent,
            Map<AccountId, Rhythm> rhythms,
            Map<AccountId, EventHealth> events,
            Held leases,
            Optional<SwitchedOff> off,
            Instant now,
            LocalDate today) {
    }

    /** Whose turn it is at what. */
    private record Held(Map<String, Lease> leases, List<NodeSeen> nodes) {

        static Held of(Leases leases) {
            return new Held(
                    leases.all().stream().collect(Collectors.toMap(Lease::name, Function.identity(), (first, second) -> first)),
                    leases.nodes());
        }

        Optional<Lease> of(AccountId account) {
            return Optional.ofNullable(leases.get("account/" + account));
        }

        Optional<String> worker(AccountId account) {
            return of(account).flatMap(Lease::node)
                    .flatMap(node -> nodes.stream().filter(seen -> seen.node().equals(node)).map(NodeSeen::name).findFirst());
        }
    }

    Overview now() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<AccountSettings> all = accounts.all();
        Read read = new Read(
                health.all().stream().collect(Collectors.toMap(AccountHealth::account, Function.identity())),
                sources.all().stream().collect(Collectors.groupingBy(SourceHealth::account)),
                backlogs.now(),
                meter.ofAll(all.stream().map(AccountSettings::id).toList(), today.withDayOfMonth(1), today),
                rhythms.all().stream().collect(Collectors.toMap(Rhythm::account, Function.identity())),
                events.all().stream().collect(Collectors.toMap(EventHealth::account, Function.identity())),
                Held.of(leases),
                voice.state(),
                now,
                today);
        List<StandingView> standings = all.stream().map(account -> standing(account, read))
                .sorted(Comparator.comparingInt((StandingView standing) -> LEVELS.indexOf(standing.level()))).toList();
        List<RemovalView> removed = removals.all().stream().map(each -> RemovalView.of(each, networks, people)).toList();
        boolean healthy = standings.stream().noneMatch(standing -> standing.level().equals("trouble"))
                && removed.stream().noneMatch(RemovalView::isStuck);
        return new Overview(healthy, now.toString(), read.backlogs().complete(), off(read.off(), standings),
                AppView.of(vitals.now(), nodes.all(), unreached(read.leases().nodes())), standings, removed);
    }

    private List<AppView.UnreachedView> unreached(List<NodeSeen> living) {
        return living.stream().filter(node -> !node.outOfReach().isEmpty())
                .map(node -> new AppView.UnreachedView(node.name(), node.outOfReach().stream().map(this::called).sorted().toList()))
                .toList();
    }

    private String called(String network) {
        return networks.of(new Network(network)).map(SocialNetwork::displayName).orElse(network);
    }

    private OffSwitchView off(Optional<SwitchedOff> state, List<StandingView> standings) {
        int waiting = standings.stream().mapToInt(standing -> standing.health().waitingReplies()).sum();
        return state.map(off -> OffSwitchView.of(
                off, people.byKey(off.by()).map(People.Person::displayName).orElse(off.by()), waiting)).orElse(OffSwitchView.ON);
    }

    private StandingView standing(AccountSettings account, Read read) {
        AccountId id = account.id();
        List<Spent> spent = read.spent().getOrDefault(id, List.of());
        Allowance allowance = Budgets.allowance(account.budget(), spent, read.today());
        Resting resting = new Resting(account,
                networks.of(id.network()).map(network -> network.capabilities(id).hears()).orElse(Set.of()),
                read.health().getOrDefault(id, AccountHealth.unknown(id)),
                read.sources().getOrDefault(id, List.of()), allowance, read.now());
        Backlog backlog = read.backlogs().of(id);
        HealthView view = HealthView.of(resting, backlog.posts(), backlog.replies(), read.backlogs().forApproval(id));
        Optional<Rhythm> rhythm = Optional.ofNullable(read.rhythms().get(id));
        List<ProblemView> problems = new Problems(resting, view, backlog, rhythm, read.off().isPresent()).all();
        return new StandingView(
                id.toString(),
                account.handle(),
                id.network().key(),
                networks.of(id.network()).map(SocialNetwork::displayName).orElse(id.network().key()),
                HearingView.word(account.state()),
                level(account, problems),
                problems,
                rhythm.flatMap(Rhythm::heardAt).map(Instant::toString).orElse(null),
                backlog.oldestPost().map(Instant::toString).orElse(null),
                backlog.oldestReply().map(reply -> new StandingView.OldestReplyView(Long.toString(reply.id()), reply.since().toString(),
                        reply.dueAt().toString(), sentences.told(reply.reason().orElse(null)), reply.request().orElse(null))).orElse(null),
                spending(account, spent, allowance, read.today()),
                read.leases().of(id).map(Lease::since).map(Instant::toString).orElse(null),
                read.leases().worker(id).orElse(null),
                view.told(sentences),
                account.hearing().events() ? EventsView.of(read.events().getOrDefault(id, EventHealth.none(id))) : null);
    }

    private static String level(AccountSettings account, List<ProblemView> problems) {
        if (account.state() == AccountState.PAUSED) {
            return "paused";
        }
        if (problems.isEmpty()) {
            return "well";
        }
        return problems.getFirst().urgent() ? "trouble" : "attention";
    }

    private static StandingView.SpendingView spending(
            AccountSettings account, List<Spent> spent, Allowance allowance, LocalDate today) {
        BudgetView budget = BudgetView.of(account.budget());
        return new StandingView.SpendingView(
                Amount.text(spent.stream().filter(each -> each.day().equals(today)).mapToLong(Spent::micros).sum()), budget.daily(),
                Amount.text(spent.stream().mapToLong(Spent::micros).sum()), budget.monthly(), AllowanceView.of(allowance));
    }
}

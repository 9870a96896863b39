package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Budgets;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Destined;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Puts together what an administrator sees of accounts. Thread-safe. */
public final class AccountViews {

    private final SocialNetworks networks;
    private final AccountReadings readings;
    private final Supplier<AccountNames> names;
    private final Sentences sentences;
    private final Clock clock;

    public AccountViews(SocialNetworks networks, AccountReadings readings, People people, DeskCatalog desks, ProjectSpeeches speeches,
            ProjectCatalog projects, Destined destined, Sentences sentences, Clock clock) {
        this.networks = networks;
        this.readings = readings;
        this.names = () -> new AccountNames(people, desks, speeches, projects, destined);
        this.sentences = sentences;
        this.clock = clock;
    }

    AccountView of(AccountSettings account) {
        Instant now = clock.instant();
        return view(account, readings.of(account.id(), day(now)), names.get(), now);
    }

    /** All of them in their order, with a few queries however many there are. */
    List<AccountView> ofAll(List<AccountSettings> accounts) {
        Instant now = clock.instant();
        AccountNames named = names.get();
        Map<AccountId, AccountReading> read = readings.ofAll(accounts.stream().map(AccountSettings::id).toList(), day(now));
        return accounts.stream().map(account -> view(account, read.get(account.id()), named, now)).toList();
    }

    private AccountView view(AccountSettings account, AccountReading read, AccountNames named, Instant now) {
        AccountId id = account.id();
        return new AccountView(
                id.toString(),
                id.network().key(),
                networks.of(id.network()).map(SocialNetwork::displayName).orElse(id.network().key()),
                account.handle(),
                account.name(),
                account.state().name().toLowerCase(Locale.ROOT),
                named.speaker(account),
                account.linkedAt().toString(),
                account.importFrom().toString(),
                account.route().map(named::route).orElse(null),
                named.speeches(account.speeches()),
                named.projects(account),
                account.grace().toSeconds(),
                account.reopenAction().orElse(null),
                HearingView.of(account.hearing()),
                BudgetView.of(account.budget()),
                account.automation().map(named::automation).orElse(null),
                WordingView.of(account.wording()),
                QuietView.of(account.quiet()),
                CostViews.summary(account.budget(), read.month(), day(now)),
                health(account, read, now),
                Revision.of(Drawer.SETTINGS, account),
                Revision.of(Drawer.AUTOMATION, account));
    }

    private HealthView health(AccountSettings account, AccountReading read, Instant now) {
        AccountId id = account.id();
        Set<Heard> hears = networks.of(id.network()).map(network -> network.capabilities(id).hears()).orElse(Set.of());
        return HealthView.of(new Resting(account, hears, read.health(), read.sources(),
                Budgets.allowance(account.budget(), read.month(), day(now)), now),
                read.posts(), read.replies(), read.forApproval()).told(sentences);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}

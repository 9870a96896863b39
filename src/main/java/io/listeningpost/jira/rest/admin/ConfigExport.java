package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.Amount;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.Condition;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.FieldValue;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Rule;
import io.listeningpost.social.AccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in a file what stands in Jira: names in place of ids, always in the same order. What Jira does not have any more is named by its id
 * after {@code #}. Thread-safe.
 */
final class ConfigExport {

    private final People people;
    private final DeskCatalog desks;
    private final DetailCatalog details;
    private final ProjectCatalog projects;

    ConfigExport(People people, DeskCatalog desks, DetailCatalog details, ProjectCatalog projects) {
        this.people = people;
        this.desks = desks;
        this.details = details;
        this.projects = projects;
    }

    ConfigFile of(ConfigState state) {
        Map<String, String> statuses = desks.statuses().stream()
                .collect(Collectors.toMap(DeskCatalog.Status::id, DeskCatalog.Status::name, (first, second) -> first));
        Map<String, Map<String, String>> prices = new TreeMap<>();
        state.prices().forEach((network, changed) -> {
            Map<String, String> amounts = new TreeMap<>();
            changed.forEach((charge, micros) -> amounts.put(HearingView.word(charge), Amount.text(micros)));
            prices.put(network.key(), amounts);
        });
        return new ConfigFile(ConfigFile.FORMAT,
                state.accounts().stream().sorted(Comparator.comparing(state::nameOf, String.CASE_INSENSITIVE_ORDER))
                        .map(each -> account(each, state, statuses)).toList(),
                state.rules().rules().stream().map(each -> rule(each, state)).toList(),
                state.canned().answers().stream().map(each -> canned(each, state)).toList(),
                state.projects().entrySet().stream().map(each -> project(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(ConfigFile.ProjectPart::project)).toList(),
                prices);
    }

    private ConfigFile.AccountPart account(AccountSettings account, ConfigState state, Map<String, String> statuses) {
        Optional<People.Person> speaker = people.byKey(account.speaker());
        return new ConfigFile.AccountPart(
                state.nameOf(account),
                account.name(),
                new ConfigFile.SettingsPart(
                        speaker.map(People.Person::name).orElse("#" + account.speaker()),
                        speaker.map(People.Person::displayName).orElse(null),
                        account.route().map(this::route).orElse(null),
                        (int) account.grace().toSeconds(),
                        account.reopenAction().orElse(null),
                        account.speeches().stream()
                                .map(each -> new ConfigFile.SpeechPart(statuses.getOrDefault(each.statusId(), "#" + each.statusId()),
                                        each.words(), each.languages().isEmpty() ? null : new TreeMap<>(each.languages())))
                                .sorted(Comparator.comparing(ConfigFile.SpeechPart::status)).toList()),
                hearing(account.hearing()),
                budget(account.budget()),
                wording(account),
                quiet(account),
                team(TeamView.of(state.teamOf(account.id()))));
    }

    private static ConfigFile.HearingPart hearing(Hearing hearing) {
        HearingView view = HearingView.of(hearing);
        return new ConfigFile.HearingPart(view.opens(), view.quotes(), view.direct(),
                view.searches().stream().map(each -> new ConfigFile.SearchPart(each.name(), each.expression())).toList(),
                view.photos(), view.recheckDays(), view.silenceHours(), view.events());
    }

    private static BudgetForm budget(Budget budget) {
        return new BudgetForm(budget.ownsApp(), dollars(budget.daily()), dollars(budget.monthly()));
    }

    private static WordingForm wording(AccountSettings account) {
        WordingView view = WordingView.of(account.wording());
        return new WordingForm(view.signature(), List.copyOf(view.orders()), List.copyOf(view.ours()), view.comments(),
                view.copies());
    }

    private static QuietForm quiet(AccountSettings account) {
        QuietView view = QuietView.of(account.quiet());
        return new QuietForm(view.hours() == null ? null : new QuietForm.HoursForm(
                view.hours().zone(), List.copyOf(view.hours().days()), view.hours().from(), view.hours().until()), view.most());
    }

    private static TeamForm team(TeamView view) {
        return new TeamForm(List.copyOf(view.answerers()), List.copyOf(view.confidants()), view.approval(),
                List.copyOf(view.trainees()), List.copyOf(view.approvers()), view.ownApproval());
    }

    private ConfigFile.RoutePart route(Route route) {
        Optional<DeskCatalog.Desk> desk = desk(route);
        return new ConfigFile.RoutePart(project(route), desk.map(DeskCatalog.Desk::name).orElse(null), requestType(route));
    }

    private Optional<DeskCatalog.Desk> desk(Route route) {
        return desks.serviceDesks().stream().filter(each -> each.id() == route.serviceDeskId()).findFirst();
    }

    private String project(Route route) {
        return desk(route).map(DeskCatalog.Desk::projectKey).orElse("#" + route.serviceDeskId());
    }

    private String requestType(Route route) {
        return desks.requestTypes(route.serviceDeskId()).orElse(List.of()).stream().filter(each -> each.id() == route.requestTypeId())
                .map(DeskCatalog.RequestType::name).findFirst().orElse("#" + route.requestTypeId());
    }

    private ConfigFile.RulePart rule(Rule rule, ConfigState state) {
        Condition when = rule.when();
        Destination to = rule.to();
        Route route = to.route();
        return new ConfigFile.RulePart(
                rule.name(),
                when.accounts().stream().map(each -> nameOf(each, state)).sorted().toList(),
                when.kinds().stream().sorted().map(HearingView::word).toList(),
                List.copyOf(when.words()),
                when.languages().stream().sorted().toList(),
                when.authors().stream().sorted().toList(),
                number(when.followersAtLeast()),
                number(when.followersAtMost()),
                project(route),
                desk(route).map(DeskCatalog.Desk::name).orElse(null),
                requestType(route),
                to.priority().map(id -> nameIn(details.priorities(), id)).orElse(null),
                to.component().map(Object::toString).map(id -> nameIn(details.components(route.serviceDeskId()), id)).orElse(null),
                to.assignee().map(key -> people.byKey(key).map(People.Person::name).orElse("#" + key)).orElse(null),
                to.assignee().flatMap(people::byKey).map(People.Person::displayName).orElse(null),
                to.team().map(team -> nameIn(details.teamFields(), team.field())).orElse(null),
                to.team().map(FieldValue::value).orElse(null));
    }

    private static ConfigFile.CannedPart canned(CannedAnswer answer, ConfigState state) {
        return new ConfigFile.CannedPart(answer.title(), answer.text(), answer.account().map(each -> nameOf(each, state)).orElse(null));
    }

    private ConfigFile.ProjectPart project(long id, ProjectBook book) {
        Optional<ProjectCatalog.Project> project = projects.byId(id);
        return new ConfigFile.ProjectPart(project.map(ProjectCatalog.Project::key).orElse("#" + id),
                project.map(ProjectCatalog.Project::name).orElse(null),
                List.copyOf(new ConfigSayings(desks).of(project, book).keySet()));
    }

    private static String nameOf(AccountId account, ConfigState state) {
        return state.find(account).map(state::nameOf).orElse("#" + account);
    }

    private static String nameIn(List<DetailCatalog.Detail> known, String id) {
        Function<DetailCatalog.Detail, String> name = DetailCatalog.Detail::name;
        return known.stream().filter(each -> each.id().equals(id)).map(name).findFirst().orElse("#" + id);
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable String dollars(OptionalLong micros) {
        return micros.isPresent() ? Amount.text(micros.getAsLong()) : null;
    }
}

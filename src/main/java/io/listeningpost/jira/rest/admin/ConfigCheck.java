package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Refused;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.GroupNames;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.Team;
import io.listeningpost.social.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns a file into what shall stand, through the very checks of the screens, or says everything that is wrong with it at once, by the
 * path in the file. What the file says no different from what stands is not checked: it holds already. Thread-safe.
 */
public final class ConfigCheck {

    private final DeskCatalog desks;
    private final DetailCatalog details;
    private final ProjectCatalog projects;
    private final GroupNames groups;
    private final SettingsCheck settings;
    private final HearingCheck hearing;
    private final WordingCheck wording;
    private final QuietCheck quiet;
    private final ConfigBooks books;
    private final ConfigProjects words;
    private final Refusals refusals;

    public ConfigCheck(DeskCatalog desks, DetailCatalog details, ProjectCatalog projects, GroupNames groups, SettingsCheck settings,
            HearingCheck hearing, WordingCheck wording, QuietCheck quiet, ConfigBooks books, ConfigProjects words,
            Refusals refusals) {
        this.desks = desks;
        this.details = details;
        this.projects = projects;
        this.groups = groups;
        this.settings = settings;
        this.hearing = hearing;
        this.wording = wording;
        this.quiet = quiet;
        this.books = books;
        this.words = words;
        this.refusals = refusals;
    }

    /** What shall stand; 400 when anything in the file is wrong. */
    ConfigState read(ConfigFile file, ConfigState now, ConfigFile asItStands) {
        List<FieldError> errors = new ArrayList<>();
        ConfigNames names = new ConfigNames(desks, details, projects, groups, refusals, now, errors);
        Map<AccountId, AccountSettings> accounts = new LinkedHashMap<>();
        now.accounts().forEach(each -> accounts.put(each.id(), each));
        Map<AccountId, Team> teams = new LinkedHashMap<>(now.teams());
        Set<AccountId> seen = new HashSet<>();
        List<ConfigFile.@Nullable AccountPart> parts = file.accounts() == null ? List.of() : file.accounts();
        for (int i = 0; i < parts.size(); i++) {
            String place = "accounts[" + i + "]";
            ConfigFile.AccountPart part = parts.get(i);
            Optional<AccountSettings> account = names.account(place + ".account", part == null ? null : part.account());
            if (part == null || account.isEmpty()) {
                continue;
            }
            if (!seen.add(account.get().id())) {
                errors.add(refusals.error(place + ".account", "listening-post.error.config.account-twice", now.nameOf(account.get())));
                continue;
            }
            ConfigFile.AccountPart old = asItStands.accounts().stream()
                    .filter(each -> now.nameOf(account.get()).equals(each.account())).findFirst().orElseThrow();
            accounts.put(account.get().id(), drawers(place, part, old, account.get(), names, errors));
            if (part.team() != null && !part.team().equals(old.team())) {
                names.groups(place + ".team", part.team());
                checked(place + ".team.", UnaryOperator.identity(), errors, () -> new TeamCheck(refusals).read(part.team()))
                        .ifPresent(team -> teams.put(account.get().id(), team));
            }
        }
        ConfigState wanted = new ConfigState(List.copyOf(accounts.values()), teams,
                books.rules(file, now, asItStands, names, errors), books.canned(file, now, asItStands, names, errors),
                words.read(file, now, asItStands, names, errors), books.prices(file, now, errors));
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return wanted;
    }

    private AccountSettings drawers(String place, ConfigFile.AccountPart part, ConfigFile.AccountPart old, AccountSettings account,
            ConfigNames names, List<FieldError> errors) {
        AccountSettings wanted = account;
        if (part.settings() != null && !part.settings().equals(old.settings())) {
            SettingsForm form = settings(place + ".settings", part.settings(), account, names);
            wanted = checked(place + ".settings.", field -> field.replace("route.serviceDesk", "route.project"), errors,
                    () -> settings.apply(form, account)).map(wanted::conductedAs).orElse(wanted);
        }
        if (part.hearing() != null && !part.hearing().equals(old.hearing())) {
            HearingForm form = hearing(part.hearing(), account);
            wanted = checked(place + ".hearing.", UnaryOperator.identity(), errors, () -> hearing.apply(form, account).hearing())
                    .map(wanted::withHearing).orElse(wanted);
        }
        if (part.budget() != null) {
            wanted = checked(place + ".budget.", UnaryOperator.identity(), errors, () -> new BudgetCheck(refusals).read(part.budget()))
                    .map(wanted::withBudget).orElse(wanted);
        }
        if (part.wording() != null && !part.wording().equals(old.wording())) {
            wanted = checked(place + ".wording.", UnaryOperator.identity(), errors, () -> wording.read(part.wording()))
                    .map(wanted::withWording).orElse(wanted);
        }
        if (part.quiet() != null && !part.quiet().equals(old.quiet())) {
            wanted = checked(place + ".quiet.", UnaryOperator.identity(), errors, () -> quiet.read(part.quiet()))
                    .map(wanted::withQuiet).orElse(wanted);
        }
        return wanted;
    }

    private static SettingsForm settings(String place, ConfigFile.SettingsPart part, AccountSettings account, ConfigNames names) {
        SettingsForm.@Nullable RouteForm route = null;
        if (part.route() != null) {
            Optional<Integer> desk = names.desk(place + ".route.project", part.route().project());
            route = new SettingsForm.RouteForm(text(desk),
                    text(names.requestType(place + ".route.requestType", desk, part.route().requestType())));
        }
        List<SettingsForm.@Nullable SpeechForm> speeches = new ArrayList<>();
        List<ConfigFile.@Nullable SpeechPart> spoken = part.speeches() == null ? List.of() : part.speeches();
        for (int i = 0; i < spoken.size(); i++) {
            ConfigFile.SpeechPart each = spoken.get(i);
            speeches.add(each == null ? null : new SettingsForm.SpeechForm(
                    names.status(place + ".speeches[" + i + "].status", each.status()).orElse(null), each.words(), each.languages()));
        }
        String speaker = Objects.equals(part.speaker(), "#" + account.speaker()) ? null : part.speaker();
        return new SettingsForm(speaker, route, part.speeches() == null ? null : speeches, part.graceSeconds(), part.reopenAction());
    }

    /** A search goes on where it stopped reading when one of its name, or else of its words, is there already. */
    private static HearingForm hearing(ConfigFile.HearingPart part, AccountSettings account) {
        List<KeywordSearch> left = new ArrayList<>(account.hearing().searches());
        List<HearingForm.@Nullable SearchForm> searches = new ArrayList<>();
        for (ConfigFile.@Nullable SearchPart each : part.searches() == null ? List.<ConfigFile.SearchPart>of() : part.searches()) {
            Optional<KeywordSearch> known = each == null ? Optional.empty()
                    : left.stream().filter(search -> search.name().equals(each.name())).findFirst()
                    .or(() -> left.stream().filter(search -> search.expression().equals(each.expression())).findFirst());
            known.ifPresent(left::remove);
            searches.add(each == null ? null
                    : new HearingForm.SearchForm(known.map(KeywordSearch::id).orElse(null), each.name(), each.expression()));
        }
        return new HearingForm(part.opens(), part.quotes(), part.direct(), part.searches() == null ? null : searches, part.photos(),
                part.recheckDays(), part.silenceHours(), part.events());
    }

    private static @Nullable String text(Optional<Integer> id) {
        return id.map(Object::toString).orElse(null);
    }

    /** What a check of a screen says, at its place in the file; of each place only the first word. */
    static <T> Optional<T> checked(String place, UnaryOperator<String> named, List<FieldError> errors, Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (Refused refused) {
            refused.errors().forEach((FieldError error) -> {
                String field = place + named.apply(error.field());
                if (errors.stream().noneMatch(each -> each.field().equals(field) || each.field().startsWith(field + "["))) {
                    errors.add(new FieldError(field, error.message()));
                }
            });
            return Optional.empty();
        }
    }
}

package io.listeningpost.jira.rest.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.cost.Prices;
import io.listeningpost.digest.Sha256;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Rules;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.SocialNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The configuration as a file: written, compared, imported. Thread-safe. */
public final class Configuration {

    private static final List<String> DRAWERS = List.of("settings", "hearing", "budget", "wording", "quiet", "team");
    private static final List<String> BOOKS = List.of("rules", "canned", "projects", "prices");

    private final ConfigExport export;
    private final ConfigCheck check;
    private final Supplier<ConfigState> now;
    private final ConfigApply apply;
    private final AuditTrail trail;
    private final Refusals refusals;

    public Configuration(People people, DeskCatalog desks, DetailCatalog details, ProjectCatalog catalog, ConfigCheck check,
            SocialNetworks networks, Accounts accounts, Teams teams, Rules rules, CannedAnswers canned, ProjectSpeeches projects,
            Prices prices, AuditTrail trail, Refusals refusals) {
        this.export = new ConfigExport(people, desks, details, catalog);
        this.check = check;
        this.now = () -> ConfigState.read(accounts, teams, rules, canned, projects, prices, networks);
        this.apply = new ConfigApply(accounts, teams, rules, canned, projects, prices, trail);
        this.trail = trail;
        this.refusals = refusals;
    }

    /** As it stands, two spaces, one value a line. */
    String document() {
        return ConfigJson.pretty(export.of(now.get()));
    }

    /** What the file would change; 400 names every place of it that is wrong. Changes nothing. */
    ConfigView difference(@Nullable String document) {
        return compare(document).view();
    }

    /** A file held against what stands. */
    private record Compared(ConfigState before, ConfigState wanted, ConfigView view) {
    }

    private Compared compare(@Nullable String document) {
        ConfigFile file = ConfigJson.read(document == null ? "" : document, refusals);
        ConfigState before = now.get();
        ConfigFile old = export.of(before);
        ConfigState wanted = check.read(file, before, old);
        List<ConfigView.Section> sections = sections(old, export.of(wanted));
        List<String> spoken = file.accounts() == null ? List.of() : file.accounts().stream()
                .flatMap(part -> before.named(part == null || part.account() == null ? "" : part.account().strip()).stream())
                .map(before::nameOf).toList();
        List<String> left = before.accounts().stream().map(before::nameOf).filter(name -> !spoken.contains(name))
                .sorted(String.CASE_INSENSITIVE_ORDER).toList();
        return new Compared(before, wanted, new ConfigView(versionOf(before, old), sections, left));
    }

    /** Each drawer in which something changes; the accounts are the same in both. */
    static List<ConfigView.Section> sections(ConfigFile old, ConfigFile fresh) {
        JsonNode from = ConfigJson.tree(old);
        JsonNode to = ConfigJson.tree(fresh);
        List<ConfigView.Section> sections = new ArrayList<>();
        for (int i = 0; i < from.path("accounts").size(); i++) {
            JsonNode account = from.path("accounts").get(i);
            for (String drawer : DRAWERS) {
                add(sections, account.path("account").asText(), drawer, account.get(drawer), to.path("accounts").get(i).get(drawer));
            }
        }
        BOOKS.forEach(book -> add(sections, null, book, from.get(book), to.get(book)));
        return sections;
    }

    private static void add(List<ConfigView.Section> sections, @Nullable String account, String drawer, JsonNode from, JsonNode to) {
        List<ConfigDifference.Change> changes = ConfigDifference.of(from, to);
        if (!changes.isEmpty()) {
            sections.add(new ConfigView.Section(account, drawer, changes));
        }
    }

    private static String versionOf(ConfigState state, ConfigFile file) {
        String projects = String.join(" ", new TreeMap<>(state.projects()).entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue().version()).toList());
        String all = state.rules().version() + " " + state.canned().version() + " " + projects + "\n" + ConfigJson.pretty(file);
        return Sha256.hex(all);
    }

    /**
     * Puts the file in the place of what stands. 409, and nothing is applied, when something was changed since that version; when it
     * happens in the very moment of the import, what was applied and what was not is told.
     */
    ConfigView.Imported apply(@Nullable String document, @Nullable String version, Edit edit) {
        Compared compared = compare(document);
        if (!compared.view().version().equals(version)) {
            throw refusals.conflict("version", "listening-post.error.config.stale");
        }
        List<ConfigView.Place> applied = new ArrayList<>();
        List<ConfigView.Place> missed = new ArrayList<>();
        Optional<RuntimeException> broken = Optional.empty();
        for (ConfigView.Section section : compared.view().sections()) {
            boolean done = false;
            try {
                done = broken.isEmpty() && apply.apply(section, compared.before(), compared.wanted(), edit);
            } catch (RuntimeException e) {
                // what was applied before has to be told, or nobody would know
                broken = Optional.of(e);
            }
            (done ? applied : missed).add(new ConfigView.Place(section.account(), section.drawer()));
        }
        if (!applied.isEmpty()) {
            String told = String.join("; ", applied.stream()
                    .map(each -> each.account() == null ? named(each.drawer()) : each.account() + ": " + named(each.drawer())).toList());
            trail.add(new AuditTrail.Entry(AuditTrail.Deed.CONFIGURATION_IMPORTED, "Listening Post", "configuration",
                    List.of(new AuditTrail.Changed(AuditTrail.Field.CONFIGURATION, Optional.empty(), Optional.of(told)))));
        }
        if (applied.isEmpty() && broken.isPresent()) {
            throw broken.get();
        }
        List<FieldError> errors = missed.isEmpty() ? List.of() : List.of(refusals.error("version", broken.isPresent()
                ? "listening-post.error.config.broken" : "listening-post.error.config.partly"));
        return new ConfigView.Imported(applied, missed, errors);
    }

    /** As the console calls it, in English like all of the audit log. */
    static String named(String drawer) {
        return switch (drawer) {
            case "settings" -> "Requests and statuses";
            case "hearing" -> "What is heard";
            case "budget" -> "Budget";
            case "wording" -> "Signature and private data";
            case "quiet" -> "Quiet hours and limit";
            case "team" -> "Who may do what";
            case "rules" -> "Routing rules";
            case "canned" -> "Canned answers";
            case "projects" -> "Words of projects";
            case "prices" -> "Prices";
            default -> drawer;
        };
    }
}

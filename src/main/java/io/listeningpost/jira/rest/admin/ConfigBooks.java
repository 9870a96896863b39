package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file says about all accounts: rules, canned answers and prices. Thread-safe. */
public final class ConfigBooks {

    private final RulesCheck rules;
    private final CannedCheck canned;
    private final Refusals refusals;

    public ConfigBooks(RulesCheck rules, CannedCheck canned, Refusals refusals) {
        this.rules = rules;
        this.canned = canned;
        this.refusals = refusals;
    }

    RuleBook rules(ConfigFile file, ConfigState now, ConfigFile asItStands, ConfigNames names, List<FieldError> errors) {
        if (file.rules() == null || file.rules().equals(asItStands.rules())) {
            return now.rules();
        }
        List<RoutingForm.@Nullable RuleForm> forms = new ArrayList<>();
        for (int i = 0; i < file.rules().size(); i++) {
            ConfigFile.RulePart part = file.rules().get(i);
            forms.add(part == null ? null : rule("rules[" + i + "]", part, names));
        }
        Optional<List<Rule>> read = ConfigCheck.checked("", field -> field.replace("].serviceDesk", "].project"), errors,
                () -> rules.check(forms));
        return read.map(each -> new RuleBook(now.rules().version(), each)).orElse(now.rules());
    }

    private static RoutingForm.RuleForm rule(String place, ConfigFile.RulePart part, ConfigNames names) {
        Optional<Integer> desk = names.desk(place + ".project", part.project());
        List<@Nullable String> accounts = new ArrayList<>();
        for (int i = 0; part.accounts() != null && i < part.accounts().size(); i++) {
            accounts.add(names.account(place + ".accounts[" + i + "]", part.accounts().get(i))
                    .map(AccountSettings::id).map(Object::toString).orElse("#"));
        }
        return new RoutingForm.RuleForm(part.name(), accounts, part.kinds(), part.words(), part.languages(), part.authors(),
                part.followersAtLeast(), part.followersAtMost(), desk.map(Object::toString).orElse(null),
                names.requestType(place + ".requestType", desk, part.requestType()).map(Object::toString).orElse(null),
                names.priority(place + ".priority", part.priority()).orElse(null),
                names.component(place + ".component", desk, part.component()).orElse(null), part.assignee(),
                names.teamField(place + ".teamField", part.teamField()).orElse(null), part.team());
    }

    CannedBook canned(ConfigFile file, ConfigState now, ConfigFile asItStands, ConfigNames names, List<FieldError> errors) {
        if (file.canned() == null || file.canned().equals(asItStands.canned())) {
            return now.canned();
        }
        List<CannedForm.@Nullable AnswerForm> forms = new ArrayList<>();
        for (int i = 0; i < file.canned().size(); i++) {
            ConfigFile.CannedPart part = file.canned().get(i);
            String place = "canned[" + i + "].account";
            forms.add(part == null ? null : new CannedForm.AnswerForm(part.title(), part.text(), part.account() == null ? null
                    : names.account(place, part.account()).map(AccountSettings::id).map(Object::toString).orElse("#")));
        }
        Optional<List<CannedAnswer>> read = ConfigCheck.checked("", field -> field.replaceFirst("^answers", "canned"), errors,
                () -> canned.check(forms));
        return read.map(each -> new CannedBook(now.canned().version(), each)).orElse(now.canned());
    }

    Map<Network, Map<Charge, Long>> prices(ConfigFile file, ConfigState now, List<FieldError> errors) {
        Map<Network, Map<Charge, Long>> prices = new LinkedHashMap<>(now.prices());
        Map<String, @Nullable Map<String, @Nullable String>> parts = file.prices() == null ? Map.of() : file.prices();
        parts.forEach((key, part) -> {
            String place = "prices." + ConfigShape.shortened(key);
            Optional<Network> network = now.prices().keySet().stream().filter(each -> each.key().equals(key)).findFirst();
            if (network.isEmpty()) {
                String known = String.join(", ", now.prices().keySet().stream().map(Network::key).sorted().toList());
                errors.add(refusals.error(place, "listening-post.error.config.network", known));
            } else if (part != null) {
                ConfigCheck.checked(place, field -> field.replaceFirst("^changed", ""), errors, () -> new PricesCheck(refusals).read(part))
                        .ifPresent(changed -> prices.put(network.get(), changed));
            }
        });
        return prices;
    }
}

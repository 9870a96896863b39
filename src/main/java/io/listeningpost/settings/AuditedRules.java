package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Field;
import java.util.List;
import java.util.Optional;

/** Rules whose changes are written into the audit trail: their names in order and where they lead, not the words they look for. */
public final class AuditedRules implements Rules {

    private final Rules rules;
    private final AuditTrail trail;

    public AuditedRules(Rules rules, AuditTrail trail) {
        this.rules = rules;
        this.trail = trail;
    }

    @Override
    public RuleBook book() {
        return rules.book();
    }

    @Override
    public Optional<RuleBook> replace(long version, List<Rule> fresh, Optional<Edit> edit) {
        RuleBook before = rules.book();
        Optional<RuleBook> after = rules.replace(version, fresh, edit);
        after.filter(changed -> !changed.rules().equals(before.rules())).ifPresent(changed -> trail.add(new AuditTrail.Entry(
                Deed.RULES_CHANGED, "Listening Post", "routing",
                List.of(new Changed(Field.RULES, Optional.of(told(before)), Optional.of(told(changed)))))));
        return after;
    }

    private static String told(RuleBook book) {
        return String.join("; ", book.rules().stream().map(rule -> rule.name() + " (" + rule.to().route().serviceDeskId() + " / "
                + rule.to().route().requestTypeId() + ")").toList());
    }
}

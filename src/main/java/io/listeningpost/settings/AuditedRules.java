package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Field;
import java.util.List;
import java.util.Optional;

/**
 * Rules whose changes are written into the audit trail: which came, went, moved or got another name, and what changed of the others. The
 * authors they look for are counted, not named, because nobody is ever taken out of the trail.
 */
public final class AuditedRules implements Rules {

    private final Rules rules;
    private final AuditTrail trail;
    private final AuditNames names;

    public AuditedRules(Rules rules, AuditTrail trail, AuditNames names) {
        this.rules = rules;
        this.trail = trail;
        this.names = names;
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
                new RuleDifference(names).of(before.rules(), changed.rules()).of(Field.RULES).stream().toList())));
        return after;
    }
}

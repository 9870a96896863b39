package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.settings.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules in the table RULES. */
public final class AoRules implements Rules {

    private static final String ONLY = "routing";

    private final Tables tables;

    public AoRules(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public RuleBook book() {
        return row().map(row -> new RuleBook(row.getEdition(), RulesJson.read(row.getBody()))).orElse(RuleBook.EMPTY);
    }

    @Override
    public Optional<RuleBook> replace(long version, List<Rule> rules) {
        RuleBook fresh = new RuleBook(version + 1, rules);
        return tables.contest(() -> {
            Optional<RuleRow> old = row();
            if (old.map(RuleRow::getEdition).orElse(RuleBook.EMPTY.version()) != version) {
                return Optional.empty();
            }
            old.ifPresent(row -> tables.take(RuleRow.class, row.getID()));
            tables.insert(RuleRow.class, Map.of("BOOK", ONLY, "EDITION", fresh.version(), "BODY", RulesJson.write(rules)));
            return Optional.of(fresh);
        });
    }

    private Optional<RuleRow> row() {
        return tables.one(RuleRow.class, "BOOK = ?", ONLY);
    }
}

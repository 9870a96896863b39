package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.settings.Rules;
import java.util.HashMap;
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
        return row().map(row -> new RuleBook(row.getEdition(), RulesJson.read(row.getBody()), EditJson.stored(row.getEdited())))
                .orElse(RuleBook.EMPTY);
    }

    @Override
    public Optional<RuleBook> replace(long version, List<Rule> rules, Optional<Edit> edit) {
        RuleBook fresh = new RuleBook(version + 1, rules, edit);
        return tables.contest(() -> {
            Optional<RuleRow> old = row();
            if (old.map(RuleRow::getEdition).orElse(RuleBook.EMPTY.version()) != version) {
                return Optional.empty();
            }
            old.ifPresent(row -> tables.take(RuleRow.class, row.getID()));
            Map<String, Object> columns = new HashMap<>(Map.of("BOOK", ONLY, "EDITION", fresh.version(), "BODY", RulesJson.write(rules)));
            edit.map(EditJson::text).ifPresent(text -> columns.put("EDITED", text));
            tables.insert(RuleRow.class, columns);
            return Optional.of(fresh);
        });
    }

    private Optional<RuleRow> row() {
        return tables.one(RuleRow.class, "BOOK = ?", ONLY);
    }
}

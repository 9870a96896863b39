package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.Edit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The canned answers in the table CANNED. */
public final class AoCannedAnswers implements CannedAnswers {

    private static final String ONLY = "canned";

    private final Tables tables;

    public AoCannedAnswers(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public CannedBook book() {
        return row().map(row -> new CannedBook(row.getEdition(), CannedJson.read(row.getBody()), EditJson.stored(row.getEdited())))
                .orElse(CannedBook.EMPTY);
    }

    @Override
    public Optional<CannedBook> replace(long version, List<CannedAnswer> answers, Optional<Edit> edit) {
        CannedBook fresh = new CannedBook(version + 1, answers, edit);
        return tables.contest(() -> {
            Optional<CannedRow> old = row();
            if (old.map(CannedRow::getEdition).orElse(CannedBook.EMPTY.version()) != version) {
                return Optional.empty();
            }
            old.ifPresent(row -> tables.take(CannedRow.class, row.getID()));
            Map<String, Object> columns = new HashMap<>(Map.of("BOOK", ONLY, "EDITION", fresh.version(),
                    "BODY", CannedJson.write(answers)));
            edit.map(EditJson::text).ifPresent(text -> columns.put("EDITED", text));
            tables.insert(CannedRow.class, columns);
            return Optional.of(fresh);
        });
    }

    private Optional<CannedRow> row() {
        return tables.one(CannedRow.class, "BOOK = ?", ONLY);
    }
}

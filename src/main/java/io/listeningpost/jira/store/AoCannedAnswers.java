package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.CannedBook;
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
        return row().map(row -> new CannedBook(row.getEdition(), CannedJson.read(row.getBody()))).orElse(CannedBook.EMPTY);
    }

    @Override
    public Optional<CannedBook> replace(long version, List<CannedAnswer> answers) {
        CannedBook fresh = new CannedBook(version + 1, answers);
        return tables.contest(() -> {
            Optional<CannedRow> old = row();
            if (old.map(CannedRow::getEdition).orElse(CannedBook.EMPTY.version()) != version) {
                return Optional.empty();
            }
            old.ifPresent(row -> tables.take(CannedRow.class, row.getID()));
            tables.insert(CannedRow.class, Map.of("BOOK", ONLY, "EDITION", fresh.version(), "BODY", CannedJson.write(answers)));
            return Optional.of(fresh);
        });
    }

    private Optional<CannedRow> row() {
        return tables.one(CannedRow.class, "BOOK = ?", ONLY);
    }
}

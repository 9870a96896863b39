package io.listeningpost.testing;

import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.CannedBook;
import java.util.List;
import java.util.Optional;

/** Canned answers in memory. */
public final class MemoryCannedAnswers implements CannedAnswers {

    private CannedBook book = CannedBook.EMPTY;

    @Override
    public synchronized CannedBook book() {
        return book;
    }

    @Override
    public synchronized Optional<CannedBook> replace(long version, List<CannedAnswer> answers) {
        if (version != book.version()) {
            return Optional.empty();
        }
        book = new CannedBook(version + 1, answers);
        return Optional.of(book);
    }
}

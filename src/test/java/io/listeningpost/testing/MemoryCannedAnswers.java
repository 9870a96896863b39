package io.listeningpost.testing;

import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.Edit;
import java.util.List;
import java.util.Optional;

/** Canned answers in memory. */
public final class MemoryCannedAnswers implements CannedAnswers {

    private CannedBook book = CannedBook.EMPTY;
    private boolean refuses;

    /** As if somebody else were faster, the next time. */
    public synchronized void refuseOnce() {
        refuses = true;
    }

    @Override
    public synchronized CannedBook book() {
        return book;
    }

    @Override
    public synchronized Optional<CannedBook> replace(long version, List<CannedAnswer> answers, Optional<Edit> edit) {
        if (version != book.version() || refuses) {
            refuses = false;
            return Optional.empty();
        }
        book = new CannedBook(version + 1, answers, edit);
        return Optional.of(book);
    }
}

package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Field;
import java.util.List;
import java.util.Optional;

/** Canned answers whose changes are written into the audit trail: their titles in order and whom they are for, not their texts. */
public final class AuditedCannedAnswers implements CannedAnswers {

    private final CannedAnswers answers;
    private final AuditTrail trail;

    public AuditedCannedAnswers(CannedAnswers answers, AuditTrail trail) {
        this.answers = answers;
        this.trail = trail;
    }

    @Override
    public CannedBook book() {
        return answers.book();
    }

    @Override
    public Optional<CannedBook> replace(long version, List<CannedAnswer> fresh, Optional<Edit> edit) {
        CannedBook before = answers.book();
        Optional<CannedBook> after = answers.replace(version, fresh, edit);
        after.filter(changed -> !changed.answers().equals(before.answers())).ifPresent(changed -> trail.add(new AuditTrail.Entry(
                Deed.CANNED_CHANGED, "Listening Post", "canned",
                List.of(new Changed(Field.CANNED, Optional.of(told(before)), Optional.of(told(changed)))))));
        return after;
    }

    private static String told(CannedBook book) {
        return String.join("; ", book.answers().stream()
                .map(each -> each.title() + each.account().map(account -> " (" + account + ")").orElse("")).toList());
    }
}

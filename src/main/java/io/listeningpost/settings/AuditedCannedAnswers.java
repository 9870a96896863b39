package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Canned answers whose changes are written into the audit trail: which came and went, and what those that changed said and say. */
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
                difference(before.answers(), changed.answers()).of(Field.CANNED).stream().toList())));
        return after;
    }

    private static Difference difference(List<CannedAnswer> before, List<CannedAnswer> after) {
        Map<String, String> old = texts(before);
        Map<String, String> now = texts(after);
        Difference difference = new Difference();
        TreeSet<String> titles = new TreeSet<>(old.keySet());
        titles.addAll(now.keySet());
        titles.forEach(title -> difference.words(title, Optional.ofNullable(old.get(title)), Optional.ofNullable(now.get(title))));
        if (titles.equals(old.keySet()) && titles.equals(now.keySet())) {
            difference.part("order", Difference.list(old.keySet()), Difference.list(now.keySet()));
        }
        return difference;
    }

    /** In their order, by their titles and whom they are for. */
    private static Map<String, String> texts(List<CannedAnswer> answers) {
        Map<String, String> texts = new LinkedHashMap<>();
        answers.forEach(each -> texts.merge("\"" + each.title() + "\"" + each.account().map(account -> " (" + account + ")").orElse(""),
                each.text(), (first, second) -> first + "\n" + second));
        return texts;
    }
}

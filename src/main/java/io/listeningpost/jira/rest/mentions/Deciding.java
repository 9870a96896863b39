package io.listeningpost.jira.rest.mentions;

import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.mentions.DecisionsNow;
import io.listeningpost.mentions.Decline;
import io.listeningpost.mentions.NewDecision;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores decisions, has them carried out, and tells what came of each. Thread-safe. */
public final class Deciding {

    private final Decisions decisions;
    private final DecisionsNow now;
    private final Journal journal;
    private final MentionViews views;
    private final Reasons reasons;
    private final Clock clock;

    public Deciding(Decisions decisions, DecisionsNow now, Journal journal, MentionViews views, Reasons reasons, Clock clock) {
        this.decisions = decisions;
        this.now = now;
        this.journal = journal;
        this.views = views;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * What came of one.
     *
     * @param row      the post
     * @param state    {@code done}, {@code waiting} or {@code refused}
     * @param message  why it was refused, null when it was not
     * @param decision its id, null where nothing was decided
     * @param mention  the post as it is now, null when it is not there
     */
    record Result(String row, String state, @Nullable String message, @Nullable String decision, @Nullable MentionView mention) {
    }

    record Results(List<Result> results) {
    }

    /** A decision to store: the row as the caller named it, and its post. */
    record Choice(String row, JournalEntry entry, String key, Act act) {
    }

    Results decide(List<Choice> choices, String person) {
        Map<String, Decision> stored = new HashMap<>();
        choices.forEach(choice -> stored.put(choice.row(), decisions.add(new NewDecision(
                choice.key(), choice.entry().account(), choice.entry().post().firstId(), choice.act(), person, clock.instant()))));
        choices.stream().map(choice -> choice.entry().account()).distinct().forEach(now::hurry);
        List<JournalEntry> entries = choices.stream().map(Choice::entry)
                .flatMap(entry -> journal.find(entry.account(), entry.post().firstId()).stream()).toList();
        Map<String, MentionView> shown = new HashMap<>();
        views.of(entries, person).forEach(view -> shown.put(view.id(), view));
        List<Result> results = new ArrayList<>();
        for (Choice choice : choices) {
            Decision decision = stored.get(choice.row());
            Decision ended = decisions.find(decision.id()).orElse(decision);
            results.add(new Result(choice.row(), state(ended), ended.decline().map(reasons::declined).orElse(null),
                    String.valueOf(ended.id()), shown.get(Long.toString(choice.entry().id()))));
        }
        return new Results(results);
    }

    Result nothing(String row, Decline why) {
        return new Result(row, "refused", reasons.declined(why), null, null);
    }

    Optional<Decision> find(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).flatMap(decisions::find);
    }

    Optional<JournalEntry> entryOf(Decision decision) {
        return journal.find(decision.account(), decision.post());
    }

    private static String state(Decision decision) {
        return switch (decision.state()) {
            case WAITING -> "waiting";
            case DONE, UNDONE -> "done";
            case REFUSED -> "refused";
        };
    }
}

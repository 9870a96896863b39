package io.listeningpost.jira.rest.mentions;

import io.listeningpost.intake.Cause;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Texts;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decline;
import io.listeningpost.settings.People;
import java.util.Locale;
import java.util.Optional;

/** Why a post is where it is, in the reader's words. Thread-safe. */
public final class Reasons {

    private final Texts texts;
    private final People people;

    public Reasons(Texts texts, People people) {
        this.texts = texts;
        this.people = people;
    }

    String why(JournalEntry entry, Optional<Decision> decision, Optional<String> request) {
        return switch (Shelf.of(entry)) {
            case WAITING -> waiting(entry, decision);
            case REQUEST -> onRequest(entry, decision, request);
            case CONTEXT -> entry.reason().map(this::plainly).orElseGet(() -> texts.of("listening-post.mentions.why.beside"));
            case IGNORED -> ignored(entry, decision);
            case REJECTED -> texts.of("listening-post.mentions.why.rejected", entry.reason().orElse(""));
            case OTHER -> other(entry);
        };
    }

    /** What else there is to know about what stands on a request. */
    Optional<String> note(JournalEntry entry) {
        return Shelf.of(entry) == Shelf.REQUEST ? entry.reason().map(this::plainly) : Optional.empty();
    }

    private String waiting(JournalEntry entry, Optional<Decision> decision) {
        boolean asked = decision.filter(each -> each.act() instanceof Act.Open && each.state() != Decision.State.REFUSED).isPresent();
        if (entry.reason().isPresent()) {
            return texts.of("listening-post.mentions.why.tried", entry.attempts(), plainly(entry.reason().get()));
        }
        if (decision.filter(each -> each.act() instanceof Act.Link && each.state() != Decision.State.REFUSED).isPresent()) {
            return texts.of("listening-post.mentions.why.linking", name(decision.get().by()));
        }
        if (isSplit(decision)) {
            return texts.of("listening-post.mentions.why.splitting", name(decision.orElseThrow().by()));
        }
        return asked ? texts.of("listening-post.mentions.why.asked", name(decision.get().by()))
                : texts.of("listening-post.mentions.why.new");
    }

    private static boolean isSplit(Optional<Decision> decision) {
        return decision.filter(each -> each.act() instanceof Act.Split && each.state() != Decision.State.REFUSED).isPresent();
    }

    private String onRequest(JournalEntry entry, Optional<Decision> decision, Optional<String> request) {
        if (request.isEmpty()) {
            return texts.of("listening-post.mentions.why.unseen");
        }
        if (decision.filter(each -> each.act() instanceof Act.Open && each.state() == Decision.State.DONE).isPresent()) {
            return texts.of("listening-post.mentions.why.by-hand", name(decision.get().by()));
        }
        if (decision.filter(each -> each.act() instanceof Act.Merge && each.state() == Decision.State.DONE).isPresent()) {
            return texts.of("listening-post.mentions.why.merged", name(decision.get().by()), ((Act.Merge) decision.get().act()).request()
                    .key());
        }
        if (decision.filter(each -> each.act() instanceof Act.Link && each.state() == Decision.State.DONE).isPresent()) {
            return texts.of("listening-post.mentions.why.linked", name(decision.get().by()));
        }
        if (isSplit(decision) && entry.outcome().filter(IntakeOutcome.OPENED::equals).isPresent()) {
            return texts.of("listening-post.mentions.why.split", name(decision.orElseThrow().by()),
                    ((Act.Split) decision.orElseThrow().act()).from().key());
        }
        return entry.outcome().filter(IntakeOutcome.OPENED::equals).isPresent() ? switch (entry.heard()) {
            case DIRECT -> texts.of("listening-post.mentions.why.direct");
            case MENTION -> texts.of("listening-post.mentions.why.mention");
            case QUOTE -> texts.of("listening-post.mentions.why.quote");
            case SEARCH -> texts.of("listening-post.mentions.why.search");
        } : texts.of("listening-post.mentions.why.thread");
    }

    private String ignored(JournalEntry entry, Optional<Decision> decision) {
        Optional<Decision> ignoring = decision.filter(each -> each.act() instanceof Act.Ignore && each.state() == Decision.State.DONE);
        if (ignoring.isEmpty()) {
            return entry.reason().map(this::plainly).orElse("");
        }
        String name = name(ignoring.get().by());
        return entry.reason().isEmpty() ? texts.of("listening-post.mentions.why.ignored", name)
                : texts.of("listening-post.mentions.why.ignored-for", name, entry.reason().get());
    }

    private String other(JournalEntry entry) {
        return entry.outcome().filter(IntakeOutcome.DELETED::equals).isPresent()
                ? texts.of("listening-post.mentions.why.deleted")
                : entry.reason().map(this::plainly).orElseGet(() -> texts.of("listening-post.mentions.why.duplicate"));
    }

    /** What intake says of itself is said in the reader's language; what Jira or a network said is quoted. */
    private String plainly(String reason) {
        return Cause.of(reason).map(cause -> texts.of("listening-post.cause." + code(cause))).orElse(reason);
    }

    String declined(Decline why) {
        return texts.of("listening-post.decline." + code(why));
    }

    String name(String userKey) {
        return people.byKey(userKey).map(People.Person::displayName).orElse(userKey);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

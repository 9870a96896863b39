package io.listeningpost.jira.rest.mentions;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.mentions.MentionView.AuthorView;
import io.listeningpost.jira.rest.mentions.MentionView.DecisionView;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Visibility;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows posts to an agent of their project, and of requests that this agent may not see nothing but that they are there. Thread-safe. */
public final class MentionViews {

    private final Accounts accounts;
    private final AgentRights rights;
    private final Decisions decisions;
    private final BlockedAuthors blocked;
    private final MentionSearch search;
    private final Withholding withholding;
    private final Reasons reasons;
    private final Clock clock;

    public MentionViews(Accounts accounts, AgentRights rights, Decisions decisions, BlockedAuthors blocked, MentionSearch search,
            Withholding withholding, Reasons reasons, Clock clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.decisions = decisions;
        this.blocked = blocked;
        this.search = search;
        this.withholding = withholding;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** What the views of one page share, asked for once. */
    private record Scene(String person, Predicate<JournalEntry> withheld, Answered answered, Map<Long, Optional<Keys>> requests,
            Map<String, Boolean> blocked, Map<AccountId, String> handles, Map<AccountId, Map<PostId, Decision>> decisions) {
    }

    /**
     * Of a request that the reader may see.
     *
     * @param now    of the one that it goes on in, where they see that one as well; else its own
     * @param came   its own, where that is another one
     * @param merged whether it goes on in another one, seen or not: it cannot be merged again
     */
    private record Keys(String now, Optional<String> came, boolean merged) {
    }

    List<MentionView> of(List<JournalEntry> entries, String person) {
        Scene scene = new Scene(person, withholding.from(person), search.answered(), new HashMap<>(), new HashMap<>(), new HashMap<>(),
                new HashMap<>());
        entries.stream().collect(Collectors.groupingBy(JournalEntry::account, Collectors.mapping(
                entry -> entry.post().firstId(), Collectors.toList())))
                .forEach((account, posts) -> scene.decisions().put(account, decisions.last(account, posts)));
        return entries.stream().map(entry -> of(entry, scene)).toList();
    }

    private MentionView of(JournalEntry entry, Scene scene) {
        Post post = entry.post();
        Optional<Keys> keys = entry.issueId().filter(issue -> Shelf.of(entry) == Shelf.REQUEST)
                .flatMap(issue -> scene.requests().computeIfAbsent(issue, id -> keysOf(id, scene)));
        Optional<String> request = keys.map(Keys::now);
        boolean hidden = scene.withheld().test(entry);
        boolean isBlocked = isBlocked(entry, scene);
        List<String> can = can(entry, isBlocked, request.isPresent(), keys.filter(Keys::merged).isPresent());
        Optional<Decision> decision = Optional.ofNullable(scene.decisions().get(entry.account()).get(post.firstId()));
        return new MentionView(
                Long.toString(entry.id()),
                entry.account().toString(),
                scene.handles().computeIfAbsent(entry.account(), this::handleOf),
                entry.account().network().key(),
                post.permalink().toString(),
                authorOf(post.author()),
                hidden ? "" : post.text(),
                post.createdAt().toString(),
                entry.seenAt().toString(),
                post.isEdited(),
                visibility(post.terms().visibility()),
                hidden,
                Way.of(entry).word(),
                Shelf.of(entry).word(),
                Shelf.of(entry) == Shelf.WAITING ? null : entry.outcome().map(IntakeOutcome::word).orElse(null),
                reasons.why(entry, decision, request),
                reasons.note(entry).orElse(null),
                request.orElse(null),
                keys.flatMap(Keys::came).orElse(null),
                can.contains("open") ? joins(entry, scene).orElse(null) : null,
                scene.answered().of(entry).orElse(null),
                isBlocked,
                can,
                decision.map(each -> decisionOf(each, entry, scene)).orElse(null));
    }

    private Optional<Keys> keysOf(long issueId, Scene scene) {
        Optional<Long> into = scene.answered().goesOnIn(issueId);
        return keyOf(issueId, scene.person()).map(own -> into.flatMap(other -> keyOf(other, scene.person()))
                .map(now -> new Keys(now, Optional.of(own).filter(key -> !key.equals(now)), true))
                .orElseGet(() -> new Keys(own, Optional.empty(), into.isPresent())));
    }

    private Optional<String> joins(JournalEntry entry, Scene scene) {
        return scene.answered().requestOfThread(entry)
                .flatMap(issue -> scene.requests().computeIfAbsent(issue, id -> keysOf(id, scene))).map(Keys::now);
    }

    private Optional<String> keyOf(long issueId, String person) {
        return rights.of(person, issueId) instanceof AgentRights.Standing.Agent(var request)
                ? Optional.of(request.key()) : Optional.empty();
    }

    private boolean isBlocked(JournalEntry entry, Scene scene) {
        String author = entry.post().author().id();
        return scene.blocked().computeIfAbsent(entry.account() + " " + author, key -> blocked.find(entry.account(), author).isPresent());
    }

    private String handleOf(AccountId id) {
        return accounts.find(id).map(AccountSettings::handle).orElse(id.userId());
    }

    private static @Nullable AuthorView authorOf(Author author) {
        return author.id().isEmpty() && author.handle().isEmpty() ? null
                : new AuthorView(author.id(), author.handle(), author.name(), author.verified());
    }

    private static String visibility(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> can(JournalEntry entry, boolean blocked, boolean seen, boolean merged) {
        List<String> can = new ArrayList<>();
        Shelf shelf = Shelf.of(entry);
        boolean free = entry.outcome().filter(IntakeOutcome::isOnRequest).isEmpty();
        boolean known = !entry.post().author().id().isEmpty();
        if (free && known && (shelf == Shelf.WAITING || shelf == Shelf.CONTEXT || shelf == Shelf.IGNORED)) {
            can.add("open");
            can.add("link");
        }
        if (seen) {
            if (!merged) {
                can.add("merge");
            }
            if (Act.Split.isFor(entry)) {
                can.add("split");
            }
        }
        if (free && (known && (shelf == Shelf.WAITING || shelf == Shelf.CONTEXT) || shelf == Shelf.REJECTED)) {
            can.add("ignore");
        }
        if (known && !entry.post().author().id().equals(entry.account().userId())) {
            can.add(blocked ? "unblock" : "block");
        }
        return can;
    }

    private DecisionView decisionOf(Decision decision, JournalEntry entry, Scene scene) {
        String act = switch (decision.act()) {
            case Act.Open() -> "open";
            case Act.Ignore ignore -> "ignore";
            case Act.Link link -> "link";
            case Act.Merge merge -> "merge";
            case Act.Split split -> "split";
            case Act.Undo undo -> "undo";
        };
        return new DecisionView(Long.toString(decision.id()), act, decision.state().name().toLowerCase(Locale.ROOT),
                reasons.name(decision.by()), decision.at().toString(),
                decision.isRevocable(clock.instant()) && !scene.answered().keeps(entry, decision)
                        ? decision.at().plus(Decision.REVOCABLE).toString() : null);
    }
}

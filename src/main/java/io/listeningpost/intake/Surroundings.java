package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Looks up what the posts of a page answer and quote and how their threads began, so that a request can be read alone. Only what the
 * journal does not know, a few levels up, and only while the budget allows; what cannot be had is left out. For one thread.
 */
final class Surroundings {

    private static final int LEVELS = 5;
    private static final int AT_ONCE = 100;

    private final Journal journal;
    private final SocialNetwork network;
    private final LinkedAccount account;
    private final LookUps lookUps;
    private final BooleanSupplier allowed;
    private boolean failed;

    Surroundings(Journal journal, SocialNetwork network, LinkedAccount account, LookUps lookUps, BooleanSupplier allowed) {
        this.journal = journal;
        this.network = network;
        this.account = account;
        this.lookUps = lookUps;
        this.allowed = allowed;
    }

    /** The posts around those of the page that neither the page nor the journal has. */
    List<Post> of(Page page) {
        Set<PostId> fresh = journal.unknown(account.id(), page.posts().stream().filter(this::isHeard).map(Post::firstId).toList());
        List<Post> below = new ArrayList<>(page.posts().stream().filter(post -> fresh.contains(post.firstId())).toList());
        Set<PostId> unread = journal.unknown(account.id(), page.context().stream().map(Post::firstId).toList());
        page.context().stream().filter(post -> unread.contains(post.firstId())).forEach(below::add);
        Set<PostId> known = new HashSet<>();
        Stream.concat(page.posts().stream(), page.context().stream()).forEach(post -> known.addAll(List.of(post.id(), post.firstId())));
        List<Post> found = climb(below, known);
        if (failed) {
            page.posts().stream().filter(post -> fresh.contains(post.firstId()) && speaksOfOthers(post))
                    .forEach(post -> lookUps.owe(account.id(), post.firstId()));
        }
        return found;
    }

    /** The posts around this one that the journal does not have. */
    List<Post> of(Post post) {
        return climb(List.of(post), new HashSet<>(List.of(post.id(), post.firstId())));
    }

    /** Whether the network did not answer. */
    boolean failed() {
        return failed;
    }

    private static boolean speaksOfOthers(Post post) {
        return post.repliedTo().isPresent() || post.quoted().isPresent();
    }

    private List<Post> climb(List<Post> posts, Set<PostId> known) {
        List<Post> below = posts;
        List<Post> found = new ArrayList<>();
        for (int level = 0; level < LEVELS && !below.isEmpty() && !failed; level++) {
            below = lookUp(missing(below, known));
            below.forEach(post -> known.addAll(List.of(post.id(), post.firstId())));
            found.addAll(below);
        }
        return found;
    }

    private boolean isHeard(Post post) {
        return post.kind() != PostKind.REPOST && post.terms().visibility() != Visibility.DIRECT
                && !post.author().id().equals(account.id().userId());
    }

    private List<PostId> missing(List<Post> below, Set<PostId> known) {
        Set<PostId> wanted = new LinkedHashSet<>();
        below.forEach(post -> post.repliedTo().ifPresent(wanted::add));
        below.forEach(post -> post.quoted().ifPresent(wanted::add));
        below.forEach(post -> wanted.add(new PostId(post.thread().value())));
        wanted.removeAll(known);
        AccountId id = account.id();
        Set<PostId> unknown = wanted.isEmpty() ? Set.of() : journal.unknown(id, wanted);
        return lookUps.asked().fresh(id, wanted.stream().filter(unknown::contains).toList()).stream().limit(AT_ONCE).toList();
    }

    private List<Post> lookUp(Collection<PostId> ids) {
        if (ids.isEmpty() || !allowed.getAsBoolean()) {
            return List.of();
        }
        return switch (network.lookup(account, ids)) {
            case Answer.Got<Lookup>(Lookup told) -> {
                lookUps.asked().add(account.id(), ids);
                yield told.posts();
            }
            case Answer.Failed<Lookup> failure -> {
                // the mentions themselves matter more
                failed = true;
                yield List.of();
            }
        };
    }
}

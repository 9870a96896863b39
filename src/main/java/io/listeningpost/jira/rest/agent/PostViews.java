package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Turn;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.agent.ConversationView.AuthorView;
import io.listeningpost.jira.rest.agent.ConversationView.ImageView;
import io.listeningpost.jira.rest.agent.ConversationView.ItemView;
import io.listeningpost.jira.rest.agent.ConversationView.MediaView;
import io.listeningpost.jira.rest.agent.ConversationView.OtherView;
import io.listeningpost.jira.rest.agent.ConversationView.PartView;
import io.listeningpost.mentions.Act;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what was read. Thread-safe. */
public final class PostViews {

    private final Journal journal;

    public PostViews(Journal journal) {
        this.journal = journal;
    }

    /**
     * A post of the thread; of one that is gone, that it was there.
     *
     * @param turn        what we know about answering it; empty for what is there for reading only
     * @param joined      the network's ids of those who opened the conversations that were merged into this one
     * @param mustBeNamed whether its network takes answers only to those who named or quoted us
     * @param nest        where it stands among them
     * @param shown       the posts of the thread, by every id
     * @param beside      what {@link #beside} told
     * @param images      the images of the request
     */
    ItemView of(
            JournalEntry entry, Conversation conversation, Set<String> joined, Optional<Turn> turn, boolean mustBeNamed, Nest nest,
            Set<PostId> shown, Map<PostId, OtherView> beside, List<ImageView> images) {
        Post post = entry.post();
        String role = role(post.author(), turn, conversation, joined);
        @Nullable String cannot = turn.filter(each -> !role.equals("us")).flatMap(each -> cannot(each, mustBeNamed)).orElse(null);
        boolean gone = isErased(entry) || turn.flatMap(Turn::closed).filter(Refusal.TARGET_GONE::equals).isPresent();
        return new ItemView(
                post.id().value(),
                role,
                authorOf(post.author()),
                post.createdAt().toString(),
                post.isEdited(),
                PreviewViews.codeOf(post.terms().visibility()),
                gone,
                isErased(entry),
                isErased(entry) ? entry.reason().orElse(null) : null,
                nest.depth(),
                nest.above().orElse(null),
                turn.isPresent() && !role.equals("us") && cannot == null,
                cannot,
                List.of(new PartView(gone ? "" : post.text(), gone ? null : post.permalink().toString(), false)),
                gone ? List.of() : mediaOf(post, conversation, images),
                post.repliedTo().filter(id -> !gone && !shown.contains(id)).map(beside::get).orElse(null),
                post.quoted().filter(id -> !gone).map(beside::get).orElse(null),
                Act.Split.isFor(entry) ? Long.toString(entry.id()) : null,
                null);
    }

    private static Optional<String> cannot(Turn turn, boolean mustBeNamed) {
        if (turn.closed().isPresent()) {
            return Optional.of(switch (turn.closed().get()) {
                case TARGET_GONE -> "target-gone";
                case NOT_ADDRESSED -> unnamed(turn);
                case RESTRICTED, DUPLICATE, TOO_LONG, ACCOUNT_BARRED, INVALID -> "restricted";
            });
        }
        if (turn.addressed() || !mustBeNamed || turn.direct().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(unnamed(turn));
    }

    private static String unnamed(Turn turn) {
        return turn.heard() == Heard.SEARCH ? "search" : "not-addressed";
    }

    /** Pictures that intake attached are found by their name. */
    private static List<MediaView> mediaOf(Post post, Conversation conversation, List<ImageView> images) {
        List<MediaView> media = new ArrayList<>();
        for (var each : post.media()) {
            String start = conversation.account().network().key() + "-" + post.firstId().inFileName() + "-" + (media.size() + 1) + ".";
            @Nullable ImageView image = images.stream().filter(known -> known.name().startsWith(start)).findFirst().orElse(null);
            media.add(new MediaView(each.type(), each.alt().orElse(null), image));
        }
        return media;
    }

    /** What these posts quote, and what they answer where that is not among the shown ones: looked up all at once. */
    Map<PostId, OtherView> beside(AccountId account, List<Post> posts, Set<PostId> shown) {
        Set<PostId> wanted = posts.stream()
                .flatMap(post -> Stream.concat(post.repliedTo().filter(id -> !shown.contains(id)).stream(), post.quoted().stream()))
                .collect(Collectors.toSet());
        return journal.find(account, wanted).stream().filter(entry -> !isErased(entry)).map(JournalEntry::post)
                .collect(Collectors.toMap(Post::firstId, post -> new OtherView(
                        authorOf(post.author()), post.createdAt().toString(), post.text(), post.permalink().toString())));
    }

    private static boolean isErased(JournalEntry entry) {
        return entry.outcome().filter(IntakeOutcome.DELETED::equals).isPresent();
    }

    /** Of an erased post nothing tells the author but who we know to have spoken. */
    private static String role(Author author, Optional<Turn> turn, Conversation conversation, Set<String> joined) {
        if (author.id().equals(conversation.account().userId())) {
            return "us";
        }
        if (author.id().equals(conversation.openerUser()) || turn.filter(Turn::byCustomer).isPresent()) {
            return "customer";
        }
        // not one who is answered by default
        return !author.id().isEmpty() && joined.contains(author.id()) ? "joined" : "bystander";
    }

    static AuthorView authorOf(Author author) {
        Long followers = author.followers().isPresent() ? author.followers().getAsLong() : null;
        return new AuthorView(author.handle(), author.name(), followers, author.verified());
    }
}

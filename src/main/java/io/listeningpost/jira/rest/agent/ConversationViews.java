package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.health.HealthLog;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.agent.ConversationView.AccountView;
import io.listeningpost.jira.rest.agent.ConversationView.AuthorView;
import io.listeningpost.jira.rest.agent.ConversationView.ItemView;
import io.listeningpost.jira.rest.agent.ConversationView.MediaView;
import io.listeningpost.jira.rest.agent.ConversationView.PartView;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.Author;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a thread together from what was read and what we said. Thread-safe. */
public final class ConversationViews {

    private static final int MOST_POSTS = 300;
    private static final Set<IntakeOutcome> NOT_SHOWN =
            EnumSet.of(IntakeOutcome.REPOST, IntakeOutcome.DUPLICATE, IntakeOutcome.REJECTED);

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Journal journal;
    private final Turns turns;
    private final OwnPosts ownPosts;
    private final Outbox outbox;
    private final HealthLog health;
    private final ReplyViews replies;
    private final Clock clock;

    public ConversationViews(
            Accounts accounts,
            SocialNetworks networks,
            Journal journal,
            Turns turns,
            OwnPosts ownPosts,
            Outbox outbox,
            HealthLog health,
            ReplyViews replies,
            Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.journal = journal;
        this.turns = turns;
        this.ownPosts = ownPosts;
        this.outbox = outbox;
        this.health = health;
        this.replies = replies;
        this.clock = clock;
    }

    ConversationView of(Conversation conversation, RequestRef request) {
        Optional<SocialNetwork> network = networks.of(conversation.account().network());
        Optional<AccountSettings> account = accounts.find(conversation.account());
        List<Post> posts = posts(conversation);
        return new ConversationView(
                request.key(),
                network.map(SocialNetwork::displayName).orElse(conversation.account().network().key()),
                conversation.thread().value(),
                addressOf(conversation, posts),
                accountOf(conversation, account),
                customer(conversation, posts),
                clock.instant().toString(),
                items(conversation, account.map(AccountSettings::handle).orElse(""), network, posts));
    }

    private List<Post> posts(Conversation conversation) {
        Set<PostId> ours = ownPosts.ofConversation(conversation.id()).stream().map(OwnPost::post).collect(Collectors.toSet());
        return journal.ofThread(conversation.account(), conversation.thread(), MOST_POSTS).stream()
                .filter(entry -> entry.outcome().filter(NOT_SHOWN::contains).isEmpty())
                .map(JournalEntry::post)
                // a reply of ours that was polled back is shown once, with its delivery
                .filter(post -> !ours.contains(post.id()) && !ours.contains(post.firstId()))
                .toList();
    }

    private static String addressOf(Conversation conversation, List<Post> posts) {
        return posts.stream().filter(post -> post.firstId().equals(conversation.openerId())).findFirst()
                .or(() -> posts.stream().findFirst())
                .map(post -> post.permalink().toString()).orElse("");
    }

    private AccountView accountOf(Conversation conversation, Optional<AccountSettings> account) {
        return account
                .map(each -> new AccountView(
                        each.handle(), each.state().name().toLowerCase(Locale.ROOT), health.of(each.id()).trouble().orElse(null)))
                .orElseGet(() -> new AccountView(conversation.account().userId(), "removed", null));
    }

    private static AuthorView customer(Conversation conversation, List<Post> posts) {
        return posts.stream().map(Post::author)
                .filter(author -> author.id().equals(conversation.openerUser()))
                // the newest tells the present handle and followers
                .reduce((older, newer) -> newer)
                .map(ConversationViews::authorOf)
                .orElseGet(() -> new AuthorView("", "", null, false));
    }

    private List<ItemView> items(Conversation conversation, String handle, Optional<SocialNetwork> network, List<Post> posts) {
        List<OutboxEntry> said = outbox.ofConversation(conversation.id()).stream()
                .filter(entry -> entry.state() != DeliveryState.WITHDRAWN).toList();
        Nesting nesting = new Nesting();
        posts.forEach(post -> nesting.add(post.firstId(), post.id(), post.repliedTo()));
        said.forEach(entry -> nesting.add(entry));
        Set<PostId> addressed = answerable(conversation, network);
        List<Timed> items = new ArrayList<>();
        for (Post post : posts) {
            String role = role(post.author(), conversation);
            boolean canAnswer = !role.equals("us") && (addressed.contains(post.id()) || addressed.contains(post.firstId()));
            items.add(new Timed(post.createdAt(), true, item(post, role, nesting.depth(post.firstId()), canAnswer)));
        }
        for (OutboxEntry entry : said) {
            items.add(new Timed(placeOf(entry, posts), false, replies.of(entry, handle, network, nesting.depthBelow(entry.target()))));
        }
        return items.stream().sorted(Timed.OLDEST_FIRST).map(Timed::item).toList();
    }

    /**
     * What is not delivered yet stands after everything that is. What is stands where it was delivered, but never after an answer to it:
     * after an interruption we learn late that it is out.
     */
    private static Instant placeOf(OutboxEntry entry, List<Post> posts) {
        Set<PostId> ours = entry.parts().stream().flatMap(part -> part.postId().stream()).collect(Collectors.toSet());
        Instant delivered = entry.deliveredAt().orElse(Instant.MAX);
        return posts.stream().filter(post -> post.repliedTo().filter(ours::contains).isPresent()).map(Post::createdAt)
                .filter(delivered::isAfter).min(Instant::compareTo).orElse(delivered);
    }

    private Set<PostId> answerable(Conversation conversation, Optional<SocialNetwork> network) {
        boolean mustBeNamed = network.map(each -> each.capabilities().mustBeNamed()).orElse(true);
        return turns.ofConversation(conversation.id()).stream()
                .filter(turn -> turn.addressed() || !mustBeNamed).map(Turn::post).collect(Collectors.toSet());
    }

    private static String role(Author author, Conversation conversation) {
        if (author.id().equals(conversation.account().userId())) {
            return "us";
        }
        return author.id().equals(conversation.openerUser()) ? "customer" : "bystander";
    }

    private static ItemView item(Post post, String role, int depth, boolean canAnswer) {
        return new ItemView(
                post.id().value(),
                role,
                authorOf(post.author()),
                post.createdAt().toString(),
                post.isEdited(),
                depth,
                canAnswer,
                List.of(new PartView(post.text(), post.permalink().toString())),
                post.media().stream().map(media -> new MediaView(media.type(), media.alt().orElse(null))).toList(),
                null);
    }

    static AuthorView authorOf(Author author) {
        Long followers = author.followers().isPresent() ? author.followers().getAsLong() : null;
        return new AuthorView(author.handle(), author.name(), followers, author.verified());
    }
}

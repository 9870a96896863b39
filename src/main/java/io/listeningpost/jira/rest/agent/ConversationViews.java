package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.conversation.Writers;
import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.Breaker;
import io.listeningpost.health.HealthLog;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.agent.ConversationView.AccountView;
import io.listeningpost.jira.rest.agent.ConversationView.AuthorView;
import io.listeningpost.jira.rest.agent.ConversationView.ComposerView;
import io.listeningpost.jira.rest.agent.ConversationView.ImageView;
import io.listeningpost.jira.rest.agent.ConversationView.ItemView;
import io.listeningpost.jira.rest.agent.ConversationView.MayView;
import io.listeningpost.jira.rest.agent.ConversationView.OtherView;
import io.listeningpost.jira.rest.agent.ConversationView.PhotoRulesView;
import io.listeningpost.jira.rest.agent.ConversationView.TalkView;
import io.listeningpost.jira.rest.agent.ConversationView.WriterView;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.reply.Attachments;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.social.Address;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.PhotoRules;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.status.StatusReplies;
import io.listeningpost.status.WhatSpeaks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a thread together from what was read and what we said. Thread-safe. */
public final class ConversationViews {

    private static final int MOST_POSTS = 500;
    private static final Set<IntakeOutcome> NOT_SHOWN =
            EnumSet.of(IntakeOutcome.REPOST, IntakeOutcome.DUPLICATE, IntakeOutcome.REJECTED);

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Conversations conversations;
    private final Journal journal;
    private final Turns turns;
    private final OwnPosts ownPosts;
    private final Outbox outbox;
    private final Writers writers;
    private final TeamRights rights;
    private final HealthLog health;
    private final Attachments attachments;
    private final Budgets budgets;
    private final BlockedAuthors blocked;
    private final PostViews reads;
    private final ReplyViews replies;
    private final OfferViews offers;
    private final PortalViews portal;
    private final SpeakingStatuses statuses;
    private final WhatSpeaks speaking;
    private final Clock clock;

    public ConversationViews(
            Accounts accounts,
            SocialNetworks networks,
            Conversations conversations,
            Journal journal,
            Turns turns,
            OwnPosts ownPosts,
            Outbox outbox,
            Writers writers,
            TeamRights rights,
            HealthLog health,
            Attachments attachments,
            Budgets budgets,
            BlockedAuthors blocked,
            PostViews reads,
            ReplyViews replies,
            OfferViews offers,
            PortalViews portal,
            SpeakingStatuses statuses,
            WhatSpeaks speaking,
            Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.conversations = conversations;
        this.journal = journal;
        this.turns = turns;
        this.ownPosts = ownPosts;
        this.outbox = outbox;
        this.writers = writers;
        this.rights = rights;
        this.health = health;
        this.attachments = attachments;
        this.budgets = budgets;
        this.blocked = blocked;
        this.reads = reads;
        this.replies = replies;
        this.offers = offers;
        this.portal = portal;
        this.statuses = statuses;
        this.speaking = speaking;
        this.clock = clock;
    }

    /** As this person sees it. */
    ConversationView of(Conversation conversation, RequestRef request, String caller) {
        Optional<SocialNetwork> network = networks.of(conversation.account().network());
        Optional<AccountSettings> account = accounts.find(conversation.account());
        MayView may = new MayView(rights.mayAnswer(conversation.account(), caller), rights.mayReadDirect(conversation.account(), caller),
                rights.needsApproval(conversation.account(), caller));
        List<Turn> heard = turns.ofConversation(conversation.id());
        List<OutboxEntry> replied = outbox.ofConversation(conversation.id());
        List<OutboxEntry> all = replied.stream()
                .filter(entry -> entry.state() != DeliveryState.WITHDRAWN).toList();
        List<OutboxEntry> said = all.stream().filter(entry -> may.direct() || entry.person().isEmpty()).toList();
        List<JournalEntry> read = read(conversation, all, heard).stream()
                .filter(entry -> may.direct() || entry.post().terms().visibility() != Visibility.DIRECT).toList();
        List<Post> posts = read.stream().map(JournalEntry::post).toList();
        List<ImageView> images = attachments.images(request.issueId()).stream()
                .map(image -> new ImageView(image.id(), image.name(), image.type(), image.bytes())).toList();
        String handle = account.map(AccountSettings::handle).orElse("");
        List<Talks.Talk> talks = talks(conversation, handle, network, read, said, heard, images, may, caller);
        return new ConversationView(
                request.key(),
                network.map(SocialNetwork::displayName).orElse(conversation.account().network().key()),
                isPrivate(conversation, heard) && !may.direct() ? "" : conversation.thread().value(),
                addressOf(conversation, posts),
                wayOf(conversation, heard),
                accountOf(conversation, request, account, replied),
                customer(conversation, posts),
                blocked.find(conversation.account(), conversation.openerUser()).isPresent(),
                portal.of(request.issueId(), account),
                statuses.of(new StatusReplies.Known(conversation, request, heard, replied), caller, may.direct()),
                composerOf(network, images, may),
                conversations.forgottenAt(conversation.id()).map(Instant::toString).orElse(null),
                clock.instant().toString(),
                may,
                writers(conversation, caller),
                may.answer() ? account.map(each -> offers.of(conversation, each, caller)).orElse(List.of()) : List.of(),
                talks.size() < 2 ? List.of() : talksOf(conversation, talks),
                talks.stream().flatMap(talk -> talk.items().stream()).toList());
    }

    /** Whether it began with a direct message. */
    private static boolean isPrivate(Conversation conversation, List<Turn> heard) {
        return heard.stream().anyMatch(turn -> turn.direct().filter(conversation.thread()::equals).isPresent());
    }

    private List<WriterView> writers(Conversation conversation, String caller) {
        return writers.of(conversation.id(), clock.instant()).stream().filter(writer -> !writer.userKey().equals(caller))
                .map(writer -> new WriterView(replies.nameOf(writer.userKey()), writer.since().toString())).toList();
    }

    private List<JournalEntry> read(Conversation conversation, List<OutboxEntry> said, List<Turn> heard) {
        Set<PostId> ours = ownPosts.ofConversation(conversation.id()).stream().map(OwnPost::post).collect(Collectors.toSet());
        List<ThreadId> joined = conversations.joined(conversation.id());
        Stream<JournalEntry> whole = Stream.concat(begun(conversation), joined.stream()
                .flatMap(thread -> journal.ofThread(conversation.account(), thread, MOST_POSTS).stream()));
        return Stream.concat(whole, elsewhere(conversation, said, heard, joined))
                .filter(entry -> entry.outcome().filter(NOT_SHOWN::contains).isEmpty())
                // a reply of ours that was polled back is shown once, with its delivery
                .filter(entry -> !ours.contains(entry.post().id()) && !ours.contains(entry.post().firstId()))
                .sorted(Comparator.comparing(entry -> entry.post().createdAt()))
                .toList();
    }

    /** The newest of its own thread, and the post that it began with however old that is. */
    private Stream<JournalEntry> begun(Conversation conversation) {
        List<JournalEntry> newest = journal.ofThread(conversation.account(), conversation.thread(), MOST_POSTS);
        boolean whole = newest.size() < MOST_POSTS
                || newest.stream().anyMatch(entry -> entry.post().firstId().equals(conversation.openerId()));
        return whole ? newest.stream() : Stream.concat(newest.stream(), journal.find(conversation.account(), conversation.openerId())
                .filter(entry -> !entry.post().author().id().isEmpty()).stream());
    }

    /**
     * What the customer wrote in threads that it goes on in, as after a direct answer to a public post. Such a thread is the whole private
     * talk with a person: only what was heard as part of this conversation is shown.
     */
    private Stream<JournalEntry> elsewhere(Conversation conversation, List<OutboxEntry> said, List<Turn> heard, List<ThreadId> joined) {
        Set<PostId> ofIt = heard.stream().map(Turn::firstId).collect(Collectors.toSet());
        return Stream.concat(heard.stream().flatMap(turn -> turn.direct().stream()),
                        said.stream().flatMap(entry -> entry.person().stream()).map(Address.Person::thread))
                .distinct()
                .filter(thread -> !thread.equals(conversation.thread()) && !joined.contains(thread))
                .flatMap(thread -> journal.ofThread(conversation.account(), thread, MOST_POSTS).stream())
                .filter(entry -> ofIt.contains(entry.post().firstId()));
    }

    private static String addressOf(Conversation conversation, List<Post> posts) {
        return posts.stream().filter(post -> post.firstId().equals(conversation.openerId())).findFirst()
                .or(() -> posts.stream().findFirst())
                .map(post -> post.permalink().toString()).orElse("");
    }

    /** The post that opened it, or the first of the customer where that one is not there for answering. */
    private static @Nullable String wayOf(Conversation conversation, List<Turn> heard) {
        return heard.stream().filter(turn -> turn.firstId().equals(conversation.openerId())).findFirst()
                .or(() -> heard.stream().filter(Turn::byCustomer).min(Comparator.comparing(Turn::at)))
                .map(turn -> PreviewViews.codeOf(turn.heard())).orElse(null);
    }

    private AccountView accountOf(Conversation conversation, RequestRef request, Optional<AccountSettings> account,
            List<OutboxEntry> replied) {
        return account.map(each -> accountOf(each, request, health.of(each.id()), replied))
                .orElseGet(() -> new AccountView(conversation.account().userId(), "removed", null, null, null, null, null));
    }

    private AccountView accountOf(AccountSettings account, RequestRef request, AccountHealth now, List<OutboxEntry> replied) {
        return new AccountView(
                account.handle(), PreviewViews.codeOf(account.state()), now.trouble().orElse(null),
                budgets.allowance(account.id()) instanceof Allowance.Nothing(var reason, Instant until) ? until.toString() : null,
                now.breaker().filter(breaker -> breaker.isOpen(clock.instant())).flatMap(Breaker::until).map(Instant::toString)
                        .orElse(null),
                enoughOf(replied, request, account), PreviewViews.codeOf(account.wording().comments()));
    }

    /** Where no status speaks there is nothing to tell. */
    private @Nullable Integer enoughOf(List<OutboxEntry> replied, RequestRef request, AccountSettings account) {
        Instant from = clock.instant().minus(Quiet.DAY);
        long said = replied.stream().filter(entry -> entry.speaksByItselfAfter(from)).count();
        int most = account.quiet().most();
        return said < most || !speaking.speaks(account, request.issueId()) ? null : most;
    }

    private static ComposerView composerOf(Optional<SocialNetwork> network, List<ImageView> images, MayView may) {
        Optional<Capabilities> can = network.map(SocialNetwork::capabilities);
        return new ComposerView(
                may.direct() && can.flatMap(Capabilities::direct).isPresent(),
                can.flatMap(Capabilities::photos).map(ConversationViews::rulesOf).orElse(null),
                can.flatMap(Capabilities::directPhotos).map(ConversationViews::rulesOf).orElse(null),
                images);
    }

    private static PhotoRulesView rulesOf(PhotoRules rules) {
        return new PhotoRulesView(rules.most(), rules.types().stream().sorted().toList(), rules.bytes(), rules.altLength());
    }

    private static AuthorView customer(Conversation conversation, List<Post> posts) {
        return posts.stream().map(Post::author)
                .filter(author -> author.id().equals(conversation.openerUser()))
                // the newest tells the present handle and followers
                .reduce((older, newer) -> newer)
                .map(PostViews::authorOf)
                .orElseGet(() -> new AuthorView("", "", null, false));
    }

    /** With the requests that were merged, as far as their threads are there. */
    private List<TalkView> talksOf(Conversation conversation, List<Talks.Talk> talks) {
        Map<ThreadId, String> requests = new HashMap<>();
        conversations.mergedInto(conversation.id())
                .forEach(merged -> merged.request().ifPresent(request -> requests.put(merged.thread(), request.key())));
        return talks.stream().map(talk -> new TalkView(talk.items().size(), talk.thread().isEmpty(),
                talk.thread().map(requests::get).orElse(null))).toList();
    }

    private List<Talks.Talk> talks(
            Conversation conversation, String handle, Optional<SocialNetwork> network, List<JournalEntry> read, List<OutboxEntry> said,
            List<Turn> heard, List<ImageView> images, MayView may, String caller) {
        List<Post> posts = read.stream().map(JournalEntry::post).toList();
        Nesting nesting = new Nesting();
        Map<PostId, String> itemOf = new HashMap<>();
        posts.forEach(post -> {
            nesting.add(post.firstId(), post.id(), post.repliedTo());
            itemOf.put(post.firstId(), post.id().value());
        });
        Talks talks = new Talks(conversations.joined(conversation.id()));
        posts.forEach(talks::add);
        said.forEach(entry -> {
            nesting.add(entry);
            entry.parts().stream().flatMap(part -> part.postId().stream()).forEach(post -> itemOf.put(post, ReplyViews.itemOf(entry)));
            talks.add(entry);
        });
        Map<PostId, Turn> turnOf = heard.stream()
                .collect(Collectors.toMap(Turn::firstId, turn -> turn, (first, second) -> second));
        boolean mustBeNamed = network.map(each -> each.capabilities(conversation.account()).mustBeNamed()).orElse(true);
        Set<PostId> shown = shown(posts, said);
        Map<PostId, OtherView> beside = reads.beside(conversation.account(), posts, shown);
        Instant lastOfCustomer = heard.stream().filter(Turn::byCustomer).map(Turn::at).max(Instant::compareTo).orElse(Instant.MIN);
        Set<String> joined = conversations.mergedInto(conversation.id()).stream().map(Conversation::openerUser).collect(Collectors.toSet());
        Map<PostId, Instant> lost = ReplyViews.lost(ownPosts.ofConversation(conversation.id()));
        Optional<AlsoAddressed> addressed = network.map(each -> new AlsoAddressed(handle, each, posts, said));
        List<Talks.Said> items = new ArrayList<>();
        for (JournalEntry entry : read) {
            Post post = entry.post();
            ItemView item = reads.of(entry, conversation, joined, Optional.ofNullable(turnOf.get(post.firstId())), mustBeNamed,
                    new Nest(nesting.depth(post.firstId()), nesting.above(post.firstId()).map(itemOf::get)), shown, beside, images);
            items.add(new Talks.Said(talks.of(post), new Timed(FirstWritten.of(entry, posts), true,
                    may.answer() ? item : item.forReading())));
        }
        for (OutboxEntry entry : said) {
            ReplyViews.Stand stand = new ReplyViews.Stand(may.answer(),
                    entry.state() == DeliveryState.SUBMITTED && rights.mayApprove(entry.account(), caller, entry.author()),
                    lastOfCustomer.isAfter(entry.createdAt()), offers.fateOf(entry), lost,
                    addressed.map(each -> each.by(entry)).orElse(List.of()));
            items.add(new Talks.Said(talks.of(entry), new Timed(placeOf(entry, posts), false,
                    replies.of(entry, handle, network,
                            new Nest(nesting.depthBelow(entry.target()), nesting.known(entry.target()).map(itemOf::get)), images, stand))));
        }
        return Talks.inOrder(items);
    }

    private static Set<PostId> shown(List<Post> posts, List<OutboxEntry> said) {
        return Stream.concat(
                posts.stream().flatMap(post -> Stream.of(post.id(), post.firstId())),
                said.stream().flatMap(entry -> entry.parts().stream()).flatMap(part -> part.postId().stream()))
                .collect(Collectors.toSet());
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

}

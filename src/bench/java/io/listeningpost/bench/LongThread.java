package io.listeningpost.bench;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.cost.Budgets;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.jira.rest.Caller;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.jira.rest.agent.ActViews;
import io.listeningpost.jira.rest.agent.ConversationViews;
import io.listeningpost.jira.rest.agent.ConversationsResource;
import io.listeningpost.jira.rest.agent.Drafts;
import io.listeningpost.jira.rest.agent.OfferViews;
import io.listeningpost.jira.rest.agent.PortalViews;
import io.listeningpost.jira.rest.agent.PostViews;
import io.listeningpost.jira.rest.agent.PreviewViews;
import io.listeningpost.jira.rest.agent.ReplyViews;
import io.listeningpost.jira.rest.agent.Speaking;
import io.listeningpost.jira.rest.agent.SpeakingStatuses;
import io.listeningpost.jira.store.AoAccounts;
import io.listeningpost.jira.store.AoBlockedAuthors;
import io.listeningpost.jira.store.AoConversations;
import io.listeningpost.jira.store.AoHealthLog;
import io.listeningpost.jira.store.AoJournal;
import io.listeningpost.jira.store.AoKeptDrafts;
import io.listeningpost.jira.store.AoMeter;
import io.listeningpost.jira.store.AoOutbox;
import io.listeningpost.jira.store.AoOwnPosts;
import io.listeningpost.jira.store.AoTeams;
import io.listeningpost.jira.store.AoTurns;
import io.listeningpost.jira.store.AoWriters;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.reply.SameAct;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectRights;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAttachments;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MemoryPrices;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.PlainSealer;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.SomeNames;
import io.listeningpost.testing.SomePeople;
import io.listeningpost.testing.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A thread in which people wrote a lot: quotes, photos, bystanders and our answers, on Jira's tables, and the panel that shows it. */
final class LongThread {

    static final String REQUEST = "SUP-1";

    private static final AccountId ACME = LinkedAccounts.ACME;
    private static final RequestRef REF = new RequestRef(1, REQUEST);
    private static final Holder NODE = new Holder("node1", 1);

    private final ActiveObjects ao;
    private final MutableClock clock = new MutableClock();
    private final AoJournal journal;
    private final AoConversations conversations;
    private final AoTurns turns;
    private final AoOwnPosts ownPosts;
    private final AoOutbox outbox;
    private final MemoryAttachments attachments = new MemoryAttachments();

    LongThread(ActiveObjects ao) {
        this.ao = ao;
        this.journal = new AoJournal(ao);
        this.conversations = new AoConversations(ao);
        this.turns = new AoTurns(ao);
        this.ownPosts = new AoOwnPosts(ao);
        this.outbox = new AoOutbox(ao, clock);
    }

    /** So many posts, of which every tenth quotes another thread, every fifth has a photo, and every twenty-fifth is answered. */
    void write(int posts) {
        new AoAccounts(ao, new PlainSealer("k1")).save(LinkedAccounts.acme().build());
        Post root = Posts.post("100000").build();
        Conversation conversation = conversations.begin(ACME, root.thread(), root.firstId(), root.author().id(), clock.instant());
        conversations.opened(conversation.id(), REF);
        hear(root, conversation);
        Post last = root;
        for (int i = 1; i < posts; i++) {
            last = hear(next(root, last, i), conversation);
            if (i % 25 == 0) {
                answer(last, conversation, i);
            }
        }
    }

    private Post next(Post root, Post last, int i) {
        Instant at = root.createdAt().plusSeconds(i);
        Posts post = Posts.replyTo(i % 3 == 0 ? root : last, Integer.toString(100_000 + i)).at(at)
                .text("@acme this is what I have to say about it, number " + i + ": "
                        + "it is late and wet, and the box is broken. ".repeat(3));
        if (i % 4 == 0) {
            post.by(Integer.toString(7 + i % 40), "bystander" + i % 40);
        }
        if (i % 5 == 0) {
            post.with(new Media("photo", Optional.empty(), Optional.of("a wet box, seen from above")));
            attachments.attach(REF.issueId(), Integer.toString(i), "x-" + (100_000 + i) + "-1.png", "image/png", 1_000);
        }
        if (i % 10 == 0) {
            Post elsewhere = Posts.post(Integer.toString(900_000 + i)).text("what somebody else said, number " + i).build();
            journal.recordContext(ACME, elsewhere, clock.instant());
            post.quotes(elsewhere.id().value());
        }
        return post.build();
    }

    private Post hear(Post post, Conversation conversation) {
        journal.record(ACME, post, Heard.MENTION, clock.instant());
        journal.done(journal.find(ACME, post.firstId()).orElseThrow().id(), IntakeOutcome.COMMENTED, Optional.of(REF.issueId()),
                Optional.empty());
        turns.remember(new Turn(ACME, conversation.id(), post.id(), post.firstId(), post.author().id(), post.author().handle(),
                post.author().id().equals(conversation.openerUser()), true, false, post.createdAt()));
        return post;
    }

    private void answer(Post post, Conversation conversation, int i) {
        OutboxEntry reply = outbox.enqueue(new NewReply("answer-" + i, ACME, conversation.id(), ReplyKind.ANSWER, post.firstId(),
                Optional.empty(), List.of("Sorry! We look into number " + i, "and tell you tomorrow."), List.of(), "agent",
                Optional.empty(), post.createdAt(), post.createdAt()));
        outbox.claim(reply.id(), NODE, post.createdAt(), post.createdAt().plusSeconds(60));
        for (int part = 0; part < 2; part++) {
            PostId id = new PostId(Integer.toString(500_000 + 2 * i + part));
            outbox.partDelivered(reply.id(), NODE, part, id, post.createdAt().plusSeconds(60));
            ownPosts.remember(new OwnPost(ACME, id, conversation.id(), reply.id(), post.createdAt()));
        }
        outbox.delivered(reply.id(), NODE, post.createdAt());
    }

    /** As an agent has it. */
    ConversationsResource panel() {
        SocialNetworks networks = new SocialNetworks(List.of(new MemoryNetwork(clock, "99", "acme")));
        AoAccounts accounts = new AoAccounts(ao, new PlainSealer("k1"));
        TeamRights rights = new TeamRights(new AoTeams(ao), (group, person) -> true);
        Refusals refusals = new Refusals((key, arguments) -> key);
        ReplyViews replies = new ReplyViews(new SomePeople(), ownPosts, new Sentences((key, arguments) -> key), clock);
        Stage beside = new Stage();
        ConversationViews views = new ConversationViews(accounts, networks, conversations, journal, turns, ownPosts, outbox,
                new AoWriters(ao), rights, new AoHealthLog(ao), attachments, new Budgets(accounts, new AoMeter(ao), clock),
                new AoBlockedAuthors(ao), new PostViews(journal), replies, new OfferViews(beside.commentAnswers(), replies, refusals),
                new PortalViews(issue -> Optional.empty(), accounts, replies),
                new SpeakingStatuses(beside.statuses(), beside.places, new NoProjects(), SomeNames.ofOneDesk(), replies, clock),
                beside.speaking(), clock);
        return new ConversationsResource(
                new Gate(new Agent(), new Rights(), (person, project) -> ProjectRights.Standing.STRANGER, refusals),
                new JsonBody(refusals), refusals, conversations, views, replies, new Drafts(attachments, beside.comments, refusals),
                new PreviewViews(accounts, networks, journal, new MemoryPrices(Map.of()), refusals), beside.replies(),
                new Speaking(rights, refusals),
                new ActViews(new SameAct(beside.acts), refusals), new AoWriters(ao), new AoKeptDrafts(ao), clock);
    }

    private record NoProjects() implements ProjectCatalog {
        @Override
        public Optional<Project> byKey(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Project> byId(long id) {
            return Optional.empty();
        }

        @Override
        public List<DeskCatalog.Status> statuses(Project project) {
            return List.of();
        }
    }

    private record Agent() implements Caller {
        @Override
        public Optional<String> userKey() {
            return Optional.of("agent");
        }

        @Override
        public boolean isAdmin() {
            return false;
        }

        @Override
        public boolean isSystemAdmin() {
            return false;
        }
    }

    private record Rights() implements AgentRights {
        @Override
        public Standing of(String userKey, String issueKey) {
            return new Standing.Agent(REF);
        }

        @Override
        public Standing of(String userKey, long issueId) {
            return new Standing.Agent(REF);
        }

        @Override
        public InProject inProject(String userKey, String projectKey) {
            return InProject.AGENT;
        }
    }
}

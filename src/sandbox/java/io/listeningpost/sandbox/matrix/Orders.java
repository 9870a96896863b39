package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.HealthLog;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.mentions.NewDecision;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.AnswerOutcome;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Photo;
import io.listeningpost.reply.Replies;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.settings.AccountLinking;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Acknowledgement;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.LinkOutcome;
import io.listeningpost.settings.LinkRequest;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people do on a flat node, told from outside. For one thread. */
final class Orders {

    private static final String SPEAKER = "listening-post";
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final int COMPLAINT = 10;
    private static final int MOST = 100;

    private final FlatNode node;
    private final Steps steps;
    private final Clock clock;

    Orders(FlatNode node, Steps steps, Clock clock) {
        this.node = node;
        this.steps = steps;
        this.clock = clock;
    }

    /** Does one thing and answers what came of it. */
    ObjectNode obey(JsonNode order) {
        return switch (order.path("do").asText()) {
            case "begin" -> begin(order);
            case "steps" -> taken();
            case "link" -> link(order);
            case "minute" -> {
                node.minute();
                yield state();
            }
            case "state" -> state();
            case "answer" -> answer(order);
            case "stands" -> standsOn(order);
            case "split" -> split(order);
            case "retry" -> retry();
            case "move" -> move(order);
            case "attach" -> attach(order);
            case "delete" -> {
                node.desk().delete(order.path("request").asText());
                yield Json.object();
            }
            case "census" -> new Census(node.sql()).told();
            default -> throw new IllegalArgumentException("Nobody can do " + order);
        };
    }

    private ObjectNode begin(JsonNode order) {
        Steps.@Nullable Stop stop = order.has("step")
                ? new Steps.Stop(order.path("step").asText(), order.path("nth").asInt(), order.path("after").asBoolean()) : null;
        steps.begin(stop);
        return Json.object();
    }

    private ObjectNode taken() {
        ObjectNode told = Json.object();
        ArrayNode all = told.putArray("steps");
        steps.taken().forEach(step -> all.addObject().put("name", step.name()).put("nth", step.nth()).put("inner", step.inner()));
        return told;
    }

    private ObjectNode link(JsonNode order) {
        Map<String, String> keys = new HashMap<>();
        order.path("keys").properties().forEach(key -> keys.put(key.getKey(), key.getValue().asText()));
        AccountLinking linking = node.bean(AccountLinking.class);
        LinkOutcome outcome = linking.link(new Network(order.path("network").asText()), new Credentials(keys), LinkRequest.by(SPEAKER));
        if (!(outcome instanceof LinkOutcome.Linked linked)) {
            return Json.object().put("refused", outcome.toString());
        }
        Accounts accounts = node.bean(Accounts.class);
        AccountSettings first = linked.settings();
        if (order.has("later")) {
            // as after signing in: keys that end
            Map<String, String> later = new HashMap<>();
            order.path("later").properties().forEach(key -> later.put(key.getKey(), key.getValue().asText()));
            accounts.saveCredentials(first.id(), new Credentials(later));
        }
        Hearing hearing = new Hearing(Hearing.FIRST.opens(), true, true, List.of(), true, Hearing.FIRST.recheckDays());
        accounts.save(new AccountSettings(first.id(), first.handle(), first.name(), first.state(), SPEAKER, first.linkedAt(),
                first.importFrom(), Optional.of(new Route(1, COMPLAINT)),
                List.of(new Speech("3", "We have started on $request.key and will come back to you here.")), GRACE,
                Optional.of("Reopen issue"), hearing, Budget.NONE,
                Optional.of(new Acknowledgement("admin", clock.instant(), "acme_people"))));
        return Json.object().put("account", first.id().toString());
    }

    /** What is open, and what stands in the way. */
    private ObjectNode state() {
        ObjectNode told = Json.object();
        Journal journal = node.bean(Journal.class);
        Outbox outbox = node.bean(Outbox.class);
        int open = 0;
        for (AccountSettings account : node.bean(Accounts.class).all()) {
            AccountId id = account.id();
            open += journal.countUnfinished(id) + outbox.countUnfinished(id) + node.bean(Decisions.class).waiting(id, MOST).size();
            told.put("state", account.state().name());
            node.bean(HealthLog.class).of(id).trouble().ifPresent(trouble -> told.put("trouble", trouble));
        }
        ArrayNode dead = told.putArray("dead");
        ArrayNode waiting = told.putArray("waiting");
        backlog().forEach(reply -> (reply.isDead() ? dead : waiting).add(reply.state() + " " + reply.body()));
        return told.put("open", open);
    }

    private List<Backlog.Unsent> backlog() {
        return new Backlog(node.sql()).all();
    }

    private ObjectNode answer(JsonNode order) {
        RequestSeen request = node.desk().watch().request(order.path("request").asText()).orElseThrow();
        long conversation = node.bean(Conversations.class).byRequest(request.id()).orElseThrow().id();
        List<Photo> photos = order.path("photo").asBoolean()
                ? request.files().stream().filter(file -> file.name().startsWith("agent"))
                        .map(file -> new Photo(String.valueOf(file.id()), file.name(), "what we found")).toList()
                : List.of();
        AnswerDraft draft = new AnswerDraft(conversation, Optional.empty(), order.path("text").asText(), photos, false, "amelia",
                order.path("key").asText());
        AnswerOutcome outcome = node.bean(Replies.class).answer(draft);
        if (outcome instanceof AnswerOutcome.Stopped(List<OutboxEntry> standing)) {
            outcome = node.bean(Replies.class).answer(draft.after(standing.stream().map(OutboxEntry::id).collect(Collectors.toSet())));
        }
        return outcome instanceof AnswerOutcome.Queued ? Json.object() : Json.object().put("refused", outcome.toString());
    }

    /** A person makes a post a request of its own; by one key, so that telling it twice asks once. */
    private ObjectNode split(JsonNode order) {
        PostId post = new PostId(order.path("post").asText());
        AccountId account = node.bean(Accounts.class).all().getFirst().id();
        JournalEntry entry = node.bean(Journal.class).find(account, post).orElseThrow();
        RequestRef from = node.bean(Conversations.class).byRequest(order.path("from").asLong())
                .flatMap(Conversation::request).orElseThrow();
        node.bean(Decisions.class).add(new NewDecision("split-" + entry.id(), account, post, new Act.Split(from), "amelia",
                clock.instant()));
        return Json.object();
    }

    /** The number of the request on which a post stands. */
    private ObjectNode standsOn(JsonNode order) {
        AccountId account = node.bean(Accounts.class).all().getFirst().id();
        return Json.object().put("issue", node.bean(Journal.class).find(account, new PostId(order.path("post").asText())).orElseThrow()
                .issueId().orElseThrow());
    }

    /** A person presses "try again" on all that was given up. */
    private ObjectNode retry() {
        Replies replies = node.bean(Replies.class);
        backlog().stream().filter(Backlog.Unsent::isDead).forEach(reply -> replies.retry(reply.id(), Set.of()));
        return Json.object();
    }

    /** Nothing when the request has left the status from which the move goes. */
    private ObjectNode move(JsonNode order) {
        String request = order.path("request").asText();
        String action = order.path("action").asText();
        if (node.desk().as("amelia").moves(request).contains(action)) {
            node.desk().as("amelia").move(request, action);
        }
        return Json.object();
    }

    private ObjectNode attach(JsonNode order) {
        String request = order.path("request").asText();
        try {
            node.desk().as("amelia").attach(request, "agent.png", "image/png", order.path("bytes").binaryValue());
            return Json.object();
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException("The bytes of a picture came broken", unreadable);
        }
    }
}

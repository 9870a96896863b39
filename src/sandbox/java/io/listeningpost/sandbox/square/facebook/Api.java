package io.listeningpost.sandbox.square.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Params;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The Graph API in the one version that is spoken here. A refusal is a {@link Problem}. */
final class Api {

    static final String VERSION = "v24.0";

    private static final int LONGEST_COMMENT = 8_000;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_IN_BATCH = 50;
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration PRIVATELY = Duration.ofDays(7);
    private static final String READ = "pages_read_engagement";
    private static final String MESSAGES = "pages_messaging";
    private static final String ENGAGE = "pages_manage_engagement";
    private static final String READ_OTHERS = "pages_read_user_content";

    private final World world;
    private final Telling telling;
    private final Clock clock;

    Api(World world, Telling telling, Clock clock) {
        this.world = world;
        this.telling = telling;
        this.clock = clock;
    }

    Answer answer(Call call, Params form, Set<String> rights) {
        String path = call.path().replaceFirst("^/" + VERSION.replace(".", "\\.") + "/?", "");
        if (call.method().equals("POST") && form.has("batch")) {
            return batch(form, rights);
        }
        return call.method().equals("GET") ? Answer.json(200, get(path, call.query(), rights))
                : call.method().equals("POST") ? Answer.json(200, post(path, form, rights))
                : Problem.of(100, 33, "Unsupported " + call.method().toLowerCase(Locale.ROOT) + " request.").answer();
    }

    /** Fifty questions in one call; each is answered for itself, its body as a text. */
    private Answer batch(Params form, Set<String> rights) {
        JsonNode asked = Json.read(form.first("batch").orElse("").getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isArray)
                .orElseThrow(() -> Problem.parameter("Batch must be a JSON array"));
        if (asked.size() > MOST_IN_BATCH) {
            throw Problem.of(100, "Too many requests in batch message. Maximum batch size is " + MOST_IN_BATCH);
        }
        ArrayNode all = Json.array();
        asked.forEach(one -> {
            String[] address = one.path("relative_url").asText().split("\\?", 2);
            try {
                if (!one.path("method").asText().equals("GET")) {
                    throw Problem.parameter("Only questions are taken in a batch here");
                }
                JsonNode told = get(address[0], Params.parse(address.length > 1 ? address[1] : ""), rights);
                all.addObject().put("code", 200).put("body", told.toString());
            } catch (Problem problem) {
                all.addObject().put("code", problem.status()).put("body", problem.body().toString());
            }
        });
        return Answer.json(200, all);
    }

    private JsonNode get(String path, Params query, Set<String> rights) {
        List<Wanted> wanted = Wanted.of(query.first("fields"));
        Map<String, String> how = new HashMap<>();
        query.pairs().forEach(pair -> how.putIfAbsent(pair.name(), pair.value()));
        String[] parts = path.split("/");
        boolean page = parts[0].equals("me") || parts[0].equals(FacebookSeed.PAGE_ID);
        if (page && parts.length == 1) {
            return page(wanted);
        }
        if (page && parts.length == 2) {
            return switch (parts[1]) {
                case "feed" -> need(rights, READ, READ_OTHERS, () -> telling.posts(newestFirst(each -> !each.tagged()), wanted, how, path));
                case "tagged" -> need(rights, READ, READ_OTHERS, () -> telling.posts(newestFirst(Entry::tagged), wanted, how, path));
                case "conversations" -> need(rights, MESSAGES, MESSAGES, () -> conversations(wanted, how));
                default -> throw Problem.of(2500, "Unknown path components: /" + parts[1]);
            };
        }
        if (path.startsWith("t_") && parts.length == 2 && parts[1].equals("messages")) {
            return need(rights, MESSAGES, MESSAGES,
                    () -> telling.letters(parts[0].substring(2), new Wanted("messages", how, wanted)));
        }
        if (path.startsWith("m_") && parts.length == 1) {
            return need(rights, MESSAGES, MESSAGES, () -> world.letters().stream().filter(each -> each.id().equals(path))
                    .findFirst().map(letter -> telling.letter(letter, wanted)).orElseThrow(() -> Problem.gone(path)));
        }
        Entry entry = world.entry(parts[0]).orElseThrow(() -> Problem.gone(parts[0]));
        if (parts.length == 1) {
            return need(rights, READ, READ_OTHERS, () -> telling.entry(entry, wanted));
        }
        if (parts.length == 2 && parts[1].equals("comments")) {
            return need(rights, READ, READ_OTHERS, () -> telling.comments(entry, new Wanted("comments", how, wanted)));
        }
        throw Problem.of(2500, "Unknown path components: /" + parts[1]);
    }

    private static <T> T need(Set<String> rights, String one, String other, Supplier<T> then) {
        for (String right : List.of(one, other)) {
            if (!rights.contains(right)) {
                throw Problem.needs(right);
            }
        }
        return then.get();
    }

    private static JsonNode page(List<Wanted> wanted) {
        Map<String, String> all = Map.of("id", FacebookSeed.PAGE_ID, "name", "Acme Support", "username", FacebookSeed.PAGE,
                "category", "Brand");
        var told = Json.object().put("id", FacebookSeed.PAGE_ID);
        for (Wanted field : wanted) {
            if (!all.containsKey(field.name())) {
                throw Problem.parameter("Tried accessing nonexisting field (" + field.name() + ") on node type (Page)");
            }
            told.put(field.name(), all.get(field.name()));
        }
        return told;
    }

    private List<Entry> newestFirst(Predicate<Entry> which) {
        return world.entries().stream().filter(each -> each.post() == null).filter(which)
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed()).toList();
    }

    private JsonNode conversations(List<Wanted> wanted, Map<String, String> how) {
        if (!"messenger".equals(how.getOrDefault("platform", "messenger"))) {
            throw Problem.parameter("Param platform must be one of {MESSENGER, INSTAGRAM}");
        }
        Optional<String> one = Optional.ofNullable(how.get("user_id"));
        List<String> people = world.letters().stream().map(Letter::person).distinct()
                .filter(person -> one.filter(id -> !id.equals(person)).isEmpty())
                .sorted(Comparator.comparing(telling::lastOf).reversed()).toList();
        return telling.page(people, each -> true, each -> telling.conversation(each, wanted), how, "me/conversations");
    }

    private JsonNode post(String path, Params form, Set<String> rights) {
        if (path.equals("me/messages") || path.equals(FacebookSeed.PAGE_ID + "/messages")) {
            return need(rights, MESSAGES, MESSAGES, () -> message(form));
        }
        if (path.endsWith("/comments")) {
            return need(rights, ENGAGE, ENGAGE, () -> comment(path.replaceFirst("/comments$", ""), form));
        }
        throw Problem.of(100, 33, "Unsupported post request. Object with ID '" + path + "' does not exist");
    }

    private JsonNode comment(String id, Params form) {
        Entry target = world.entry(id).orElseThrow(() -> Problem.gone(id));
        String text = form.first("message").orElse("");
        if (text.isBlank()) {
            throw Problem.parameter("The parameter message is required");
        }
        if (text.length() > LONGEST_COMMENT) {
            throw Problem.parameter("Param message must be at most " + LONGEST_COMMENT + " characters long");
        }
        if (target.closed()) {
            throw Problem.of(200, "(#200) Permissions error");
        }
        Entry made = world.comment(FacebookSeed.PAGE_ID, target, text, false, Set.of());
        return telling.entry(made, Wanted.of(form.first("fields")));
    }

    private JsonNode message(Params form) {
        JsonNode recipient = json(form, "recipient");
        String text = json(form, "message").path("text").asText("");
        if (!"RESPONSE".equals(form.first("messaging_type").orElse(""))) {
            throw Problem.parameter("Param messaging_type must be RESPONSE here");
        }
        if (text.isBlank() || text.length() > LONGEST_MESSAGE) {
            throw Problem.parameter("Length of param message[text] must be less than or equal to " + LONGEST_MESSAGE + " characters");
        }
        String person = recipient.has("id") ? inWindow(recipient.path("id").asText()) : privately(recipient);
        Letter letter = world.write(person, FacebookSeed.PAGE_ID, text);
        return Json.object().put("recipient_id", person).put("message_id", letter.id());
    }

    private String inWindow(String person) {
        if (world.person(person).isEmpty()) {
            throw Problem.of(100, 2_018_001, "(#100) No matching user found");
        }
        boolean open = world.letters().stream().anyMatch(each -> each.author().equals(person)
                && each.at().plus(WINDOW).isAfter(clock.instant()));
        if (!open) {
            throw Problem.of(10, 2_018_278, "(#10) This message is sent outside of allowed window. Learn more about the new policy here:"
                    + " https://developers.facebook.com/docs/messenger-platform/policy-overview");
        }
        return person;
    }

    private String privately(JsonNode recipient) {
        String id = recipient.path("comment_id").asText(recipient.path("post_id").asText());
        Entry target = world.entry(id).filter(each -> (each.post() != null) == recipient.has("comment_id"))
                .orElseThrow(() -> Problem.of(100, 2_018_292, "(#100) Invalid comment_id parameter"));
        if (target.at().plus(PRIVATELY).isBefore(clock.instant()) || target.author().equals(FacebookSeed.PAGE_ID)) {
            throw Problem.of(10_902, "(#10902) This is not a Replyable activity");
        }
        if (!world.answersPrivately(id)) {
            throw Problem.of(10_900, "(#10900) Activity already replied to");
        }
        return target.author();
    }

    private static JsonNode json(Params form, String name) {
        return form.first(name).flatMap(text -> Json.read(text.getBytes(StandardCharsets.UTF_8))).filter(JsonNode::isObject)
                .orElseThrow(() -> Problem.parameter("The parameter " + name + " is required"));
    }
}

package io.listeningpost.sandbox.square.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Multipart;
import io.listeningpost.sandbox.square.http.Params;
import io.listeningpost.sandbox.square.x.world.Picture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The API as the documentation has it, for those who bring a token. */
final class Api {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");
    private static final Comparator<String> BY_AGE = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final World world;
    private final Writing writing;
    private final Clock clock;
    private final String base;
    private final Map<String, int[]> used = new HashMap<>();
    private Limits limits;
    private Instant window = Instant.EPOCH;

    Api(World world, Writing writing, Clock clock, String base, Limits limits) {
        this.world = world;
        this.writing = writing;
        this.clock = clock;
        this.base = base;
        this.limits = limits;
    }

    synchronized void change(Limits other) {
        limits = other;
    }

    synchronized Limits limits() {
        return limits;
    }

    Answer instance(boolean newer) {
        Limits now = limits();
        ObjectNode told = Json.object().put("title", "The Square").put("version", now.batches() ? "4.4.0" : "4.2.0");
        told.put(newer ? "domain" : "uri", World.DOMAIN);
        ObjectNode configuration = told.putObject("configuration");
        configuration.putObject("statuses").put("max_characters", now.characters()).put("max_media_attachments", 4)
                .put("characters_reserved_per_url", now.link());
        ArrayNode types = configuration.putObject("media_attachments").put("image_size_limit", 16 << 20).put("description_limit", 1500)
                .putArray("supported_mime_types");
        TYPES.stream().sorted().forEach(types::add);
        told.putObject("thumbnail").put("url", base + "/mastodon/thumbnail.png");
        told.putObject("api_versions").put("mastodon", now.quotes() ? 7 : now.batches() ? 5 : 0);
        return Answer.json(200, told);
    }

    /** How many calls are left to whoever this is, and until when; a negative number for none. */
    synchronized Map<String, String> counted(String fellow) {
        Instant now = clock.instant();
        if (!now.isBefore(window)) {
            window = now.plus(WINDOW).truncatedTo(ChronoUnit.SECONDS);
            used.clear();
        }
        int left = limits.calls() - ++used.computeIfAbsent(fellow, each -> new int[1])[0];
        return Map.of("X-RateLimit-Limit", Integer.toString(limits.calls()), "X-RateLimit-Remaining", Integer.toString(left),
                "X-RateLimit-Reset", window.toString());
    }

    Answer answer(Call call, Key key) {
        Fellow who = world.person(key.fellow()).orElseThrow();
        String path = call.path();
        String asked = call.method() + " " + path.replaceAll("/(statuses|accounts|media)/(?!verify_credentials)[^/]+", "/$1/*");
        String id = path.replaceAll(".*/(?:statuses|accounts|media)/([^/]+).*", "$1");
        return switch (asked) {
            case "GET /api/v1/accounts/verify_credentials" -> with(key, "read:accounts", Answer.json(200, writing.person(who)));
            case "GET /api/v1/accounts/*/statuses" -> with(key, "read:statuses", written(call, who, id));
            case "GET /api/v1/notifications" -> with(key, "read:notifications", notifications(call, who));
            case "GET /api/v1/statuses" -> with(key, "read:statuses", several(call, who));
            case "GET /api/v1/statuses/*" -> with(key, "read:statuses", seen(id, who).map(toot -> Answer.json(200, writing.toot(toot)))
                    .orElseGet(Problem::notFound));
            case "GET /api/v1/statuses/*/context" -> with(key, "read:statuses", seen(id, who).map(toot -> context(toot, who))
                    .orElseGet(Problem::notFound));
            case "POST /api/v1/statuses" -> key.opens("write:statuses") ? publish(call, who) : Problem.outside();
            case "POST /api/v2/media" -> key.opens("write:media") ? upload(call) : Problem.outside();
            case "GET /api/v1/media/*" -> with(key, "write:media", media(id));
            default -> Problem.notFound();
        };
    }

    private static Answer with(Key key, String scope, Answer answer) {
        return key.opens(scope) ? answer : Problem.outside();
    }

    private Optional<Toot> seen(String id, Fellow who) {
        return world.toot(id).filter(toot -> world.shows(toot, who));
    }

    private Answer several(Call call, Fellow who) {
        if (!limits().batches()) {
            return Problem.notFound();
        }
        List<String> ids = call.query().pairs().stream().filter(pair -> pair.name().equals("id[]")).map(Params.Pair::value).toList();
        if (ids.size() > 20) {
            return Problem.of(422, "Too many statuses");
        }
        ArrayNode all = Json.array();
        ids.forEach(id -> seen(id, who).ifPresent(toot -> all.add(writing.toot(toot))));
        return Answer.json(200, all);
    }

    private Answer context(Toot toot, Fellow who) {
        List<JsonNode> above = new ArrayList<>();
        for (Optional<Toot> next = world.toot(toot.replyTo()); next.isPresent(); next = world.toot(next.get().replyTo())) {
            next.filter(each -> world.shows(each, who)).ifPresent(each -> above.addFirst(writing.toot(each)));
        }
        ObjectNode told = Json.object();
        told.putArray("ancestors").addAll(above);
        told.putArray("descendants").addAll(below(toot, who));
        return Answer.json(200, told);
    }

    private List<JsonNode> below(Toot toot, Fellow who) {
        List<JsonNode> below = new ArrayList<>();
        world.toots().stream().filter(each -> toot.id().equals(each.replyTo()) && world.shows(each, who)).forEach(each -> {
            below.add(writing.toot(each));
            below.addAll(below(each, who));
        });
        return below;
    }

    private Answer written(Call call, Fellow who, String id) {
        int limit = limit(call, 20, 40);
        Optional<String> before = call.query().first("max_id");
        ArrayNode all = Json.array();
        world.toots().reversed().stream().filter(toot -> toot.author().equals(id) && world.shows(toot, who))
                .filter(toot -> before.filter(max -> BY_AGE.compare(toot.id(), max) >= 0).isEmpty())
                .limit(limit).forEach(toot -> all.add(writing.toot(toot)));
        return Answer.json(200, all);
    }

    private static int limit(Call call, int usual, int most) {
        return Math.min(most, call.query().first("limit").filter(text -> text.matches("[0-9]{1,4}")).map(Integer::parseInt).orElse(usual));
    }

    private Answer notifications(Call call, Fellow who) {
        List<String> types = call.query().pairs().stream().filter(pair -> pair.name().equals("types[]")).map(Params.Pair::value).toList();
        int limit = limit(call, 40, 80);
        Optional<Long> max = number(call, "max_id");
        Optional<Long> min = number(call, "min_id");
        Optional<Long> since = number(call, "since_id");
        List<Told> found = world.told(who.id(), types).stream()
                .filter(each -> limits().quotes() || !each.type().equals("quote"))
                .sorted(Comparator.comparingLong(Told::number).reversed())
                .filter(each -> max.filter(bound -> each.number() >= bound).isEmpty())
                .filter(each -> min.or(() -> since).filter(bound -> each.number() <= bound).isEmpty()).toList();
        // "just after" is another page than "newest"
        List<Told> page = min.isPresent() && !limits().thin() ? found.subList(Math.max(0, found.size() - limit), found.size())
                : found.subList(0, Math.min(limit, found.size()));
        ArrayNode all = Json.array();
        page.forEach(each -> world.toot(each.toot()).filter(toot -> world.shows(toot, who)).ifPresent(toot -> {
            ObjectNode told = all.addObject().put("id", Long.toString(each.number())).put("type", each.type())
                    .put("created_at", each.at().toString());
            told.set("account", writing.person(world.person(toot.author()).orElseThrow()));
            told.set("status", writing.toot(toot));
        }));
        String self = base + "/api/v1/notifications?limit=" + limit;
        return page.isEmpty() ? Answer.json(200, all) : Answer.json(200, all).with(Map.of("Link",
                "<" + self + "&max_id=" + page.getLast().number() + ">; rel=\"next\", <" + self + "&min_id=" + page.getFirst().number()
                        + ">; rel=\"prev\""));
    }

    private static Optional<Long> number(Call call, String name) {
        return call.query().first(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong);
    }

    private Answer publish(Call call, Fellow who) {
        Optional<String> key = call.header("Idempotency-Key");
        Optional<Toot> before = world.remembered(who.id(), key.orElse(null));
        if (before.isPresent()) {
            return Answer.json(200, writing.toot(before.get()));
        }
        Params form = Params.parse(call.text());
        String text = form.first("status").orElse("");
        List<String> media = form.pairs().stream().filter(pair -> pair.name().equals("media_ids[]")).map(Params.Pair::value).toList();
        if (text.isBlank() && media.isEmpty()) {
            return Problem.of(422, "Validation failed: Text can't be blank");
        }
        if (Writing.length(text, limits().link()) > limits().characters()) {
            return Problem.of(422, "Validation failed: Text character limit of " + limits().characters() + " exceeded");
        }
        String visibility = form.first("visibility").orElse("public");
        if (!VISIBILITIES.contains(visibility)) {
            return Problem.of(422, "Validation failed: Visibility is not included in the list");
        }
        if (media.size() > 4) {
            return Problem.of(422, "Validation failed: Cannot attach more than 4 files");
        }
        if (media.stream().anyMatch(id -> world.image(id).filter(image -> !image.readyAt().isAfter(clock.instant())).isEmpty())) {
            return Problem.of(422, "Cannot attach files that have not finished processing. Try again in a moment!");
        }
        Optional<String> replyTo = form.first("in_reply_to_id").filter(id -> !id.isBlank());
        if (replyTo.isPresent() && seen(replyTo.get(), who).isEmpty()) {
            return Problem.of(404, "The post you are trying to reply to does not appear to exist.");
        }
        Toot toot = world.publish(new Toot(world.nextId(), who.id(), text, form.first("spoiler_text")
                .orElse(""), visibility, clock.instant(),
                null, replyTo.orElse(null), null, world.named(text), media, form.first("language").orElse("en")), Duration.ZERO);
        world.remember(who.id(), key.orElse(null), toot.id());
        return Answer.json(200, writing.toot(toot));
    }

    private Answer upload(Call call) {
        Optional<Multipart> form = Multipart.of(call);
        byte[] file = form.map(each -> each.parts().get("file")).orElse(null);
        Optional<String> type = file == null ? Optional.empty() : typeOf(file);
        if (file == null || type.isEmpty()) {
            return Problem.of(422, "Validation failed: File content type is invalid");
        }
        String description = form.get().text("description").orElse("");
        if (description.length() > 1500) {
            return Problem.of(422, "Validation failed: Description is too long (maximum is 1500 characters)");
        }
        Image image = new Image(world.nextId(), type.get(), file, description, clock.instant().plus(limits().work()));
        world.keep(image);
        ObjectNode told = writing.image(image);
        return limits().work().isZero() ? Answer.json(200, told) : Answer.json(202, told.putNull("url"));
    }

    private Answer media(String id) {
        return world.image(id).map(image -> image.readyAt().isAfter(clock.instant())
                ? Answer.json(206, writing.image(image).putNull("url")) : Answer.json(200, writing.image(image)))
                .orElseGet(Problem::notFound);
    }

    private static Optional<String> typeOf(byte[] file) {
        return Picture.of(file).map(Picture::type);
    }
}

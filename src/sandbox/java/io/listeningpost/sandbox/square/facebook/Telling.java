package io.listeningpost.sandbox.square.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Things as the Graph API tells them: what was asked for by name and nothing else, with its moments to the second, with who it is by only
 * where that is not withheld. A page is cut before what was deleted is left out, so a short or empty one may not be the last; cursors are
 * there also when there is no next page, and the address of that says http.
 */
final class Telling {

    static final int MOST = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
    private static final Set<String> POST = Set.of("id", "from", "message", "story", "created_time", "updated_time", "message_tags",
            "attachments", "comments", "permalink_url", "is_hidden", "tagged_time");
    private static final Set<String> COMMENT = Set.of("id", "from", "message", "created_time", "parent", "object", "message_tags",
            "attachment", "is_hidden", "can_comment", "can_reply_privately", "comments", "permalink_url");
    private static final Set<String> LETTER = Set.of("id", "from", "to", "message", "created_time", "attachments", "sticker", "shares");

    private final World world;
    private final String base;
    /** The most that may be asked for at once: posts in a page times comments with each. */
    private volatile int patience = 2_500;

    Telling(World world, String base) {
        this.world = world;
        this.base = base;
    }

    void patience(int most) {
        patience = most;
    }

    ObjectNode entry(Entry entry, List<Wanted> wanted) {
        boolean post = entry.post() == null;
        ObjectNode told = Json.object();
        for (Wanted field : with(wanted, "id")) {
            if (!(post ? POST : COMMENT).contains(field.name())) {
                throw Problem.parameter("Tried accessing nonexisting field (" + field.name() + ") on node type ("
                        + (post ? "Post" : "Comment") + ")");
            }
            switch (field.name()) {
                case "id" -> told.put("id", entry.id());
                case "from" -> from(told, entry.author());
                case "message" -> {
                    if (!entry.text().isEmpty()) {
                        told.put("message", entry.text());
                    }
                }
                case "created_time" -> told.put("created_time", MOMENT.format(entry.at()));
                case "tagged_time" -> told.put("tagged_time", MOMENT.format(entry.at()));
                case "updated_time" -> told.put("updated_time", MOMENT.format(updated(entry)));
                case "permalink_url" -> told.put("permalink_url", "https://www.facebook.com/" + entry.id());
                case "is_hidden" -> told.put("is_hidden", entry.hidden());
                case "can_comment" -> told.put("can_comment", !entry.closed());
                case "can_reply_privately" -> told.put("can_reply_privately", true);
                case "parent" -> world.entry(String.valueOf(entry.parent())).ifPresent(parent ->
                        told.set("parent", entry(parent, field.what())));
                case "object" -> world.entry(String.valueOf(entry.post())).ifPresent(root ->
                        told.set("object", entry(root, field.what())));
                case "message_tags" -> tags(told, entry);
                case "attachments", "attachment" -> picture(told, entry, field.name());
                case "comments" -> told.set("comments", comments(entry, field));
                default -> {
                    // nothing to tell of this one
                }
            }
        }
        return told;
    }

    private Instant updated(Entry post) {
        return world.entries().stream().filter(each -> post.id().equals(each.post()) && world.isTold(each)).map(Entry::at)
                .max(Comparator.naturalOrder()).orElse(post.at());
    }

    private void from(ObjectNode told, String author) {
        world.person(author).filter(fan -> !fan.withheld()).ifPresent(fan ->
                told.putObject("from").put("name", fan.name()).put("id", fan.id()));
    }

    private void tags(ObjectNode told, Entry entry) {
        if (!entry.names().isEmpty()) {
            ArrayNode tags = told.putArray("message_tags");
            entry.names().forEach(id -> world.person(id).ifPresent(fan -> tags.addObject().put("id", id).put("name", fan.name())
                    .put("offset", 0).put("length", fan.name().length())));
        }
    }

    private void picture(ObjectNode told, Entry entry, String field) {
        if (entry.picture() != null) {
            ObjectNode picture = Json.object().put("title", "photo")
                    .put("url", "https://www.facebook.com/photo.php?fbid=" + entry.picture());
            picture.put(entry.post() == null ? "media_type" : "type", "photo");
            picture.putObject("media").putObject("image").put("src", base + "/facebook/media/" + entry.picture()).put("width", 40);
            if (entry.post() == null) {
                told.putObject(field).putArray("data").add(picture);
            } else {
                told.set(field, picture);
            }
        }
    }

    /** The comments of a post or the answers of a comment. */
    ObjectNode comments(Entry of, Wanted how) {
        boolean stream = "stream".equals(how.how().get("filter"));
        List<Entry> found = new ArrayList<>(world.entries().stream().filter(each -> of.post() == null
                ? of.id().equals(each.post()) && (stream || each.parent() == null) : of.id().equals(each.parent())).toList());
        if ("reverse_chronological".equals(how.how().get("order"))) {
            found.sort(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed());
        }
        return page(found, world::isTold, each -> entry(each, how.what()), how.how(), of.id() + "/comments");
    }

    ObjectNode posts(List<Entry> newestFirst, List<Wanted> wanted, Map<String, String> how, String edge) {
        int nested = wanted.stream().filter(each -> each.name().equals("comments"))
                .mapToInt(each -> limit(each.how())).max().orElse(1);
        if (limit(how) * nested > patience) {
            throw Problem.of(1, "Please reduce the amount of data you're asking for, then retry your request");
        }
        return page(newestFirst, world::isTold, each -> entry(each, wanted), how, edge);
    }

    ObjectNode letter(Letter letter, List<Wanted> wanted) {
        ObjectNode told = Json.object();
        for (Wanted field : with(wanted, "id")) {
            if (!LETTER.contains(field.name())) {
                throw Problem.parameter("Tried accessing nonexisting field (" + field.name() + ") on node type (Message)");
            }
            switch (field.name()) {
                case "id" -> told.put("id", letter.id());
                case "from" -> from(told, letter.author());
                case "to" -> {
                    ArrayNode to = told.putObject("to").putArray("data");
                    String other = letter.author().equals(FacebookSeed.PAGE_ID) ? letter.person() : FacebookSeed.PAGE_ID;
                    world.person(other).filter(fan -> !fan.withheld()).ifPresent(fan ->
                            to.addObject().put("name", fan.name()).put("id", fan.id()));
                }
                case "message" -> told.put("message", letter.text());
                case "created_time" -> told.put("created_time", MOMENT.format(letter.at()));
                default -> {
                    // nothing of this kind is sent here
                }
            }
        }
        return told;
    }

    ObjectNode letters(String person, Wanted how) {
        List<Letter> newestFirst = world.letters().stream().filter(each -> each.person().equals(person)).toList().reversed();
        return page(newestFirst, each -> true, each -> letter(each, how.what()), how.how(), "t_" + person + "/messages");
    }

    ObjectNode conversation(String person, List<Wanted> wanted) {
        ObjectNode told = Json.object().put("id", "t_" + person);
        for (Wanted field : wanted) {
            switch (field.name()) {
                case "id" -> { }
                case "updated_time" -> told.put("updated_time", MOMENT.format(lastOf(person)));
                case "participants" -> {
                    ArrayNode all = told.putObject("participants").putArray("data");
                    world.person(person).filter(fan -> !fan.withheld()).ifPresent(fan ->
                            all.addObject().put("name", fan.name()).put("id", fan.id()));
                    all.addObject().put("name", "Acme Support").put("id", FacebookSeed.PAGE_ID);
                }
                case "messages" -> told.set("messages", letters(person, field));
                default -> throw Problem.parameter("Tried accessing nonexisting field (" + field.name()
                        + ") on node type (UnifiedThread)");
            }
        }
        return told;
    }

    Instant lastOf(String person) {
        return world.letters().stream().filter(each -> each.person().equals(person)).map(Letter::at).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    <T> ObjectNode page(List<T> all, Predicate<T> told, Function<T, JsonNode> how, Map<String, String> question,
            String edge) {
        int limit = limit(question);
        int from = Optional.ofNullable(question.get("after")).map(Telling::place).orElse(0);
        int end = Math.min(all.size(), from + limit);
        ObjectNode page = Json.object();
        ArrayNode list = page.putArray("data");
        all.subList(Math.min(from, end), end).stream().filter(told).map(how).forEach(list::add);
        if (from < end) {
            ObjectNode paging = page.putObject("paging");
            paging.putObject("cursors").put("before", cursor(from)).put("after", cursor(end));
            if (end < all.size()) {
                paging.put("next", "http://graph.facebook.com/v24.0/" + edge + "?limit=" + limit + "&after=" + cursor(end));
            }
        }
        return page;
    }

    private static int limit(Map<String, String> question) {
        String limit = question.getOrDefault("limit", "25");
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) > MOST || Integer.parseInt(limit) < 1) {
            throw Problem.parameter("Param limit must be a number between 1 and " + MOST);
        }
        return Integer.parseInt(limit);
    }

    private static String cursor(int place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("at:" + place).getBytes(StandardCharsets.UTF_8)) + "ZD";
    }

    private static int place(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor.replaceFirst("ZD$", "")), StandardCharsets.UTF_8);
            return Integer.parseInt(plain.substring(3));
        } catch (RuntimeException nonsense) {
            throw Problem.parameter("Invalid cursors values supplied to pagination");
        }
    }

    /** The id comes along whether it is asked for or not. */
    private static List<Wanted> with(List<Wanted> wanted, String name) {
        List<Wanted> all = new ArrayList<>(wanted);
        if (wanted.stream().noneMatch(each -> each.name().equals(name))) {
            all.addFirst(new Wanted(name, Map.of(), List.of()));
        }
        return all;
    }
}

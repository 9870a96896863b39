package io.listeningpost.sandbox.square.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.room.Room;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /feeds/alert} is an alert as Google writes it, the twenty newest entries, through its redirector; {@code /feeds/blog} is RSS with
 * whatever dates its entries have; {@code /feeds/moved} moved to the blog. Unchanged feeds answer 304. Nothing is kept. Thread-safe.
 */
public final class FeedRoom implements Room {

    private static final String PATH = "/feeds/";
    private static final int NEWEST = 20;
    private static final String PAGE = "<!DOCTYPE html><html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>";

    private final Clock clock;
    private final List<Entry> alert = new ArrayList<>();
    private final List<Entry> blog = new ArrayList<>();
    private Instant changed;
    private long numbers = 1_470_000;

    /** Empty feeds. */
    public FeedRoom(Clock clock) {
        this.clock = clock;
        this.changed = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** An alert comes in: the title may carry HTML. */
    public synchronized Entry alert(String link, String title, String words) {
        return add(alert, link, title, words, clock.instant());
    }

    /** The blog publishes; null for no date. */
    public synchronized Entry blog(String link, String title, String words, @Nullable Instant date) {
        return add(blog, link, title, words, date);
    }

    private Entry add(List<Entry> feed, String link, String title, String words, @Nullable Instant date) {
        Entry entry = new Entry(++numbers, link, title, words, date);
        feed.addFirst(entry);
        changed = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return entry;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith(PATH);
    }

    @Override
    public synchronized Reply answer(Call call) {
        if (!call.method().equals("GET")) {
            return new Reply(Answer.empty(405), null, "feeds are read only");
        }
        return switch (call.path().substring(PATH.length())) {
            case "alert" -> reply(call, Feeds.alert(alert.stream().limit(NEWEST).toList(), changed), "application/atom+xml");
            case "blog" -> reply(call, Feeds.blog(blog), "application/rss+xml; charset=UTF-8");
            case "moved" -> new Reply(Answer.empty(301).with(Map.of("Location", "/feeds/blog")), null, "");
            default -> new Reply(Answer.text(404, "text/html", PAGE.formatted("Not found")), null, "no such feed");
        };
    }

    private Reply reply(Call call, String body, String type) {
        Map<String, String> headers = Map.of("ETag", "\"" + numbers + "-" + changed.getEpochSecond() + "\"", "Last-Modified",
                Feeds.http(changed), "Cache-Control", "private, max-age=0");
        boolean same = call.header("If-None-Match").map(headers.get("ETag")::equals)
                .orElse(call.header("If-Modified-Since").filter(headers.get("Last-Modified")::equals).isPresent());
        return new Reply((same ? Answer.empty(304) : Answer.text(200, type, body)).with(headers), null, same ? "unchanged" : "");
    }

    @Override
    public Optional<Answer> refuse(Trouble trouble) {
        return switch (trouble) {
            case Trouble.RateLimited limited -> Optional.of(limited.reset() == null ? Answer.empty(429)
                    : Answer.empty(429).with(Map.of("Retry-After", String.valueOf(limited.reset().toSeconds()))));
            case Trouble.Unavailable unavailable -> Optional.of(Answer.empty(503));
            case Trouble.ErrorPage page -> Optional.of(Answer.text(500, "text/html", PAGE.formatted("Something is wrong")));
            case Trouble.WrongPage page -> Optional.of(Answer.text(200, "text/html", PAGE.formatted("Before you continue")));
            case Trouble.Redirected away -> Optional.of(Answer.empty(302).with(Map.of("Location", away.location())));
            case Trouble.Said said -> Optional.of(Answer.text(said.status(), said.type(), said.body()));
            default -> Optional.empty();
        };
    }

    @Override
    public Answer spoil(Trouble trouble, Answer answer) {
        return switch (trouble) {
            case Trouble.DoneButUnavailable unavailable -> Answer.empty(503);
            case Trouble.Swollen swollen -> answer.with(Arrays.copyOf(answer.body(), Math.max(swollen.bytes(), answer.body().length)));
            case Trouble.Garbled garbled -> answer.with(new String(answer.body(), StandardCharsets.UTF_8)
                    .replaceFirst("<link href=\"https://www.google.com/url[^\"]*\"", "<link href=\"javascript:alert(1)\"")
                    .replaceFirst("<link>https://wheels[^<]*</link><guid", "<link>javascript:alert(1)</link><guid")
                    .getBytes(StandardCharsets.UTF_8));
            default -> answer;
        };
    }

    @Override
    public synchronized ObjectNode view() {
        ObjectNode view = Json.object();
        blog.forEach(entry -> view.withArray("blog").addObject().put("title", entry.title()).put("link", entry.link()));
        alert.forEach(entry -> view.withArray("alert").addObject().put("title", entry.title()).put("link", entry.link()));
        return view;
    }

    @Override
    public synchronized String version() {
        return String.valueOf(numbers);
    }

    /** {@code POST alert} or {@code POST blog} with link, title and words publishes. */
    @Override
    public Answer control(Call call, String path) {
        Optional<JsonNode> body = call.json();
        if (!call.method().equals("POST") || body.isEmpty() || !path.equals("alert") && !path.equals("blog")) {
            return Answer.json(404, Json.object().put("error", "There is no " + call.method() + " " + path + " here."));
        }
        String link = body.get().path("link").asText("");
        String title = body.get().path("title").asText("");
        if (!link.startsWith("https://") || title.isBlank()) {
            return Answer.json(400, Json.object().put("error", "link must begin with https:// and title must not be empty."));
        }
        String words = body.get().path("words").asText("");
        Entry entry = path.equals("alert") ? alert(link, title, words) : blog(link, title, words, clock.instant());
        return Answer.json(201, Json.object().put("number", entry.number()));
    }

    @Override
    public void close() {
        // nothing is kept
    }
}

package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Author;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One poll of notifications, newest first, with no trust in their order, in what counts as read or in where a page ends. A page's cursor
 * is a millisecond and shows only what is older, so each page is asked for from a millisecond later. What does not fit into a poll stays
 * in the cursor as a hole, so that the newest never waits for the oldest. For one poll and one thread.
 */
final class SkySweep {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;
    private static final int RAW_KEPT = 2000;
    /** Half of what is read again. */
    private static final Duration SHOWN_WITHIN = Duration.ofMinutes(5);

    private final SkyCalls calls;
    private final SkyReads reads;
    private final LinkedAccount account;
    private final List<String> reasons;
    private final SkyCursor cursor;
    private final Instant began;
    private final PageSink sink;
    private final List<SkyHole> left = new ArrayList<>();
    private Instant newest;
    private int pages;
    private int posts;
    private int malformed;

    SkySweep(SkyCalls calls, SkyReads reads, LinkedAccount account, List<String> reasons, SkyCursor cursor, Instant began, PageSink sink) {
        this.calls = calls;
        this.reads = reads;
        this.account = account;
        this.reasons = reasons;
        this.cursor = cursor;
        this.began = began;
        this.sink = sink;
        this.newest = cursor.newest();
    }

    Answer<Poll> poll() {
        Instant floor = cursor.floor(began);
        Optional<SocialFailure> failure = read(Optional.empty(), floor);
        for (SkyHole hole : cursor.holes()) {
            if (failure.isEmpty()) {
                failure = read(Optional.of(hole.until()), hole.since());
            }
        }
        if (failure.isPresent()) {
            return Answer.failed(failure.get());
        }
        SkyCursor next = cursor.after(began, newest, left);
        return Answer.got(new Poll(next.written(), posts, malformed, Optional.empty(), !next.holes().isEmpty()));
    }

    /** Reads downwards; notes what it does not reach. */
    private Optional<SocialFailure> read(Optional<Instant> until, Instant floor) {
        Optional<String> from = until.map(Instant::toString);
        while (pages < MOST_PAGES) {
            pages++;
            Answer<JsonNode> answer = calls.get(account.credentials(), "app.bsky.notification.listNotifications", question(from));
            if (answer instanceof Answer.Failed<JsonNode>(SocialFailure failure)) {
                return Optional.of(failure);
            }
            JsonNode told = ((Answer.Got<JsonNode>) answer).value();
            if (!told.path("notifications").isArray()) {
                return Optional.of(new SocialFailure.Unavailable("Bluesky answered without notifications"));
            }
            List<JsonNode> entries = SkyJson.list(told, "notifications").toList();
            Optional<SocialFailure> failure = take(entries, floor);
            Optional<String> next = SkyJson.text(told, "cursor");
            if (failure.isPresent() || next.isEmpty() || reached(entries, next.get()).isBefore(floor)) {
                return failure;
            }
            from = Optional.of(further(from, next.get()));
        }
        left.add(new SkyHole(floor, from.flatMap(SkyJson::moment).orElse(began)));
        return Optional.empty();
    }

    /** How far down a page goes: the cursor says it, also of what it does not show; one that is no time leaves it to what it shows. */
    private static Instant reached(List<JsonNode> entries, String next) {
        return SkyJson.moment(next).or(() -> entries.stream().flatMap(entry -> SkyJson.moment(entry, "indexedAt").stream())
                .min(Comparator.naturalOrder())).orElse(Instant.MAX);
    }

    /** A millisecond later, so that what shares the border is not skipped; unless that leads nowhere. */
    private static String further(Optional<String> from, String next) {
        Optional<Instant> asked = from.flatMap(SkyJson::moment);
        return SkyJson.moment(next).map(at -> at.plusMillis(1)).filter(at -> asked.filter(before -> !at.isBefore(before)).isEmpty())
                .map(Instant::toString).orElse(next);
    }

    private SkyCalls.Asked[] question(Optional<String> from) {
        List<SkyCalls.Asked> question = new ArrayList<>(List.of(new SkyCalls.Asked("limit", String.valueOf(PAGE))));
        reasons.forEach(reason -> question.add(new SkyCalls.Asked("reasons", reason)));
        from.ifPresent(cursor -> question.add(new SkyCalls.Asked("cursor", cursor)));
        return question.toArray(SkyCalls.Asked[]::new);
    }

    private Optional<SocialFailure> take(List<JsonNode> entries, Instant floor) {
        Map<String, JsonNode> told = new LinkedHashMap<>();
        List<Malformed> broken = new ArrayList<>();
        for (JsonNode entry : entries) {
            Optional<Instant> at = SkyJson.moment(entry, "indexedAt");
            // what lies lower was read before, or nobody listened yet; of two notifications of a post one is enough
            if (at.isEmpty() || !at.get().isBefore(floor)) {
                SkyJson.text(entry, "uri").flatMap(SkyUri::of).ifPresentOrElse(uri -> told.putIfAbsent(uri.toString(), entry),
                        () -> broken.add(malformed(entry, Optional.empty(), "uri is no address of a post")));
            }
            // a server whose clock is ahead must not blind the polls to come
            at.map(moment -> moment.isAfter(began) ? began : moment).filter(newest::isBefore).ifPresent(moment -> newest = moment);
        }
        if (told.isEmpty() && broken.isEmpty()) {
            return Optional.empty();
        }
        Answer<Map<String, JsonNode>> views = reads.views(account, told.keySet());
        if (views instanceof Answer.Failed<Map<String, JsonNode>>(SocialFailure failure)) {
            return Optional.of(failure);
        }
        Map<String, JsonNode> shown = ((Answer.Got<Map<String, JsonNode>>) views).value();
        told.entrySet().removeIf(entry -> !shown.containsKey(entry.getKey()) && isStillToCome(entry.getValue()));
        // a post that is not shown at this moment may be there: the notification has its words
        shown.forEach((uri, view) -> told.computeIfPresent(uri, (same, entry) -> view));
        store(told, broken);
        return Optional.empty();
    }

    /** Only the view says where pictures are; the polls of the next minutes read this stretch again. */
    private boolean isStillToCome(JsonNode entry) {
        return entry.path("record").has("embed") && SkyJson.moment(entry, "indexedAt")
                .filter(at -> Duration.between(at, began).abs().compareTo(SHOWN_WITHIN) < 0).isPresent();
    }

    private void store(Map<String, JsonNode> told, List<Malformed> broken) {
        Map<String, Author> people = reads.people(account, told.values());
        List<Post> read = new ArrayList<>();
        told.forEach((uri, view) -> {
            switch (SkyPost.read(view, account, people)) {
                case SkyPost.Readable(Post post) -> read.add(post);
                case SkyPost.Unreadable(String reason) -> broken.add(malformed(view, Optional.of(new PostId(uri)), reason));
            }
        });
        posts += read.size();
        malformed += broken.size();
        sink.store(new Page(read.stream().sorted(Comparator.comparing(Post::createdAt)).toList(), List.of(), broken));
    }

    private static Malformed malformed(JsonNode entry, Optional<PostId> id, String reason) {
        return new Malformed(id, OutsideText.cut(entry.toString(), RAW_KEPT), reason);
    }
}

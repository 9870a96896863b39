package io.listeningpost.sandbox.square.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Tells an app's address what happens on the Page, as Facebook does: after the address showed whose it is, in batches, the newest first,
 * each twice, and again until it is taken. Thread-safe.
 */
final class Subscription implements AutoCloseable {

    /** In one batch. */
    private static final int MOST = 1_000;
    private static final Duration GATHER = Duration.ofMillis(100);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TAKEN = 200;

    private final String callback;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final ScheduledThreadPoolExecutor postman = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon()
            .name("square-facebook-events").factory());
    private final List<ObjectNode> waiting = new ArrayList<>();
    private boolean scheduled;

    private Subscription(String callback, Clock clock) {
        this.callback = callback;
        this.clock = clock;
    }

    /** Asks the address whether it knows the token; refuses one that does not. */
    static Subscription to(String callback, String token, Clock clock) {
        Subscription subscription = new Subscription(callback, clock);
        String challenge = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        HttpResponse<String> answer = subscription.send(HttpRequest.newBuilder(URI.create(callback + "?hub.mode=subscribe&hub.challenge="
                + challenge + "&hub.verify_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))).timeout(PATIENCE).build());
        if (answer.statusCode() != TAKEN || !answer.body().equals(challenge)) {
            subscription.close();
            throw new IllegalArgumentException("The callback URL or verify token couldn't be validated: " + answer.statusCode());
        }
        return subscription;
    }

    void tell(ObjectNode change) {
        synchronized (waiting) {
            waiting.add(change);
            later(GATHER);
        }
    }

    /** What was not taken yet. */
    int backlog() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** Sends this at once and once, and answers the status. */
    int send(byte[] body, String signature) {
        return send(HttpRequest.newBuilder(URI.create(callback)).timeout(PATIENCE).header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build()).statusCode();
    }

    private void later(Duration delay) {
        if (!scheduled) {
            try {
                postman.schedule(this::deliver, delay.toMillis(), TimeUnit.MILLISECONDS);
                scheduled = true;
            } catch (RejectedExecutionException closed) {
                waiting.clear();
            }
        }
    }

    private void deliver() {
        List<ObjectNode> batch;
        synchronized (waiting) {
            scheduled = false;
            batch = List.copyOf(waiting.subList(0, Math.min(MOST, waiting.size())));
        }
        byte[] body = Messages.event(FacebookSeed.PAGE_ID, clock.instant().getEpochSecond(), batch.reversed());
        boolean taken;
        try {
            taken = send(body, Messages.signature(FacebookSeed.APP_SECRET, body)) == TAKEN
                    && send(body, Messages.signature(FacebookSeed.APP_SECRET, body)) == TAKEN;
        } catch (IllegalStateException nobody) {
            taken = false;
        }
        synchronized (waiting) {
            if (taken) {
                waiting.subList(0, batch.size()).clear();
            }
            if (!waiting.isEmpty()) {
                later(taken ? GATHER : AGAIN);
            }
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new IllegalStateException("Nobody answers at " + callback, gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The Square ends", stop);
        }
    }

    @Override
    public void close() {
        postman.shutdownNow();
        client.shutdownNow();
    }
}

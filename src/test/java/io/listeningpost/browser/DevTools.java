package io.listeningpost.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A conversation in the DevTools protocol: calls one at a time, events as they come. */
final class DevTools implements AutoCloseable {

    private static final long LONGEST_ANSWER_SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final WebSocket socket;

    /** Connects; {@code events} is called on another thread. */
    DevTools(HttpClient client, URI address, Consumer<JsonNode> events) {
        socket = client.newWebSocketBuilder().buildAsync(address, new Ear(events)).orTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The result of a call. */
    synchronized JsonNode call(String method, ObjectNode parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode message = Json.object().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        JsonNode found = answer.orTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS).join();
        if (found.has("error")) {
            throw new Refused(method + ": " + found.path("error"));
        }
        return found.path("result");
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** The browser did not do what it was asked, for example because the page went away meanwhile. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder heard = new StringBuilder();
        private final Consumer<JsonNode> events;

        Ear(Consumer<JsonNode> events) {
            this.events = events;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            heard.append(part);
            if (whole) {
                JsonNode message = Json.read(heard.toString().getBytes(StandardCharsets.UTF_8)).orElseThrow();
                heard.setLength(0);
                if (message.has("id")) {
                    CompletableFuture<JsonNode> waiting = asked.remove(message.path("id").asInt());
                    if (waiting != null) {
                        waiting.complete(message);
                    }
                } else if (asksToStay(message)) {
                    // whoever opens another address in a test means it
                    from.sendText(Json.object().put("id", last.incrementAndGet()).put("method", "Page.handleJavaScriptDialog")
                            .set("params", Json.object().put("accept", true)).toString(), true);
                } else {
                    events.accept(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private static boolean asksToStay(JsonNode message) {
            return message.path("method").asText().equals("Page.javascriptDialogOpening")
                    && message.path("params").path("type").asText().equals("beforeunload");
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            onError(from, new IllegalStateException("The browser hung up: " + status + " " + reason));
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            asked.values().forEach(waiting -> waiting.completeExceptionally(error));
        }
    }
}

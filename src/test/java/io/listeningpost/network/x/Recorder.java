package io.listeningpost.network.x;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that says what it is told to and remembers what it was asked. The last thing it was told it says for ever. */
final class Recorder implements AutoCloseable {

    record Asked(String method, URI uri, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream().filter(one -> one.getKey().equalsIgnoreCase(name)).findFirst()
                    .map(one -> one.getValue().getFirst()).orElse("");
        }
    }

    private record Said(int status, String body, Map<String, String> headers) {
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Queue<Said> toSay = new ConcurrentLinkedQueue<>();
    private Said last = new Said(500, "not told what to say", Map.of());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Recorder() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Recorder says(int status, String body, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of("Content-Type", "application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        toSay.add(new Said(status, body, all));
        return this;
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized Said next() {
        Said next = toSay.poll();
        last = next == null ? last : next;
        return last;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body));
            Said said = next();
            byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
            said.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

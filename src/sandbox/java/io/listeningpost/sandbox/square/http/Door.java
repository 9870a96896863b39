package io.listeningpost.sandbox.square.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server on loopback; each request runs on its own virtual thread. */
public final class Door implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final int LARGEST_BODY = 16 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Function<Call, Answer> inside;

    private Door(HttpServer server, ExecutorService threads, Function<Call, Answer> inside) {
        this.server = server;
        this.threads = threads;
        this.inside = inside;
    }

    /**
     * Opens a door on the port (0 takes a free one).
     *
     * @throws IOException if the port is taken
     */
    public static Door open(int port, Function<Call, Answer> inside) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Door door = new Door(server, threads, inside);
        server.setExecutor(threads);
        server.createContext("/", door::serve);
        server.start();
        return door;
    }

    /** The port that listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops listening and drops what is under way. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body;
            try (InputStream in = exchange.getRequestBody()) {
                body = in.readNBytes(LARGEST_BODY + 1);
            }
            if (body.length > LARGEST_BODY) {
                write(exchange, Answer.text(413, "text/plain; charset=utf-8", "The body is over 16 MB."));
                return;
            }
            write(exchange, answer(call(exchange, body)));
        }
    }

    private Answer answer(Call call) {
        try {
            return inside.apply(call);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "The Square failed at " + call.method() + " " + call.path(), bug);
            return Answer.text(500, "text/plain; charset=utf-8", "The Square itself failed: " + bug);
        }
    }

    private static Call call(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String host = headers.getOrDefault("Host", "");
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                Params.parse(exchange.getRequestURI().getRawQuery()), host, headers, body);
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.delivery() == Answer.Delivery.NONE) {
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length);
        OutputStream out = exchange.getResponseBody();
        // the promised length is the whole one, so a half is seen as a broken connection
        out.write(body, 0, answer.delivery() == Answer.Delivery.HALF ? body.length / 2 : body.length);
        out.flush();
    }
}

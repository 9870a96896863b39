package io.listeningpost.network.mastodon;

import io.listeningpost.sandbox.square.http.Params;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * snac2, a small server of the fediverse that speaks Mastodon's API, on loopback. It finds nobody at an address with a port, so it takes
 * port 80 of an address of its own.
 */
final class Snac implements AutoCloseable {

    /** Nobody else listens there. */
    static final String HOST = "127.0.0.2";
    static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");

    private static final String ADDRESS = "http://" + HOST;
    /** It delivers to itself one after the other, and its address may be held for a minute by connections of the one before. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final Path program;
    private final Path folder;
    private final Process server;

    private Snac(Path program, Path folder, Process server) {
        this.program = program;
        this.folder = folder;
        this.server = server;
    }

    /** Starts one that knows nobody. */
    static Snac start(Path program, Path folder) throws Exception {
        Process init = new ProcessBuilder(program.toString(), "init", folder.toString()).redirectErrorStream(true).start();
        init.getOutputStream().write((HOST + "\n80\n" + HOST + "\n\n\n").getBytes(StandardCharsets.UTF_8));
        init.getOutputStream().close();
        init.getInputStream().readAllBytes();
        Path settings = folder.resolve("server.json");
        Files.writeString(settings, Files.readString(settings).replace("\"protocol\": \"https\"", "\"protocol\": \"http\"")
                // with fewer it waits for itself when it delivers to itself
                .replace("\"title\": \"\"", "\"title\": \"real\", \"num_threads\": 24"));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Process server = new ProcessBuilder(program.toString(), "httpd", folder.toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile()).start();
            Snac snac = new Snac(program, folder, server);
            await(() -> !server.isAlive() || snac.get("/api/v1/instance", "").statusCode() == 200);
            if (server.isAlive()) {
                return snac;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("it ends by itself: " + Files.readString(folder.resolve("log")));
            }
            TimeUnit.SECONDS.sleep(2);
        }
    }

    String url() {
        return ADDRESS;
    }

    /** Somebody new, who signs in by the way of the product; answers the keys. */
    Credentials join(String name, SignIn signIn) throws Exception {
        run("adduser", folder.toString(), name);
        String password = run("resetpwd", folder.toString(), name).strip().replaceAll(".* ", "");
        Credentials app = new Credentials(Map.of("instance", ADDRESS));
        SignIn.Departure away = ((Answer.Got<SignIn.Departure>) signIn.depart(app, CALLBACK, "state-" + name)).value();
        String page = new String(browser.send(HttpRequest.newBuilder(away.to()).build(), HttpResponse.BodyHandlers.ofByteArray()).body(),
                StandardCharsets.UTF_8);
        Map<String, String> form = Map.of("login", name, "passwd", password, "redir", CALLBACK.toString(), "cid", hidden(page, "cid"),
                "state", hidden(page, "state"));
        HttpResponse<String> back = browser.send(HttpRequest.newBuilder(URI.create(ADDRESS + "/oauth/x-snac-login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(MastodonForm.encoded(form))).build(), HttpResponse.BodyHandlers.ofString());
        Params returned = Params.parse(URI.create(back.headers().firstValue("Location").orElseThrow()).getRawQuery());
        return ((Answer.Got<Credentials>) signIn.arrive(app, away.keep(), CALLBACK,
                Map.of("code", returned.first("code").orElseThrow(), "state", returned.first("state").orElse("")))).value();
    }

    HttpResponse<String> get(String path, String token) {
        try {
            return browser.send(HttpRequest.newBuilder(URI.create(ADDRESS + path)).header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Until it holds; deliveries take seconds. */
    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " seconds");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (UncheckedIOException notUp) {
            return false;
        }
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Condition {

        boolean holds() throws Exception;
    }

    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String hidden(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }
}

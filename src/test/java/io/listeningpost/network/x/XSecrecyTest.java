package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.listeningpost.contract.StoreRows;
import io.listeningpost.health.Setbacks;
import io.listeningpost.jira.settings.AesSealer;
import io.listeningpost.jira.store.AoAccounts;
import io.listeningpost.jira.store.AoSignIns;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.settings.AccountLinking;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.KeyRenewal;
import io.listeningpost.settings.LinkRequest;
import io.listeningpost.settings.PendingSignIns;
import io.listeningpost.settings.SignInEnd;
import io.listeningpost.settings.SignInStart;
import io.listeningpost.settings.SignIns;
import io.listeningpost.settings.Visitor;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import io.listeningpost.testing.AloneOnOneNode;
import io.listeningpost.testing.MemoryHealthLog;
import io.listeningpost.testing.MemoryRemovals;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.TestDatabases;
import io.listeningpost.testing.XBrowser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole life of an account with known keys: linked by both flows, polled, answering, renewed, refused, revoked, linked again. All
 * that it says, logs, throws, prints and stores is kept and searched for the keys and for every part of them that is long enough to be no
 * coincidence.
 */
class XSecrecyTest {

    private static final URI CALLBACK = URI.create("http://jira.example/plugins/servlet/listening-post/callback");
    private static final AccountId ACME = new AccountId(new Network("x"), Seed.BRAND_ID);
    private static final Visitor ADA = Visitor.in("ada", "cookie-value-3f9c1b7d2e");
    private static final String CONSUMER_SECRET = "cS3kq9ZtX71vWmPy40RuHdLgBn58EjTs";
    private static final String CLIENT_SECRET = "kL2pQv7NzR41xYc9WmTg85JdHbSf60Ea";
    private static final int PART = 10;

    @TempDir
    Path home;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private final List<String> said = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>(Set.of(CONSUMER_SECRET, CLIENT_SECRET));

    @Test
    void noKeyIsEverSaidLoggedThrownOrStoredInTheClear() throws Exception {
        PrintStream err = System.err;
        PrintStream out = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (PrintStream tee = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            System.setErr(tee);
            System.setOut(tee);
            live();
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
        said.add(log.toString(StandardCharsets.UTF_8));

        assertThat(secrets).as("the life had keys enough").hasSizeGreaterThan(12);
        assertThat(said).as("and said enough").hasSizeGreaterThan(40);
        Set<String> parts = secrets.stream().flatMap(secret -> parts(secret).stream()).collect(Collectors.toSet());
        assertThat(parts).hasSizeGreaterThan(60);
        for (String text : said) {
            for (String part : parts) {
                assertThat(text.contains(part)).as("%s stands in: %s", part, text).isFalse();
            }
        }
    }

    private void live() throws Exception {
        try (Square square = Square.start(SquareOptions.inMemory().at(clock)); Echo echo = new Echo()) {
            square.x().world().keep(
                    new App("appKey0001", CONSUMER_SECRET, "Acme", Seed.BRAND_ID, "clientId0001", CLIENT_SECRET, List.of()));
            URI api = URI.create(square.url());
            try (XNetwork x = XOn.at(api, XPages.at(api), XFields.TWEET, clock);
                    XNetwork echoing = XOn.at(echo.address(), XPages.at(echo.address()), XFields.TWEET, clock)) {
                StoreRows rows = StoreRows.on(TestDatabases.h2(), "io.listeningpost.secrecy");
                Accounts accounts = new AoAccounts(rows.ao(), new AesSealer(home));
                PendingSignIns pending = new AoSignIns(rows.ao(), new AesSealer(home));
                for (Credentials app : List.of(new Credentials(Map.of("consumerKey", "appKey0001", "consumerSecret", CONSUMER_SECRET)),
                        new Credentials(Map.of("clientId", "clientId0001", "clientSecret", CLIENT_SECRET)))) {
                    link(square, x, accounts, pending, app, rows);
                    work(square, x, accounts);
                    rows.texts().forEach(this::say);
                    refuse(echoing, echo, accounts);
                    wrong(x, accounts);
                }
                renew(square, x, accounts);
                rows.texts().forEach(this::say);
                Thread.getAllStackTraces().keySet().forEach(thread -> say(thread.getName()));
            }
        }
    }

    private void link(Square square, XNetwork x, Accounts accounts, PendingSignIns pending, Credentials app, StoreRows rows) {
        SocialNetworks networks = new SocialNetworks(List.of(x));
        SignIns signIns = new SignIns(networks, accounts, new AccountLinking(networks, accounts, new MemoryRemovals(), id -> { }, clock),
                pending, clock);
        String way = app.values().containsKey("clientId") ? "oauth2" : "oauth1";
        SignInStart start = say(signIns.begin(ADA, new Network("x"), way, app, LinkRequest.by("ada"), CALLBACK));
        rows.texts().forEach(this::say);
        Map<String, String> back = XBrowser.authorizes(((SignInStart.Away) start).to(), Seed.BRAND_ID);
        secret(back.get("code"));
        SignInEnd end = say(signIns.finish(ADA, back));
        assertThat(end).isInstanceOf(SignInEnd.Asked.class);
        say(signIns.finish(ADA, back));
        learn(say(accounts.linked(ACME).orElseThrow()).credentials());
        square.troubles().arm(new Trouble.HalfABody(), "POST", "/2/oauth2/token", 1);
        SignIn again = x.signIns().getFirst();
        say(again.arrive(new Credentials(Map.of("clientId", "clientId0001", "clientSecret", CLIENT_SECRET)),
                new Credentials(Map.of("verifier", secret("vErIfIeR0123456789abcdefghijklmnopqrstuvwxyzABC"))), CALLBACK,
                Map.of("code", secret("cOdE9876543210zyxwvutsrq"))));
        square.troubles().clear();
    }

    private void work(Square square, XNetwork x, Accounts accounts) {
        LinkedAccount account = say(accounts.linked(ACME).orElseThrow());
        say(x.identify(account.credentials()));
        say(x.listen(account, new Source.Mentions(), x.since(clock.instant()), page -> say(page)));
        for (Trouble trouble : List.of(new Trouble.Unavailable(), new Trouble.ErrorPage(), new Trouble.HalfABody(), new Trouble.Dropped(),
                new Trouble.RateLimited(Duration.ofMinutes(1)))) {
            square.troubles().arm(trouble, "GET", "/2/users/me", 2);
            Answer<?> answer = say(x.identify(account.credentials()));
            if (answer instanceof Answer.Failed<?>(SocialFailure failure)) {
                say(Setbacks.words(failure, clock.instant()));
                MemoryHealthLog health = new MemoryHealthLog();
                new Setbacks(health, clock, () -> 0.5).failed(ACME, failure);
                say(health.of(ACME));
            }
            square.troubles().clear();
        }
    }

    /** Somebody between us and X repeats whatever we sent, in every form it could have. */
    private void refuse(XNetwork x, Echo echo, Accounts accounts) {
        LinkedAccount account = accounts.linked(ACME).orElseThrow();
        for (int status : new int[] {400, 401, 402, 403, 404, 429, 500, 200}) {
            for (String form : Echo.FORMS) {
                echo.answer(status, form, secrets);
                say(x.identify(account.credentials()));
                say(x.send(account, Outgoing.answer(new PostId("1"), "hello")));
                for (SignIn way : x.signIns()) {
                    Credentials app = new Credentials(Map.of("consumerKey", "appKey0001", "consumerSecret", CONSUMER_SECRET,
                            "clientId", "clientId0001", "clientSecret", CLIENT_SECRET));
                    say(way.depart(app, CALLBACK, "state").toString().replaceAll("code_challenge=[^&]*", ""));
                    say(way.arrive(app, new Credentials(Map.of("verifier", secret("v".repeat(5) + "8Hq2Lz7Rk0Tn4Wy6Bd1Fg3Jm5Pc9Xs"),
                            "requestToken", "rt-0001", "requestSecret", secret("rs-6Yt3Vb9Kq1Zx7Mw5"))), CALLBACK,
                            Map.of("code", secret("c-0Gh8Dn2Rl6Vp4Cj"), "oauth_token", "rt-0001",
                                    "oauth_verifier", secret("ov-7Fk1Xs9Tb3Mz"))));
                }
                clock.advance(Duration.ofHours(2));
                say(x.renew(account.credentials()));
                clock.advance(Duration.ofHours(-2));
            }
        }
    }

    /** Keys that cannot be sent: what refuses them must not repeat them. */
    private void wrong(XNetwork x, Accounts accounts) {
        for (String bad : List.of("\n", "\u0000", "ü", "\r\nX-Evil: 1")) {
            Map<String, String> values = new HashMap<>(accounts.linked(ACME).orElseThrow().credentials().values());
            values.replaceAll((field, value) -> field.equals(Credentials.ENDS_AT) ? value
                    : value.substring(0, 5) + bad + value.substring(5));
            try {
                say(x.identify(new Credentials(values)));
                say(x.renew(new Credentials(values)));
            } catch (RuntimeException thrown) {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                say(trace);
            }
        }
    }

    private void renew(Square square, XNetwork x, Accounts accounts) {
        KeyRenewal renewal = new KeyRenewal(accounts, new SocialNetworks(List.of(x)), new AloneOnOneNode(), clock);
        clock.advance(Duration.ofMinutes(115));
        square.troubles().arm(new Trouble.Unavailable(), "POST", "/2/oauth2/token", 1);
        say(renewal.keysOf(ACME));
        say(renewal.keysOf(ACME));
        say(renewal.keysOf(ACME));
        learn(accounts.linked(ACME).orElseThrow().credentials());
        clock.advance(Duration.ofMinutes(115));
        square.troubles().arm(new Trouble.AnswerLost(), "POST", "/2/oauth2/token", 1);
        say(renewal.keysOf(ACME));
        Optional<Answer<LinkedAccount>> over = say(renewal.keysOf(ACME));
        assertThat(over.orElseThrow()).isInstanceOf(Answer.Failed.class);
        say(accounts.find(ACME));
    }

    private <T> T say(T what) {
        said.add(String.valueOf(what));
        return what;
    }

    private String secret(String value) {
        if (value != null) {
            secrets.add(value);
        }
        return value;
    }

    private void learn(Credentials keys) {
        keys.values().forEach((field, value) -> {
            if (!Set.of("consumerKey", "clientId", Credentials.ENDS_AT).contains(field)) {
                // what stands before the dash in a token of OAuth 1.0a is the public id of its account
                secrets.add(value.startsWith(Seed.BRAND_ID + "-") ? value.substring(Seed.BRAND_ID.length() + 1) : value);
            }
        });
    }

    /** Pieces that stand nowhere by coincidence; X's Square marks all its keys with the same words. */
    private static List<String> parts(String secret) {
        String own = secret.replaceFirst("^(not-a-secret-|code-)(access-|refresh-)?", "").replaceFirst("^squareToken", "");
        List<String> parts = new ArrayList<>(List.of(secret));
        for (int from = 0; from + PART <= own.length(); from += PART / 2) {
            parts.add(own.substring(from, from + PART));
        }
        parts.removeIf(part -> part.matches("[0-9]+")); // numbers also count posts
        return parts;
    }

    /** Answers with whatever was asked. */
    private static final class Echo implements AutoCloseable {

        static final List<String> FORMS = List.of("problem", "errors", "oauth", "text", "escaped");

        private final HttpServer server;
        private volatile int status = 200;
        private volatile String form = "problem";
        private volatile Collection<String> known = Set.of();

        Echo() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    String heard = exchange.getRequestHeaders().getOrDefault("Authorization", List.of()) + " "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    byte[] body = written(heard.replace('"', ' ').replace('\n', ' ')).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        void answer(int newStatus, String newForm, Collection<String> secrets) {
            status = newStatus;
            form = newForm;
            known = Set.copyOf(secrets);
        }

        private String written(String heard) {
            return switch (form) {
                case "problem" -> "{\"title\": \"no\", \"detail\": \"" + heard + "\"}";
                case "errors" -> "{\"errors\": [{\"message\": \"" + heard + "\", \"code\": 215}]}";
                case "oauth" -> "{\"error\": \"invalid_request\", \"error_description\": \"" + heard + "\"}";
                case "escaped" -> "{\"detail\": \"" + heard.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining())
                        + "\"}";
                default -> heard;
            };
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

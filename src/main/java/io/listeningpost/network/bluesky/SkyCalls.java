package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.network.http.Carrier;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One call to an account's server and what came of it: an object of JSON or the reason why there is none. Nothing is ever repeated.
 * Thread-safe.
 */
final class SkyCalls implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int LARGEST = 16 << 20;
    private static final String AGENT = "Listening Post for Jira Service Management";

    private final ObjectMapper json = new ObjectMapper();
    private final SkyHosts hosts;
    private final SkyFailures failures;
    private final Carrier carrier;

    SkyCalls(SkyHosts hosts, Clock clock) {
        this(hosts, clock, AT_MOST);
    }

    SkyCalls(SkyHosts hosts, Clock clock, Duration atMost) {
        this.hosts = hosts;
        this.failures = new SkyFailures(clock);
        this.carrier = new Carrier(CONNECT.compareTo(atMost) < 0 ? CONNECT : atMost, atMost);
    }

    /** One value of a question; the same name may come several times. */
    record Asked(String name, String value) {
    }

    /** Asks as the account. */
    Answer<JsonNode> get(Credentials credentials, String method, Asked... question) {
        String query = List.of(question).stream().map(one -> one.name() + "=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call(credentials, SkySession.ACCESS, SkyAct.ASK, method + (query.isEmpty() ? "" : "?" + query),
                request -> request.GET());
    }

    /** Does something as the account. */
    Answer<JsonNode> post(Credentials credentials, SkyAct act, String method, Map<String, ?> body) {
        return call(credentials, SkySession.ACCESS, act, method, request -> posting(request, written(body)));
    }

    /** Hands over a file. */
    Answer<JsonNode> upload(Credentials credentials, String method, String type, byte[] bytes) {
        return call(credentials, SkySession.ACCESS, SkyAct.PREPARE, method,
                request -> request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** Exchanges the token that is good for nothing else. */
    Answer<JsonNode> refresh(Credentials credentials, String method) {
        return call(credentials, SkySession.REFRESH, SkyAct.SIGN_IN, method,
                request -> request.POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Signs in, without any token. */
    Answer<JsonNode> signIn(Credentials credentials, String method, Map<String, ?> body) {
        return call(credentials, "", SkyAct.SIGN_IN, method, request -> posting(request, written(body)));
    }

    /** A file that everybody may have. */
    HttpResponse<byte[]> file(URI address, int most) throws IOException {
        return carrier.send(HttpRequest.newBuilder(address).header("Accept", "image/*").header("User-Agent", AGENT).build(), most);
    }

    SkyHosts hosts() {
        return hosts;
    }

    /** An answer came, but not one to this question. */
    <T> Answer<T> senseless(String why, SkyAct act) {
        return Answer.failed(failures.senseless(why, act));
    }

    /** Our own no. */
    static <T> Answer<T> refused(Refusal why, String detail) {
        return Answer.failed(new SocialFailure.Refused(why, detail));
    }

    @Override
    public void close() {
        carrier.close();
    }

    private interface Writing {

        HttpRequest.Builder write(HttpRequest.Builder request);
    }

    private Answer<JsonNode> call(Credentials credentials, String token, SkyAct act, String path, Writing writing) {
        return switch (hosts.server(SkySession.server(credentials))) {
            case SkyHosts.Server.Refused(String why) -> refused(Refusal.INVALID, why);
            case SkyHosts.Server.Known(URI server) -> {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/xrpc/" + path))
                        .header("Accept", "application/json").header("User-Agent", AGENT);
                Optional<SocialFailure> without = token.isEmpty() ? Optional.empty() : authorize(request, credentials, token);
                yield without.isPresent() ? Answer.failed(without.get()) : send(writing.write(request).build(), credentials, act);
            }
        };
    }

    private static Optional<SocialFailure> authorize(HttpRequest.Builder request, Credentials credentials, String field) {
        String token = credentials.values().getOrDefault(field, "");
        if (!SkySession.isToken(token)) {
            return Optional.of(new SocialFailure.Unauthorized("the account has no session: link it again"));
        }
        request.header("Authorization", "Bearer " + token);
        return Optional.empty();
    }

    private Answer<JsonNode> send(HttpRequest request, Credentials credentials, SkyAct act) {
        try {
            HttpResponse<byte[]> answer = carrier.send(request, LARGEST);
            Optional<JsonNode> body = read(new String(answer.body(), StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                Optional<JsonNode> clean = body.map(told -> without(credentials.values().values(), told.toString())).flatMap(this::read);
                return Answer.failed(failures.refused(answer, clean, act));
            }
            return body.map(Answer::got).orElseGet(() -> senseless("Bluesky answered with something that is no object of JSON", act));
        } catch (IOException broken) {
            return Answer.failed(failures.unanswered(broken, act));
        }
    }

    /** A refusal may repeat what was sent; read before it is cleaned, because inside of JSON a key can be written in many ways. */
    private static String without(Collection<String> secrets, String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = secret.length() < 8 ? clean : clean.replace(secret, "…");
        }
        return clean;
    }

    private HttpRequest.Builder posting(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String written(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts can be written", e);
        }
    }

    Optional<JsonNode> read(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException nonsense) {
            return Optional.empty();
        }
    }
}

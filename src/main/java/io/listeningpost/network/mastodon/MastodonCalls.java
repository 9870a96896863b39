package io.listeningpost.network.mastodon;

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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call to a server and what came of it: JSON, or the reason why there is none. Never posts twice. Thread-safe. */
final class MastodonCalls implements AutoCloseable {

    /** The fields of credentials. */
    static final String INSTANCE = "instance";
    static final String ACCESS_TOKEN = "accessToken";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int SHORTEST_SECRET = 4;

    private final ObjectMapper json = new ObjectMapper();
    private final Instances instances;
    private final MastodonFailures failures;
    private final Carrier carrier;

    MastodonCalls(Instances instances, Clock clock) {
        this(instances, clock, AT_MOST);
    }

    MastodonCalls(Instances instances, Clock clock, Duration atMost) {
        this.instances = instances;
        this.failures = new MastodonFailures(clock);
        this.carrier = new Carrier(CONNECT.compareTo(atMost) < 0 ? CONNECT : atMost, atMost);
    }

    /** A good answer: its status and its JSON. */
    record Told(int status, JsonNode body) {
    }

    /** Where these keys open something; says which field is wrong. */
    Answer<Instance> at(Credentials credentials) {
        return instances.typed(credentials.values().getOrDefault(INSTANCE, "")).map(Answer::got)
                .orElseGet(() -> Answer.failed(new SocialFailure.Refused(Refusal.INVALID,
                        "instance must be the address of a public server, for example https://mastodon.example")));
    }

    Answer<JsonNode> get(Credentials credentials, String path) {
        return at(credentials).then(instance -> call(instance, MastodonAct.ASK,
                authorized(credentials, HttpRequest.newBuilder().GET(), instance, path), secrets(credentials))).map(Told::body);
    }

    /** Asks what anybody may ask. */
    Answer<JsonNode> get(Instance instance, String path) {
        return call(instance, MastodonAct.ASK, HttpRequest.newBuilder(instance.under(path)).GET(), List.of()).map(Told::body);
    }

    /** The same with what came of it beside the body. */
    Answer<Told> told(Credentials credentials, String path) {
        return at(credentials).then(instance -> call(instance, MastodonAct.ASK,
                authorized(credentials, HttpRequest.newBuilder().GET(), instance, path), secrets(credentials)));
    }

    /** Publishes a form; the key makes one post of several calls, for as long as the server remembers it. */
    Answer<JsonNode> publish(Credentials credentials, Map<String, ?> form, Optional<String> key) {
        return at(credentials).then(instance -> {
            HttpRequest.Builder request = authorized(credentials, form(form), instance, "/api/v1/statuses");
            key.ifPresent(value -> request.header("Idempotency-Key", value));
            return call(instance, MastodonAct.POST, request, secrets(credentials)).map(Told::body);
        });
    }

    Answer<Told> upload(Credentials credentials, String boundary, HttpRequest.BodyPublisher body) {
        return at(credentials).then(instance -> call(instance, MastodonAct.PREPARE,
                authorized(credentials, HttpRequest.newBuilder().POST(body)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary), instance, "/api/v2/media"),
                secrets(credentials)));
    }

    /** Posts a form for which nobody needs keys; the secrets stand in no failure. */
    Answer<JsonNode> ask(Instance instance, MastodonAct act, String path, Map<String, ?> form, Collection<String> secrets) {
        return call(instance, act, form(form).uri(instance.under(path)), secrets).map(Told::body);
    }

    /** A file that everybody may have; answers whatever status came. */
    HttpResponse<byte[]> file(URI address, int most) throws IOException {
        Optional<String> objection = instances.objection(address);
        if (objection.isPresent()) {
            throw new IOException(objection.get());
        }
        return carrier.send(HttpRequest.newBuilder(address).header("Accept", "image/*").build(), most);
    }

    /** Whether a file may be fetched from there at all. */
    boolean mayAsk(URI address) {
        return instances.objection(address).isEmpty();
    }

    /** An answer came, but not one to this question. */
    <T> Answer<T> senseless(String why, MastodonAct act) {
        return Answer.failed(failures.senseless(why, act));
    }

    @Override
    public void close() {
        carrier.close();
    }

    private static HttpRequest.Builder form(Map<String, ?> form) {
        return HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(MastodonForm.encoded(form)))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static HttpRequest.Builder authorized(Credentials credentials, HttpRequest.Builder request, Instance instance, String path) {
        String token = credentials.values().getOrDefault(ACCESS_TOKEN, "").strip();
        // what no header takes is no token: the server says so
        String plain = token.matches("[\\x21-\\x7e]{1,4000}") ? token : "unreadable";
        return request.uri(instance.under(path)).header("Authorization", "Bearer " + plain);
    }

    private static List<String> secrets(Credentials credentials) {
        return credentials.values().entrySet().stream().filter(each -> !each.getKey().equals(INSTANCE))
                .map(each -> each.getValue().strip()).toList();
    }

    private Answer<Told> call(Instance instance, MastodonAct act, HttpRequest.Builder request, Collection<String> secrets) {
        Optional<String> objection = instances.objection(instance.base());
        if (objection.isPresent()) {
            return Answer.failed(new SocialFailure.Unavailable(objection.get()));
        }
        try {
            HttpRequest whole = request.header("Accept", "application/json")
                    .header("User-Agent", "Listening Post for Jira Service Management").build();
            return answer(instance.key(), carrier.send(whole, LARGEST), act, secrets);
        } catch (IOException broken) {
            return Answer.failed(failures.unanswered(instance.key(), broken, act));
        }
    }

    private Answer<Told> answer(String server, HttpResponse<byte[]> response, MastodonAct act, Collection<String> secrets) {
        int status = response.statusCode();
        Optional<JsonNode> body = read(new String(response.body(), StandardCharsets.UTF_8));
        if (status < 200 || status >= 300) {
            Optional<JsonNode> clean = body.map(read -> without(secrets, read.toString())).flatMap(this::read);
            return Answer.failed(failures.refused(server, status, response.headers(), clean, act));
        }
        return body.map(read -> Answer.got(new Told(status, read)))
                .orElseGet(() -> senseless(server + " answered " + status + " with something that is not JSON", act));
    }

    private Optional<JsonNode> read(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(node -> node.isObject() || node.isArray());
        } catch (JsonProcessingException nonsense) {
            return Optional.empty();
        }
    }

    /** Read before it is cleaned: inside of JSON a key can be written in many ways. */
    private static String without(Collection<String> secrets, String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = secret.length() < SHORTEST_SECRET ? clean : clean.replace(secret, "***");
        }
        return clean;
    }
}

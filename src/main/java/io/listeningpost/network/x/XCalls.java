package io.listeningpost.network.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.SocialFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.HttpResponse;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;

/** One signed call to X and what came of it: an object of JSON or the reason why there is none. Never posts twice. Thread-safe. */
final class XCalls implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "User-Agent", "Listening Post for Jira Service Management (Twitter4J)");

    private final ObjectMapper json = new ObjectMapper();
    private final XSigner signer = new XSigner();
    private final String base;
    private final XFailures failures;
    private final XWire wire;

    XCalls(URI base, Clock clock) {
        this(base, clock, AT_MOST, LARGEST);
    }

    XCalls(URI base, Clock clock, Duration atMost, int largest) {
        this.base = checked(base);
        this.failures = new XFailures(clock);
        this.wire = new XWire(signer.httpSettings(), CONNECT.compareTo(atMost) < 0 ? CONNECT : atMost, atMost, largest);
    }

    /**
     * Asks. That the keys are bad is believed only when a fresh signature meets it too: when a kept connection breaks, the JDK's client
     * asks again by itself with the signature that X has seen already, and X takes none twice.
     */
    Answer<JsonNode> get(Credentials credentials, String path, Map<String, String> parameters) {
        return get(credentials, XAct.ASK, path, parameters);
    }

    /** Asks for something that not every app may ask for. */
    Answer<JsonNode> get(Credentials credentials, XAct act, String path, Map<String, String> parameters) {
        HttpParameter[] query = parameters.entrySet().stream().map(one -> new HttpParameter(one.getKey(), one.getValue()))
                .toArray(HttpParameter[]::new);
        Answer<JsonNode> answer = call(credentials, RequestMethod.GET, act, path, query);
        return answer instanceof Answer.Failed<JsonNode>(SocialFailure.Unauthorized refused)
                ? call(credentials, RequestMethod.GET, act, path, query) : answer;
    }

    /** Does something with this body: texts, maps and lists of them. */
    Answer<JsonNode> post(Credentials credentials, XAct act, String path, Map<String, ?> body) {
        return call(credentials, RequestMethod.POST, act, path, new HttpParameter[] {new HttpParameter(XBody.of(body))});
    }

    /** Hands over a file among other parts of a form. */
    Answer<JsonNode> upload(Credentials credentials, String path, HttpParameter... parts) {
        return call(credentials, RequestMethod.POST, XAct.PREPARE, path, parts);
    }

    /** The calls that get keys, over the same connections. */
    XTokens tokens() {
        return new XTokens(base, wire, failures);
    }

    /** A file that everybody may have. */
    java.net.http.HttpResponse<byte[]> file(URI address, int most) throws TwitterException {
        return wire.fetch(address, Optional.empty(), most);
    }

    /** A file that is given only to whom it concerns. */
    java.net.http.HttpResponse<byte[]> file(Credentials credentials, URI address, int most) throws TwitterException {
        HttpRequest request = new HttpRequest(RequestMethod.GET, address.toString(), null, signer.signing(credentials), HEADERS);
        return wire.fetch(address, Optional.of(request.getAuthorization().getAuthorizationHeader(request)), most);
    }

    /** An address below that of the API. */
    URI under(String path) {
        return URI.create(base + path);
    }

    @Override
    public void close() {
        wire.close();
    }

    private Answer<JsonNode> call(
            Credentials credentials, RequestMethod method, XAct act, String path, HttpParameter[] parameters) {
        HttpRequest request;
        try {
            request = new HttpRequest(method, base + path, parameters, signer.signing(credentials), HEADERS);
        } catch (IllegalArgumentException missing) {
            return Answer.failed(new SocialFailure.Unauthorized(String.valueOf(missing.getMessage())));
        }
        try {
            return answer(wire.send(request), credentials, act);
        } catch (TwitterException broken) {
            return Answer.failed(failures.unanswered(broken, act));
        }
    }

    private Answer<JsonNode> answer(HttpResponse response, Credentials credentials, XAct act) throws TwitterException {
        int status = response.getStatusCode();
        if (status < 200 || status >= 300) {
            XProblem problem = XProblem.read(status, known(response.asString(), credentials));
            return Answer.failed(failures.refused(problem, response, act));
        }
        return read(response.asString()).map(Answer::got)
                .orElseGet(() -> senseless("X answered " + status + " with something that is not JSON", act));
    }

    /** An answer came, but not one to this question. */
    <T> Answer<T> senseless(String why, XAct act) {
        return Answer.failed(failures.senseless(why, act));
    }

    /** Read before it is cleaned: inside of JSON a key can be written in many ways. */
    private Optional<JsonNode> known(String body, Credentials credentials) {
        return read(body).map(answer -> XSigner.withoutKeys(answer.toString(), credentials)).flatMap(this::read);
    }

    private Optional<JsonNode> read(String body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException nonsense) {
            return Optional.empty();
        }
    }

    /** The address without its last slash; refuses what is none. */
    static String checked(URI base) {
        boolean web = "https".equalsIgnoreCase(base.getScheme()) || "http".equalsIgnoreCase(base.getScheme());
        if (!web || base.getHost() == null || base.getQuery() != null || base.getFragment() != null || base.getUserInfo() != null) {
            throw new IllegalArgumentException("address of the X API must read https://host or https://host/path, not " + base);
        }
        return base.toString().replaceAll("/+$", "");
    }
}

package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.restfb.exception.FacebookErrorMessageException;
import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookNetworkException;
import io.listeningpost.network.http.Carrier;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One call to the Graph API and what came of it: JSON, or the reason why there is none. Never publishes twice. Thread-safe. */
final class GraphCalls implements AutoCloseable {

    /** The fields of credentials. */
    static final String ACCESS_TOKEN = "accessToken";
    static final String APP_SECRET = "appSecret";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final FacebookPlaces places;
    private final GraphFailures failures;
    private final GraphUsage usage;
    private final Carrier carrier;

    GraphCalls(FacebookPlaces places, Clock clock) {
        this(places, clock, AT_MOST);
    }

    GraphCalls(FacebookPlaces places, Clock clock, Duration atMost) {
        this.places = places;
        this.failures = new GraphFailures(clock);
        this.usage = new GraphUsage(clock);
        this.carrier = new Carrier(CONNECT.compareTo(atMost) < 0 ? CONNECT : atMost, atMost);
    }

    FacebookPlaces places() {
        return places;
    }

    Answer<JsonNode> get(Credentials credentials, String path, Map<String, String> parameters) {
        return call(credentials, GraphAct.ASK, client -> client.ask(path, parameters));
    }

    /** A question that is too long for an address, or something to be published. */
    Answer<JsonNode> post(Credentials credentials, GraphAct act, String path, Map<String, String> parameters) {
        return call(credentials, act, client -> client.say(path, parameters));
    }

    /** A file that everybody may have; answers whatever status came. */
    HttpResponse<byte[]> file(URI address, int most) throws IOException {
        return carrier.send(HttpRequest.newBuilder(address).header("Accept", "image/*").build(), most);
    }

    /** An answer came, but not one to this question. */
    <T> Answer<T> senseless(String why, GraphAct act) {
        return Answer.failed(failures.senseless(why, act));
    }

    /** What an error inside of a good answer means. */
    SocialFailure failure(JsonNode error, int status) {
        return failures.refused(GraphError.of(error), status, GraphAct.ASK, Optional.empty());
    }

    static <T> Answer<T> refused(Refusal why, String detail) {
        return Answer.failed(new SocialFailure.Refused(why, detail));
    }

    @Override
    public void close() {
        carrier.close();
    }

    private Answer<JsonNode> call(Credentials credentials, GraphAct act, Function<GraphClient, String> words) {
        String token = credentials.values().getOrDefault(ACCESS_TOKEN, "").strip();
        String secret = credentials.values().getOrDefault(APP_SECRET, "").strip();
        // what no header takes is no token
        if (!token.matches("[\\x21-\\x7e]{1,4000}") || secret.isEmpty()) {
            return Answer.failed(new SocialFailure.Unauthorized(secret.isEmpty() ? "the app secret is missing"
                    : "the access token is missing or has characters that no token has"));
        }
        Optional<Instant> rest = usage.restOf(token, act);
        if (rest.isPresent()) {
            return Answer.failed(new SocialFailure.RateLimited(rest.get(), "Facebook said that its limit is nearly or wholly used up"));
        }
        GraphRequestor requestor = new GraphRequestor(carrier);
        try {
            String body = words.apply(new GraphClient(places.api(), token, secret, requestor));
            usage.note(token, requestor.headers());
            return answer(body, requestor.status(), act);
        } catch (FacebookErrorMessageException error) {
            Optional<Instant> listensAgain = usage.listensAgain(requestor.headers());
            return Answer.failed(failure(error, requestor.status(), act, listensAgain, token, secret));
        } catch (FacebookException broken) {
            return Answer.failed(failure(broken, requestor, act, usage.listensAgain(requestor.headers())));
        }
    }

    private Answer<JsonNode> answer(String body, int status, GraphAct act) {
        if (status != 200) {
            return Answer.failed(failures.silent(status, act, Optional.empty()));
        }
        return GraphJson.read(body).map(Answer::got)
                .orElseGet(() -> senseless("Facebook answered with something that is not JSON", act));
    }

    private SocialFailure failure(
            FacebookErrorMessageException error, int status, GraphAct act, Optional<Instant> listensAgain, String token, String secret) {
        String raw = String.valueOf(error.getRawErrorJson()).replace(token, "***").replace(secret, "***");
        return GraphJson.read(raw).map(told -> told.path("error")).filter(JsonNode::isObject)
                .map(told -> failures.refused(GraphError.of(told), status, act, listensAgain))
                .orElseGet(() -> failures.silent(status, act, listensAgain));
    }

    private SocialFailure failure(FacebookException broken, GraphRequestor requestor, GraphAct act, Optional<Instant> listensAgain) {
        if (broken instanceof FacebookNetworkException && broken.getCause() instanceof IOException io) {
            return failures.unanswered(io, act);
        }
        return requestor.status() != 200 && requestor.status() != 0 ? failures.silent(requestor.status(), act, listensAgain)
                : failures.senseless("Facebook answered with something that makes no sense", act);
    }
}

package io.listeningpost.network.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Answer;
import io.listeningpost.social.SocialFailure;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.HttpResponse;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;
import twitter4j.auth.Authorization;

/**
 * Posts the forms that bring keys, each once. What X says no to here is told apart: keys or a grant that it does not take are
 * unauthorized, and where an answer got lost the outcome is unknown, because X takes a grant once only. Thread-safe.
 */
final class XTokens {

    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "User-Agent", "Listening Post for Jira Service Management (Twitter4J)");
    private static final Set<String> NOT_TAKEN = Set.of("invalid_grant", "invalid_request", "invalid_client", "unauthorized_client");
    private static final int DETAIL = 300;

    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final XWire wire;
    private final XFailures failures;

    XTokens(String base, XWire wire, XFailures failures) {
        this.base = base;
        this.wire = wire;
        this.failures = failures;
    }

    /**
     * The body of a good answer.
     *
     * @param secrets stand in no failure, whatever X repeats of them
     */
    Answer<String> post(Authorization signed, String path, Map<String, String> form, Collection<String> secrets) {
        HttpParameter[] parameters = form.entrySet().stream()
                .map(field -> new HttpParameter(field.getKey(), field.getValue())).toArray(HttpParameter[]::new);
        try {
            HttpResponse response = wire.send(new HttpRequest(RequestMethod.POST, base + path, parameters, signed, HEADERS));
            int status = response.getStatusCode();
            return status >= 200 && status < 300 ? Answer.got(response.asString())
                    : Answer.failed(refused(status, response, secrets));
        } catch (TwitterException broken) {
            return Answer.failed(failures.unanswered(broken, XAct.EXCHANGE));
        }
    }

    /** The same with JSON in the answer. */
    Answer<JsonNode> ask(Authorization signed, String path, Map<String, String> form, Collection<String> secrets) {
        return post(signed, path, form, secrets).then(body -> read(body).map(Answer::got)
                .orElseGet(() -> senseless("X answered with something that is not JSON")));
    }

    /** The same with a form in the answer. */
    Answer<Map<String, String>> askForm(Authorization signed, String path, Map<String, String> form, Collection<String> secrets) {
        return post(signed, path, form, secrets).map(body -> Stream.of(body.strip().split("&"))
                .map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, second) -> first)));
    }

    /** An answer came, but without the keys. */
    <T> Answer<T> senseless(String why) {
        return Answer.failed(failures.senseless(why, XAct.EXCHANGE));
    }

    private SocialFailure refused(int status, HttpResponse response, Collection<String> secrets) throws TwitterException {
        Optional<JsonNode> problem = read(response.asString())
                .map(answer -> XSigner.without(secrets, answer.toString())).flatMap(this::read);
        Optional<String> error = problem.flatMap(node -> XJson.text(node, "error"));
        if (error.filter(NOT_TAKEN::contains).isPresent()) {
            String saying = problem.flatMap(node -> XJson.text(node, "error_description")).map(words -> "; " + words).orElse("");
            return new SocialFailure.Unauthorized(OutsideText.cut("X answered " + status + ": " + error.get() + saying, DETAIL));
        }
        return failures.refused(XProblem.read(status, problem), response, XAct.EXCHANGE);
    }

    private Optional<JsonNode> read(String body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException nonsense) {
            return Optional.empty();
        }
    }

    private static String decoded(String encoded) {
        try {
            return HttpParameter.decode(encoded);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }
}

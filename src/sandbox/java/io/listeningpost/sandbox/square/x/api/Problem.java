package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import java.util.List;
import java.util.Map;

/** The bodies with which X refuses: problems on two hosts, in three shapes (networks.md §2.6). */
public final class Problem {

    static final String HOST = "https://api.twitter.com/2/problems/";
    static final String NEW_HOST = "https://api.x.com/2/problems/";
    private static final String BLANK = "about:blank";

    private Problem() {
    }

    /** One wrong parameter. */
    record Wrong(String parameter, String value, String message) {
    }

    /** 400, one entry for each wrong parameter. */
    static Answer invalid(List<Wrong> wrongs) {
        ObjectNode body = Json.object();
        wrongs.forEach(wrong -> {
            ObjectNode error = body.withArray("errors").addObject();
            error.putObject("parameters").putArray(wrong.parameter()).add(wrong.value());
            error.put("message", wrong.message());
        });
        body.put("title", "Invalid Request").put("detail", "One or more parameters to your request was invalid.");
        return Answer.json(400, body.put("type", HOST + "invalid-request"));
    }

    /** 400 with a single sentence. */
    static Answer invalid(String message) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putArray("errors").addObject();
        error.putObject("parameters");
        error.put("message", message);
        body.put("title", "Invalid Request").put("detail", "One or more parameters to your request was invalid.");
        return Answer.json(400, body.put("type", HOST + "invalid-request"));
    }

    /** 401; X never says which part was wrong. */
    public static Answer unauthorized() {
        return problem(401, "Unauthorized", "Unauthorized", BLANK);
    }

    /** 402, the purse is empty (networks.md §2.6). */
    public static Answer noCredits(String account) {
        ObjectNode body = Json.object().put("account_id", account).put("title", "CreditsDepleted");
        body.put("detail", "Your enrolled account [" + account + "] does not have any credits to fulfill this request.");
        return Answer.json(402, body.put("type", HOST + "credits"));
    }

    /** 429, but no rate limit: the month's cap of reads (networks.md §2.6, §2.8). */
    public static Answer usageCapped(String account) {
        ObjectNode body = Json.object().put("account_id", account).put("title", "UsageCapExceeded").put("period", "Monthly");
        body.put("scope", "Product").put("detail", "Usage cap exceeded: Monthly product cap");
        return Answer.json(429, body.put("type", HOST + "usage-capped"))
                .with(Map.of("x-rate-limit-limit", "300", "x-rate-limit-remaining", "299"));
    }

    /** A part of an answer that the service could not get now. */
    public static ObjectNode unavailablePart(String id) {
        ObjectNode error = Json.object().put("resource_id", id).put("parameter", "id").put("resource_type", "tweet");
        error.put("section", "data").put("title", "Resource Unavailable Error").put("value", id);
        error.put("detail", "Resource Unavailable Error");
        return error.put("type", HOST + "resource-unavailable");
    }

    /** 403 in general. */
    static Answer forbidden(String detail) {
        return problem(403, "Forbidden", detail, BLANK);
    }

    /** 403 for an answer to somebody who did not address us. */
    static Answer notAddressed(String detail) {
        return problem(403, "Authorization Error", detail, NEW_HOST + "not-authorized-for-resource");
    }

    /** 403 for a token that may only read. */
    static Answer readOnly() {
        return problem(403, "Forbidden",
                "Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.",
                HOST + "oauth1-permissions");
    }

    /** 404 for a path that is no endpoint. */
    static Answer noSuchPage() {
        return problem(404, "Not Found", "Not Found", BLANK);
    }

    /** 429. */
    public static Answer tooMany() {
        return problem(429, "Too Many Requests", "Too Many Requests", BLANK);
    }

    /** 503. */
    public static Answer unavailable() {
        return problem(503, "Service Unavailable", "Service Unavailable", BLANK);
    }

    /** A part of an answer that is missing: deleted, or never there. */
    static ObjectNode notFound(String kind, String parameter, String value) {
        ObjectNode error = Json.object().put("value", value);
        error.put("detail", "Could not find " + kind + " with " + parameter + ": [" + value + "].").put("title", "Not Found Error");
        error.put("resource_type", kind).put("parameter", parameter).put("resource_id", value);
        return error.put("type", HOST + "resource-not-found");
    }

    /** A part of an answer that this reader must not see. */
    static ObjectNode hidden(String section, String parameter, String id) {
        ObjectNode error = Json.object().put("resource_id", id).put("parameter", parameter).put("resource_type", "tweet");
        error.put("section", section).put("title", "Authorization Error").put("value", id);
        error.put("detail", "Sorry, you are not authorized to see the Tweet with " + parameter + ": [" + id + "].");
        return error.put("type", HOST + "not-authorized-for-resource");
    }

    /** A person who was suspended. */
    static ObjectNode suspended(String parameter, String value) {
        ObjectNode error = Json.object().put("value", value).put("detail", "User has been suspended: [" + value + "].");
        error.put("title", "Forbidden").put("resource_type", "user").put("parameter", parameter).put("resource_id", value);
        return error.put("type", HOST + "resource-not-found");
    }

    private static Answer problem(int status, String title, String detail, String type) {
        ObjectNode body = Json.object().put("title", title).put("type", type).put("status", status).put("detail", detail);
        return Answer.json(status, body);
    }
}

package io.listeningpost.sandbox.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.util.Map;

/** What an administrator does with the plugin's REST interface. Each call fails with a message unless the host answers as it should. */
public final class Administrator {

    private static final String REST = "/rest/listening-post/1.0";

    private final Visitor visitor;

    /** Works through this browser, which must be logged in. */
    public Administrator(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The browser behind it. */
    public Visitor visitor() {
        return visitor;
    }

    /** Links an account of X; its posts since {@code importFrom} ("now" or a moment) become requests. Answers the account. */
    public JsonNode link(Map<String, String> credentials, String importFrom, String speaker) {
        return link("x", credentials, importFrom, speaker);
    }

    /** The same on any network. */
    public JsonNode link(String network, Map<String, String> credentials, String importFrom, String speaker) {
        ObjectNode form = Json.object().put("network", network).put("importFrom", importFrom).put("speaker", speaker);
        form.set("credentials", Json.MAPPER.valueToTree(credentials));
        return visitor.post(REST + "/accounts", form).expect(201).json();
    }

    /** Links a known account with other keys. */
    public JsonNode linkAgain(String account, Map<String, String> credentials) {
        ObjectNode form = Json.object();
        form.set("credentials", Json.MAPPER.valueToTree(credentials));
        return visitor.post(REST + "/accounts/" + account + "/link", form).expect(200).json();
    }

    /** The account as it stands. */
    public JsonNode account(String account) {
        return visitor.get(REST + "/accounts/" + account).expect(200).json();
    }

    /** Replaces the settings of an account. */
    public JsonNode save(String account, ObjectNode settings) {
        return visitor.put(REST + "/accounts/" + account, settings).expect(200).json();
    }

    /** Acknowledges the network's rules for automation, with the people's account that answers for this one. */
    public JsonNode acknowledge(String account, String operator) {
        return visitor.put(REST + "/accounts/" + account + "/automation", Json.object().put("accepted", true).put("operator", operator))
                .expect(200).json();
    }

    /** Says what an account shall hear. */
    public JsonNode hears(String account, ObjectNode hearing) {
        return visitor.put(REST + "/accounts/" + account + "/hearing", hearing).expect(200).json();
    }

    /** Says what an account may cost. */
    public JsonNode budgets(String account, ObjectNode budget) {
        return visitor.put(REST + "/accounts/" + account + "/budget", budget).expect(200).json();
    }

    /** What an account used today and this month. */
    public JsonNode costs(String account) {
        return visitor.get(REST + "/accounts/" + account + "/costs").expect(200).json();
    }

    /** Presses "poll now". Answers what the round did. */
    public JsonNode pollNow(String account) {
        return visitor.post(REST + "/accounts/" + account + "/poll", Json.object()).expect(200).json();
    }

    /** How every account is doing. */
    public JsonNode health() {
        return visitor.get(REST + "/health").expect(200).json();
    }

    /** A page of the journal, newest row first; {@code before} is empty for the first page. */
    public JsonNode journal(String account, String before, int rows) {
        return visitor.get(REST + "/journal?account=" + account + "&limit=" + rows + (before.isEmpty() ? "" : "&before=" + before))
                .expect(200).json();
    }

    /** The service desks, or what lies below one of them, such as {@code /1/requesttypes}: the choices in order. */
    public JsonNode serviceDesks(String below) {
        return visitor.get(REST + "/servicedesks" + below).expect(200).json().path("values");
    }

    /** The workflow statuses. */
    public JsonNode statuses() {
        return visitor.get(REST + "/statuses").expect(200).json().path("values");
    }
}

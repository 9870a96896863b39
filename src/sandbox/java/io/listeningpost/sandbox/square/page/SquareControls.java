package io.listeningpost.sandbox.square.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.room.Room;
import io.listeningpost.sandbox.square.history.History;
import io.listeningpost.sandbox.square.history.SeenCall;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Troubles;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What the page asks of the whole Square: everything to show, and troubles to arm. Refusals are {@code {"error": "..."}}. */
public final class SquareControls {

    private static final int CALLS_SHOWN = 40;

    private final Map<String, Room> rooms = new TreeMap<>();
    private final Troubles troubles;
    private final History history;

    /** Works on these rooms. */
    public SquareControls(Collection<Room> rooms, Troubles troubles, History history) {
        rooms.forEach(room -> this.rooms.put(room.name(), room));
        this.troubles = troubles;
        this.history = history;
    }

    /** Answers one call; the path is what follows {@code /square/api/}. */
    public Answer answer(Call call, String path) {
        try {
            return switch (call.method() + " " + path) {
                case "GET view" -> view(call);
                case "POST troubles" -> arm(Fields.of(call));
                case "POST troubles/clear" -> {
                    troubles.clear();
                    yield Answer.json(200, armed());
                }
                case "POST troubles/release" -> {
                    troubles.release();
                    yield Answer.json(200, armed());
                }
                default -> room(call, path);
            };
        } catch (IllegalArgumentException wrong) {
            return Answer.json(400, Json.object().put("error", String.valueOf(wrong.getMessage())));
        }
    }

    private Answer room(Call call, String path) {
        String[] rest = path.split("/", 2);
        Room room = rooms.get(rest[0]);
        return room == null || rest.length == 1
                ? Answer.json(404, Json.object().put("error", "There is no " + call.method() + " " + path + " in the Square."))
                : room.control(call, rest[1]);
    }

    private Answer view(Call call) {
        StringBuilder version = new StringBuilder().append(troubles.version()).append('.').append(history.seen());
        rooms.values().forEach(room -> version.append('.').append(room.version()));
        if (call.query().first("version").filter(version.toString()::equals).isPresent()) {
            return Answer.empty(204);
        }
        ObjectNode json = Json.object().put("version", version.toString()).put("held", troubles.held());
        json.set("troubles", armed());
        ArrayNode calls = json.putArray("calls");
        history.last(CALLS_SHOWN).forEach(seen -> calls.add(call(seen)));
        rooms.forEach((name, room) -> json.set(name, room.view()));
        return Answer.json(200, json);
    }

    private Answer arm(JsonNode body) {
        troubles.arm(TroubleNames.trouble(Fields.text(body, "kind"), Fields.number(body, "seconds", 0, 0, 3600)),
                body.path("method").asText("*"), body.path("path").asText("/2/**"), Fields.number(body, "times", 1, 1, 1000));
        return Answer.json(200, armed());
    }

    private ArrayNode armed() {
        ArrayNode all = Json.array();
        troubles.armed().forEach(armed -> all.addObject().put("kind", TroubleNames.of(armed.trouble())).put("method", armed.method())
                .put("path", armed.path()).put("left", armed.left()));
        return all;
    }

    private static ObjectNode call(SeenCall seen) {
        return Json.object().put("at", seen.at().toEpochMilli()).put("method", seen.call().method()).put("path", seen.call().path())
                .put("user", seen.user()).put("status", seen.status()).put("note", seen.note());
    }
}

package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Door;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * X as far as a rehearsal needs it: it knows one account and answers its mentions with recorded pages, each once. It takes no post.
 * Thread-safe.
 */
final class RecordedX implements AutoCloseable {

    private static final Pattern MENTIONS = Pattern.compile("/2/users/[^/]+/mentions");
    private static final Pattern TIMELINE = Pattern.compile("/2/users/[^/]+/tweets");
    private static final String TOKEN = "rehearsal";

    private final String userId;
    private final String handle;
    private final Spool spool;
    private final Door door;
    private final Deque<RecordedPage> waiting = new ArrayDeque<>();
    private Optional<RecordedPage> last = Optional.empty();
    private final List<String> attempts = new ArrayList<>();
    private int served;

    private RecordedX(String userId, String handle, Spool spool) throws IOException {
        this.userId = userId;
        this.handle = handle;
        this.spool = spool;
        this.door = Door.open(0, this::answer);
    }

    /** Listens on a free port of loopback as X would for an account with this id. */
    static RecordedX start(String userId, String handle, Spool spool) throws IOException {
        return new RecordedX(userId, handle, spool);
    }

    String url() {
        return "http://127.0.0.1:" + door.port();
    }

    /** Puts pages behind those that wait to be served. */
    synchronized void offer(List<RecordedPage> pages) {
        waiting.addAll(pages);
    }

    /** How many pages nobody has asked for yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** How many pages were given out. */
    synchronized int served() {
        return served;
    }

    /** The page given out last, which may be the one that a failed poll stumbled over. */
    synchronized Optional<RecordedPage> last() {
        return last;
    }

    /** What the plugin tried to write: nothing, or something is very wrong. */
    synchronized List<String> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public void close() {
        door.close();
    }

    private synchronized Answer answer(Call call) {
        if (!call.method().equals("GET")) {
            attempts.add(call.method() + " " + call.path() + " " + call.text());
            return Answer.json(403, Json.object().put("title", "Forbidden").put("detail", "Nothing is posted in a rehearsal.")
                    .put("type", "about:blank").put("status", 403));
        }
        if (call.path().equals("/2/users/me")) {
            return Answer.json(200, Json.object().set("data", Json.object().put("id", userId).put("username", handle).put("name", handle)));
        }
        if (MENTIONS.matcher(call.path()).matches()) {
            return mentions(call.query().has("pagination_token"));
        }
        if (TIMELINE.matcher(call.path()).matches()) {
            return nothing(false);
        }
        if (call.path().equals("/2/tweets")) {
            return missing(call.query().first("ids").orElse(""));
        }
        return Answer.json(404, Json.object().put("title", "Not Found").put("detail", call.path() + " was not recorded.")
                .put("type", "about:blank").put("status", 404));
    }

    /**
     * A poll begins with a page of nothing, so that no poll concludes from ids where the next one should begin: the recordings go on where
     * the last poll stopped.
     */
    private Answer mentions(boolean onward) {
        if (!onward || waiting.isEmpty()) {
            return nothing(!onward && !waiting.isEmpty());
        }
        RecordedPage page = waiting.removeFirst();
        last = Optional.of(page);
        served++;
        Optional<String> next = waiting.isEmpty() ? Optional.empty() : Optional.of(TOKEN + served);
        return new Answer(200, "application/json; charset=utf-8", Map.of(), page.served(spool, next), Answer.Delivery.WHOLE);
    }

    private Answer nothing(boolean more) {
        ObjectNode meta = Json.object().put("result_count", 0);
        if (more) {
            meta.put("next_token", TOKEN + served);
        }
        return Answer.json(200, Json.object().set("meta", meta));
    }

    private static Answer missing(String ids) {
        ObjectNode body = Json.object();
        for (String id : ids.split(",")) {
            body.withArray("errors").addObject().put("resource_type", "tweet").put("value", id).put("title", "Not Found Error")
                    .put("detail", "Could not find tweet with ids: [" + id + "].")
                    .put("type", "https://api.x.com/2/problems/resource-not-found");
        }
        return Answer.json(200, body);
    }
}

package io.listeningpost.sandbox.square.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Facebook writes into its events, and how: everything beyond ASCII escaped, and slashes, too. */
final class Messages {

    private Messages() {
    }

    /** One change of a Page. */
    static ObjectNode change(String verb, Entry entry, String name, boolean withheld) {
        ObjectNode change = Json.object().put("field", entry.tagged() ? "mention" : "feed");
        ObjectNode value = change.putObject("value").put("item", entry.post() == null ? "status" : "comment").put("verb", verb)
                .put("post_id", entry.post() == null ? entry.id() : entry.post()).put("created_time", entry.at().getEpochSecond())
                .put("message", entry.text());
        if (!withheld) {
            value.putObject("from").put("id", entry.author()).put("name", name);
        }
        if (entry.post() != null) {
            value.put("comment_id", entry.id()).put("parent_id", entry.parent() == null ? entry.post() : entry.parent());
        }
        return change;
    }

    static byte[] event(String page, long time, List<ObjectNode> changes) {
        ObjectNode event = Json.object().put("object", "page");
        ArrayNode all = event.putArray("entry").addObject().put("id", page).put("time", time).putArray("changes");
        changes.forEach(all::add);
        StringBuilder words = new StringBuilder();
        event.toString().chars().forEach(c -> words.append(c == '/' ? "\\/" : c < 128 ? Character.toString(c)
                : String.format(Locale.ROOT, "\\u%04x", c)));
        return words.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

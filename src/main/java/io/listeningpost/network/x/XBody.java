package io.listeningpost.network.x;

import java.util.Collection;
import java.util.Map;
import twitter4j.JSONArray;
import twitter4j.JSONException;
import twitter4j.JSONObject;

/** What goes to X as JSON: texts, and maps and lists of them. */
final class XBody {

    private XBody() {
    }

    /** Twitter4J would write a map or a list inside of a map as its Java text. */
    static JSONObject of(Map<?, ?> body) {
        JSONObject object = new JSONObject();
        try {
            for (Map.Entry<?, ?> field : body.entrySet()) {
                object.put(field.getKey().toString(), written(field.getValue()));
            }
        } catch (JSONException impossible) {
            throw new IllegalStateException("texts always fit into JSON", impossible);
        }
        return object;
    }

    private static Object written(Object value) {
        return switch (value) {
            case Map<?, ?> inner -> of(inner);
            case Collection<?> list -> new JSONArray(list.stream().map(XBody::written).toList());
            default -> value;
        };
    }
}

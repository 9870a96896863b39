package io.listeningpost.network.x;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages on X. X finds a post by its id alone, so the link outlives a renamed handle. */
final class XLinks {

    private XLinks() {
    }

    static URI permalink(String handle, String postId) {
        String place = handle.matches("[A-Za-z0-9_]{1,50}") ? handle : "i";
        return URI.create("https://x.com/" + place + "/status/" + URLEncoder.encode(postId, StandardCharsets.UTF_8));
    }

    /** The page of a direct conversation, for those who take part in it. */
    static URI conversation(String id) {
        return URI.create("https://x.com/messages/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }
}

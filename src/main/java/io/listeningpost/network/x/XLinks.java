package io.listeningpost.network.x;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page of a post on X. X finds a post by its id alone, so the link outlives a renamed handle. */
final class XLinks {

    private XLinks() {
    }

    static URI permalink(String handle, String postId) {
        String place = handle.matches("[A-Za-z0-9_]{1,50}") ? handle : "i";
        return URI.create("https://x.com/" + place + "/status/" + URLEncoder.encode(postId, StandardCharsets.UTF_8));
    }
}

package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.crowd.FacebookCrowd;
import io.listeningpost.sandbox.square.facebook.FacebookRoom;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import java.util.Map;

/** A Page on Facebook, where nobody has a handle and whoever posts there speaks to it. */
final class FacebookScene extends SquareScene {

    private final FacebookRoom facebook;

    FacebookScene(FacebookRoom facebook) {
        super(new FacebookCrowd(facebook));
        this.facebook = facebook;
    }

    @Override
    public String network() {
        return "facebook";
    }

    @Override
    public String name() {
        return "Facebook";
    }

    @Override
    public String brand() {
        return FacebookSeed.PAGE;
    }

    @Override
    public int followers() {
        return 0;
    }

    @Override
    public Map<String, String> keys() {
        return keys(FacebookSeed.ACCESS_TOKEN);
    }

    @Override
    public Map<String, String> revoke() {
        facebook.end(463);
        return keys(facebook.issue("not-a-secret-square-page-token-0000000001"));
    }

    @Override
    public String page(Said post) {
        return "https://www.facebook.com/" + post.id();
    }

    @Override
    public Question listening() {
        return new Question("GET", "/v24.0/me/feed");
    }

    @Override
    public Question speaking() {
        return new Question("POST", "/v24.0/*/comments");
    }

    private static Map<String, String> keys(String token) {
        return Map.of("accessToken", token, "appSecret", FacebookSeed.APP_SECRET);
    }
}

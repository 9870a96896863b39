package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.crowd.XCrowd;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import java.util.Map;

/** X. */
final class XScene extends SquareScene {

    private static final String CUSTOMER = "nora_k";

    private final XRoom x;

    XScene(XRoom x) {
        super(new XCrowd(x));
        this.x = x;
    }

    @Override
    public String network() {
        return "x";
    }

    @Override
    public String name() {
        return "X";
    }

    @Override
    public String brand() {
        return Seed.BRAND;
    }

    @Override
    public Map<String, String> keys() {
        return keys(Seed.ACCESS_TOKEN, Seed.ACCESS_SECRET);
    }

    @Override
    public Map<String, String> revoke() {
        x.revoke(Seed.ACCESS_TOKEN);
        AccessToken token = x.issue(Seed.BRAND, true);
        return keys(token.token(), token.secret());
    }

    @Override
    public String page(Said post) {
        return "https://x.com/" + CUSTOMER + "/status/" + post.id();
    }

    @Override
    public Question listening() {
        return new Question("GET", "/2/users/*/mentions");
    }

    @Override
    public Question speaking() {
        return new Question("POST", "/2/tweets");
    }

    private static Map<String, String> keys(String token, String secret) {
        return Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET, "accessToken", token,
                "accessTokenSecret", secret);
    }
}

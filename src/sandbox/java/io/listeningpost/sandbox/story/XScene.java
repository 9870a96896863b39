package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.List;
import java.util.Map;

/** X. */
final class XScene implements Scene {

    private static final String CUSTOMER = "nora_k";

    private final XRoom x;

    XScene(XRoom x) {
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
    public String customer() {
        return CUSTOMER;
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
    public void earlier(String words) {
        x.post("kid42", named(words));
    }

    @Override
    public Said asks(String words) {
        return said(x.post(CUSTOMER, named(words)));
    }

    @Override
    public Said goesOn(Said last, String words) {
        return said(x.reply(CUSTOMER, last.id(), named(words)));
    }

    @Override
    public List<Said> answers(Said question) {
        return x.thread(question.id()).stream().filter(post -> post.author().equals(Seed.BRAND_ID)).map(XScene::said).toList();
    }

    @Override
    public List<Said> spoken() {
        return x.postsBy(Seed.BRAND).reversed().stream().map(XScene::said).toList();
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

    private static String named(String words) {
        return "@" + Seed.BRAND + " " + words;
    }

    private static Said said(Post post) {
        return new Said(post.id(), post.typed(), String.valueOf(post.repliesTo()));
    }

    private static Map<String, String> keys(String token, String secret) {
        return Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET, "accessToken", token,
                "accessTokenSecret", secret);
    }
}

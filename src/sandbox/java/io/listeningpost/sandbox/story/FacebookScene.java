package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookRoom;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Page on Facebook, where nobody has a handle and whoever posts there speaks to it. */
final class FacebookScene implements Scene {

    private final FacebookRoom facebook;

    FacebookScene(FacebookRoom facebook) {
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
    public String customer() {
        return "";
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
    public void earlier(String words) {
        facebook.post(FacebookSeed.SUNNY, words);
    }

    @Override
    public Said asks(String words) {
        return said(facebook.post(FacebookSeed.NORA, words));
    }

    @Override
    public Said goesOn(Said last, String words) {
        return said(facebook.comment(FacebookSeed.NORA, last.id(), words));
    }

    @Override
    public List<Said> answers(Said question) {
        return ours().filter(entry -> question.id().equals(entry.post())).map(FacebookScene::said).toList();
    }

    @Override
    public List<Said> spoken() {
        return ours().map(FacebookScene::said).toList();
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

    /** What the Page said since the story began; its notice stood there before. */
    private Stream<Entry> ours() {
        return facebook.by(FacebookSeed.PAGE_ID).stream().filter(entry -> !entry.id().equals(FacebookSeed.NOTICE));
    }

    private static Said said(Entry entry) {
        return new Said(entry.id(), entry.text(), String.valueOf(entry.parent() == null ? entry.post() : entry.parent()));
    }

    private static Map<String, String> keys(String token) {
        return Map.of("accessToken", token, "appSecret", FacebookSeed.APP_SECRET);
    }
}

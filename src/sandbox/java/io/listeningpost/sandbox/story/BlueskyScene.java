package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.bluesky.BlueskyRoom;
import io.listeningpost.sandbox.square.bluesky.Kept;
import java.util.List;
import java.util.Map;

/** Bluesky. */
final class BlueskyScene implements Scene {

    private static final String CUSTOMER = "nora.bsky.square";
    private static final String SOMEBODY = "kid42.bsky.square";

    private final BlueskyRoom bluesky;
    private final String server;

    /** @param server where the Square is */
    BlueskyScene(BlueskyRoom bluesky, String server) {
        this.bluesky = bluesky;
        this.server = server;
    }

    @Override
    public String network() {
        return "bluesky";
    }

    @Override
    public String name() {
        return "Bluesky";
    }

    @Override
    public String brand() {
        return BlueskyRoom.BRAND;
    }

    @Override
    public String customer() {
        return CUSTOMER;
    }

    @Override
    public Map<String, String> keys() {
        return keys(BlueskyRoom.APP_PASSWORD);
    }

    @Override
    public Map<String, String> revoke() {
        return keys(bluesky.replaceKeys());
    }

    @Override
    public void earlier(String words) {
        bluesky.post(SOMEBODY, named(words));
    }

    @Override
    public Said asks(String words) {
        return said(bluesky.post(CUSTOMER, named(words)));
    }

    @Override
    public Said goesOn(Said last, String words) {
        return said(bluesky.reply(CUSTOMER, last.id(), named(words)));
    }

    @Override
    public List<Said> answers(Said question) {
        return bluesky.postsBy(BlueskyRoom.BRAND).stream().filter(post -> post.root().equals(question.id()))
                .map(BlueskyScene::said).toList();
    }

    @Override
    public List<Said> spoken() {
        return bluesky.postsBy(BlueskyRoom.BRAND).stream().map(BlueskyScene::said).toList();
    }

    @Override
    public String page(Said post) {
        String key = post.id().substring(post.id().lastIndexOf('/') + 1);
        return "https://bsky.app/profile/" + bluesky.person(CUSTOMER).did() + "/post/" + key;
    }

    @Override
    public Question listening() {
        return new Question("GET", "/xrpc/app.bsky.notification.listNotifications");
    }

    @Override
    public Question speaking() {
        return new Question("POST", "/xrpc/com.atproto.repo.putRecord");
    }

    private static String named(String words) {
        return "@" + BlueskyRoom.BRAND + " " + words;
    }

    private static Said said(Kept post) {
        String text = post.value().path("text").asText();
        return new Said(post.uri(), text.replace("@" + BlueskyRoom.BRAND + " ", ""), post.parent().orElse(""));
    }

    private Map<String, String> keys(String password) {
        return Map.of("identifier", BlueskyRoom.BRAND, "appPassword", password, "server", server);
    }
}

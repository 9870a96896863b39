package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.bluesky.BlueskyRoom;
import io.listeningpost.sandbox.square.crowd.BlueskyCrowd;
import java.util.Map;

/** Bluesky. */
final class BlueskyScene extends SquareScene {

    private static final String CUSTOMER = "nora.bsky.square";

    private final BlueskyRoom bluesky;
    private final String server;

    /** @param server where the Square is */
    BlueskyScene(BlueskyRoom bluesky, String server) {
        super(new BlueskyCrowd(bluesky));
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
    public Map<String, String> keys() {
        return keys(BlueskyRoom.APP_PASSWORD);
    }

    @Override
    public Map<String, String> revoke() {
        return keys(bluesky.replaceKeys());
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

    private Map<String, String> keys(String password) {
        return Map.of("identifier", BlueskyRoom.BRAND, "appPassword", password, "server", server);
    }
}

package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.crowd.MastodonCrowd;
import io.listeningpost.sandbox.square.mastodon.MastodonRoom;
import io.listeningpost.sandbox.square.mastodon.MastodonSeed;
import java.util.Map;

/** Mastodon, where everybody is named in the words themselves. */
final class MastodonScene extends SquareScene {

    private static final String CUSTOMER = "nora";

    private final String server;
    private final MastodonRoom mastodon;

    /** @param server address of the Square */
    MastodonScene(String server, MastodonRoom mastodon) {
        super(new MastodonCrowd(mastodon));
        this.server = server;
        this.mastodon = mastodon;
    }

    @Override
    public String network() {
        return "mastodon";
    }

    @Override
    public String name() {
        return "Mastodon";
    }

    @Override
    public String brand() {
        return MastodonSeed.BRAND_HANDLE;
    }

    @Override
    public Map<String, String> keys() {
        return keys(MastodonSeed.ACCESS_TOKEN);
    }

    @Override
    public Map<String, String> revoke() {
        mastodon.revoke();
        return keys(mastodon.issue("not-a-secret-square-mastodon-token-000001",
                "read:accounts read:notifications read:statuses write:statuses write:media"));
    }

    @Override
    String alone(String text) {
        return text.replaceFirst("^@[A-Za-z0-9_.@-]+ ", "");
    }

    @Override
    public String page(Said post) {
        return server + "/@" + CUSTOMER + "/" + post.id();
    }

    @Override
    public String inFull(String words) {
        return "@" + CUSTOMER + " " + words;
    }

    @Override
    public Question listening() {
        return new Question("GET", "/api/v1/notifications");
    }

    @Override
    public Question speaking() {
        return new Question("POST", "/api/v1/statuses");
    }

    private Map<String, String> keys(String token) {
        return Map.of("instance", server, "accessToken", token);
    }
}

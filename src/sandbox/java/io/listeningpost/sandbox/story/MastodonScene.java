package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.mastodon.MastodonRoom;
import io.listeningpost.sandbox.square.mastodon.MastodonSeed;
import io.listeningpost.sandbox.square.mastodon.Toot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mastodon, where everybody is named in the words themselves. */
final class MastodonScene implements Scene {

    private static final String CUSTOMER = "nora";

    private final String server;
    private final MastodonRoom mastodon;

    /** @param server address of the Square */
    MastodonScene(String server, MastodonRoom mastodon) {
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
    public String customer() {
        return CUSTOMER;
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
    public void earlier(String words) {
        mastodon.post("sunny", named(words), "public", null);
    }

    @Override
    public Said asks(String words) {
        return said(mastodon.post(CUSTOMER, named(words), "public", null));
    }

    @Override
    public Said goesOn(Said last, String words) {
        return said(mastodon.post(CUSTOMER, named(words), "public", last.id()));
    }

    @Override
    public List<Said> answers(Said question) {
        Set<String> thread = new HashSet<>(Set.of(question.id()));
        return mastodon.all().stream().filter(toot -> toot.replyTo() != null && thread.contains(toot.replyTo()) && thread.add(toot.id()))
                .filter(toot -> toot.author().equals(MastodonSeed.BRAND_ID)).map(MastodonScene::said).toList();
    }

    @Override
    public List<Said> spoken() {
        return mastodon.by(MastodonSeed.BRAND).stream().filter(toot -> toot.visibility().equals("public")).map(MastodonScene::said)
                .toList();
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

    private static String named(String words) {
        return "@" + MastodonSeed.BRAND + " " + words;
    }

    private static Said said(Toot toot) {
        return new Said(toot.id(), toot.text().replaceFirst("^@[A-Za-z0-9_.@-]+ ", ""), String.valueOf(toot.replyTo()));
    }

    private Map<String, String> keys(String token) {
        return Map.of("instance", server, "accessToken", token);
    }
}

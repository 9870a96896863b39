package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.mastodon.MastodonRoom;
import io.listeningpost.sandbox.square.mastodon.MastodonSeed;
import io.listeningpost.sandbox.square.mastodon.Toot;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mastodon, where whom an answer is for has to be named in its words. */
final class MastodonTown implements Town {

    private static final String NAMED = "@" + MastodonSeed.BRAND + " ";

    private final MastodonRoom mastodon;
    private final String server;

    /** @param server where the Square is */
    MastodonTown(MastodonRoom mastodon, String server) {
        this.mastodon = mastodon;
        this.server = server;
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
    public ObjectNode keys(boolean ending, Instant now) {
        ObjectNode told = Json.object();
        told.putObject("keys").put("instance", server).put("accessToken", MastodonSeed.ACCESS_TOKEN);
        return told;
    }

    @Override
    public boolean tellsEdits() {
        return false;
    }

    @Override
    public String customer(String name) {
        mastodon.join(name, "Customer " + name);
        return name;
    }

    @Override
    public Optional<String> muses(String who, String words) {
        return Optional.of(mastodon.post(who, words, "public", null).id());
    }

    @Override
    public String says(String who, @Nullable String to, String words) {
        return mastodon.post(who, NAMED + words, "public", to).id();
    }

    @Override
    public Shown shows(String who, @Nullable String to, String words) {
        return new Shown(mastodon.picture(who, NAMED + words, Picture.draw(60, 40, words, "png"), "what it looks like", to).id(), 1);
    }

    @Override
    public void edits(String who, String post, String words) {
        mastodon.edit(post, NAMED + words);
    }

    @Override
    public void deletes(String who, String post) {
        mastodon.delete(post);
    }

    @Override
    public List<String> said() {
        return mastodon.by(MastodonSeed.BRAND).stream().map(Toot::text).toList();
    }

    @Override
    public String addressed(String who) {
        return "@" + who + " ";
    }

    @Override
    public int room() {
        return 500;
    }

    @Override
    public Call call(String method, String path) {
        if (method.equals("GET")) {
            return path.startsWith("/mastodon/") ? Call.PICTURE
                    : path.matches(".*/(notifications|statuses)") ? Call.PAGE : Call.OTHER;
        }
        return path.equals("/api/v1/statuses") ? Call.POST : path.contains("/media") ? Call.UPLOAD : Call.OTHER;
    }

    @Override
    public boolean knows(Trouble trouble) {
        return !(trouble instanceof Trouble.NoMoney);
    }
}

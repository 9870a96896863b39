package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.MastodonCrowd;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.mastodon.MastodonRoom;
import io.listeningpost.sandbox.square.mastodon.MastodonSeed;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Picture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Mastodon, where whom an answer is for has to be named in its words. */
final class MastodonTown implements Town {

    private static final String NAMED = MastodonCrowd.NAMED;

    private final MastodonRoom mastodon;
    private final Crowd crowd;
    private final String server;

    /** @param server where the Square is */
    MastodonTown(MastodonRoom mastodon, String server) {
        this.mastodon = mastodon;
        this.crowd = new MastodonCrowd(mastodon);
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
    public Crowd crowd() {
        return crowd;
    }

    @Override
    public Shown shows(String who, @Nullable String to, String words) {
        return new Shown(mastodon.picture(who, NAMED + words, Picture.draw(60, 40, words, "png"), "what it looks like", to).id(), 1);
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

package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.FacebookCrowd;
import io.listeningpost.sandbox.square.facebook.FacebookRoom;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Picture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Page on Facebook, where whatever is said there concerns it. */
final class FacebookTown implements Town {

    private static final String MEDIA = "/facebook/media/";

    private final FacebookRoom facebook;
    private final Crowd crowd;

    FacebookTown(FacebookRoom facebook) {
        this.facebook = facebook;
        this.crowd = new FacebookCrowd(facebook);
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
    public ObjectNode keys(boolean ending, Instant now) {
        ObjectNode told = Json.object();
        told.putObject("keys").put("accessToken", FacebookSeed.ACCESS_TOKEN).put("appSecret", FacebookSeed.APP_SECRET);
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
        return to == null ? new Shown(facebook.picture(who, words, Picture.draw(60, 40, words, "png")).id(), 1)
                : new Shown(says(who, to, words), 0);
    }

    @Override
    public int room() {
        return 8000;
    }

    @Override
    public boolean takesPictures() {
        return false;
    }

    @Override
    public Call call(String method, String path) {
        if (method.equals("GET")) {
            return path.startsWith(MEDIA) ? Call.PICTURE
                    : path.matches(".*/(feed|comments|tagged|conversations|messages)") ? Call.PAGE : Call.OTHER;
        }
        return path.endsWith("/comments") ? Call.POST : Call.WHISPER;
    }

    @Override
    public String kind(String path) {
        return path.startsWith(MEDIA) ? MEDIA + "*" : path.replaceAll("/[0-9_]{4,}", "/*");
    }

    @Override
    public boolean knows(Trouble trouble) {
        return !(trouble instanceof Trouble.NoMoney);
    }
}

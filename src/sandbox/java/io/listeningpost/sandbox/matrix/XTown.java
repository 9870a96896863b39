package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.XCrowd;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.Bearer;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** X. */
final class XTown implements Town {

    private static final String[] SCOPES = {"tweet.read", "tweet.write", "users.read", "offline.access", "dm.read", "dm.write",
        "media.write"};
    private static final String NAMED = XCrowd.NAMED;

    private final XRoom x;
    private final Crowd crowd;

    XTown(XRoom x) {
        this.x = x;
        this.crowd = new XCrowd(x);
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
    public ObjectNode keys(boolean ending, Instant now) {
        ObjectNode told = Json.object();
        if (ending) {
            Bearer bearer = x.grant(Seed.BRAND, SCOPES);
            told.putObject("later").put("clientId", Seed.CLIENT_ID).put("clientSecret", Seed.CLIENT_SECRET)
                    .put("accessToken", bearer.access()).put("refreshToken", bearer.refresh())
                    .put("endsAt", now.plus(Duration.ofHours(2)).toString());
        }
        told.putObject("keys").put("consumerKey", Seed.CONSUMER_KEY).put("consumerSecret", Seed.CONSUMER_SECRET)
                .put("accessToken", Seed.ACCESS_TOKEN).put("accessTokenSecret", Seed.ACCESS_SECRET);
        return told;
    }

    @Override
    public boolean tellsEdits() {
        return true;
    }

    @Override
    public Crowd crowd() {
        return crowd;
    }

    @Override
    public Shown shows(String who, @Nullable String to, String words) {
        Media photo = x.photo(who, "what it looks like");
        Draft draft = Draft.byHand(NAMED + words).with(List.of(photo.id()));
        return new Shown(x.publish(who, to == null ? draft : draft.to(to)).first(), 1);
    }

    /** Somebody writes to the brand alone. */
    String whispers(String who, String words) {
        return x.message(who, Seed.BRAND, words).id();
    }

    /** A mention that timelines show only after this time. */
    String saysLate(String who, String words, Duration by) {
        return x.publish(who, Draft.byHand(NAMED + words).late(by)).first();
    }

    @Override
    public int room() {
        return 280;
    }

    @Override
    public Call call(String method, String path) {
        if (method.equals("GET")) {
            return path.startsWith("/media/") ? Call.PICTURE
                    : path.matches(".*/(mentions|tweets|dm_events|quote_tweets|recent)") ? Call.PAGE : Call.OTHER;
        }
        return path.equals("/2/tweets") ? Call.POST : path.contains("/oauth2/") ? Call.RENEWAL
                : path.contains("/media") ? Call.UPLOAD : Call.WHISPER;
    }

    @Override
    public String kind(String path) {
        return Town.super.kind(path).replaceAll("/media/.*\\.[a-z]+$", "/media/*");
    }
}

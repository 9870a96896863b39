package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.bluesky.BlueskyRoom;
import io.listeningpost.sandbox.square.crowd.BlueskyCrowd;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Picture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bluesky, where every link opens a session that ends by itself. */
final class BlueskyTown implements Town {

    private static final String NAMED = "@" + BlueskyRoom.BRAND + " ";

    private final BlueskyRoom bluesky;
    private final Crowd crowd;
    private final String server;

    /** @param server where the Square is */
    BlueskyTown(BlueskyRoom bluesky, String server) {
        this.bluesky = bluesky;
        this.crowd = new BlueskyCrowd(bluesky);
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
    public ObjectNode keys(boolean ending, Instant now) {
        ObjectNode told = Json.object();
        told.putObject("keys").put("identifier", BlueskyRoom.BRAND).put("appPassword", BlueskyRoom.APP_PASSWORD).put("server", server);
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
        return new Shown(bluesky.picture(who, to, NAMED + words, Picture.draw(60, 40, words, "png"), "what it looks like").uri(), 1);
    }

    @Override
    public int room() {
        return 300;
    }

    @Override
    public Call call(String method, String path) {
        String called = path.substring(path.lastIndexOf('.') + 1);
        return switch (called) {
            case "listNotifications", "getAuthorFeed", "listRecords", "getPosts" -> Call.PAGE;
            case "putRecord" -> Call.POST;
            case "uploadBlob" -> Call.UPLOAD;
            case "createSession", "refreshSession" -> Call.RENEWAL;
            default -> path.startsWith("/xrpc/") ? Call.OTHER : Call.PICTURE;
        };
    }

    @Override
    public String kind(String path) {
        return path.startsWith("/xrpc/") ? path : path.replaceAll("[^/]+/[^/]+$", "*/*");
    }

    @Override
    public boolean knows(Trouble trouble) {
        return !(trouble instanceof Trouble.NoMoney);
    }
}

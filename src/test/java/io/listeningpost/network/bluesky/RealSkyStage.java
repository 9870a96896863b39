package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.PostId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The real thing on this machine: its own server, its own directory, its own view of everybody's posts. */
final class RealSkyStage extends SkyStage {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private String gone = "";

    RealSkyStage(URI server, String images) {
        super(server, Set.of(images), Clock.systemUTC());
    }

    /** Nobody makes trouble here, and time goes as it goes. */
    @Override
    public Set<Feat> cannot() {
        return EnumSet.of(Feat.TROUBLES, Feat.TIME, Feat.LATE, Feat.REVOKING);
    }

    /** What is asked for is mostly that time goes on at all. */
    @Override
    public void pass(Duration time) {
        LockSupport.parkNanos(Math.min(time.toMillis(), 20) * 1_000_000);
    }

    /** Each repository is read in order: when its newest post is seen as it is, so is everything before. */
    @Override
    public void settle() {
        for (Xrpc who : List.of(nora(), ours())) {
            JsonNode newest = who.get("com.atproto.repo.listRecords?collection=app.bsky.feed.post&limit=1&repo=" + who.did())
                    .path("records").path(0);
            if (newest.isObject()) {
                await(() -> who.view(newest.path("uri").asText()).path("cid").equals(newest.path("cid")));
            }
        }
        await(() -> gone.isEmpty() || nora().view(gone).isMissingNode());
        // gates and edits are records of their own
        LockSupport.parkNanos(BETWEEN.multipliedBy(5).toNanos());
    }

    @Override
    public void deletes(PostId post) {
        super.deletes(post);
        gone = post.value();
    }

    @Override
    public void deletesOurs(PostId post) {
        super.deletesOurs(post);
        gone = post.value();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        while (!condition.getAsBoolean() && Clock.systemUTC().instant().isBefore(end)) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    @Override
    public PostId mentionsLate(String words, Duration by) {
        return mentions(words);
    }

    @Override
    public void strike(Trouble trouble, Doing doing) {
        throw new IllegalStateException("no trouble here");
    }

    @Override
    public void heal() {
        // there is none
    }

    @Override
    public Optional<Integer> calls(Doing doing) {
        return Optional.empty();
    }

    @Override
    public void revoke() {
        throw new IllegalStateException("what was given lasts for two hours");
    }
}

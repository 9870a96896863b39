package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Deed;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Uploaded;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What we say. A reply is a record under a key that its deed decides, written only if nothing stands there: however often it is tried and
 * whatever became of the first attempt, there is one post, and it never changes. Each call goes out once.
 */
final class SkySpeech {

    private static final String THERE_ALREADY = "InvalidSwap";
    private static final int MOST_LANGS = 3;

    private final SkyCalls calls;
    private final SkyReads reads;
    private final SkyFacets facets;
    private final Clock clock;

    SkySpeech(SkyCalls calls, SkyReads reads, Clock clock) {
        this.calls = calls;
        this.reads = reads;
        this.facets = new SkyFacets(calls);
        this.clock = clock;
    }

    /** A post and the version of it that is meant. */
    private record Ref(String uri, String cid) {

        Map<String, String> written() {
            return Map.of("uri", uri, "cid", cid);
        }
    }

    /** @param langs of the post to answer, of which an answer is believed to be */
    private record Thread(Ref root, Ref parent, List<String> langs) {
    }

    Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        if (!(outgoing.to() instanceof Address.Answering(PostId target))) {
            return SkyCalls.refused(Refusal.INVALID, "Bluesky's direct messages are not written");
        }
        Optional<SkyUri> parent = SkyUri.of(target);
        if (parent.isEmpty()) {
            return SkyCalls.refused(Refusal.INVALID, OutsideText.cut(target.value(), 60) + " is no address of a post on Bluesky");
        }
        Deed deed = outgoing.deed().orElseGet(() -> new Deed(UUID.randomUUID().toString(), clock.instant()));
        SkyUri ours = new SkyUri(account.id().userId(), SkyKeys.of(deed));
        return switch (thread(account, parent.get())) {
            case Answer.Failed<Thread>(SocialFailure.Refused refused) -> perhapsThere(account, ours, refused);
            case Answer.Failed<Thread>(SocialFailure failure) -> Answer.failed(failure);
            case Answer.Got<Thread>(Thread thread) -> facets.of(account, outgoing.text())
                    .then(stretches -> write(account, ours, record(outgoing, deed, thread, stretches)));
        };
    }

    /** What an earlier attempt published stays published, whatever became of the post that it answers. */
    private Answer<PostId> perhapsThere(LinkedAccount account, SkyUri ours, SocialFailure.Refused refused) {
        return switch (record(account, ours)) {
            case Answer.Got<JsonNode> there -> Answer.got(ours.id());
            case Answer.Failed<JsonNode>(SocialFailure.Refused(Refusal why, String detail)) -> Answer.failed(refused);
            case Answer.Failed<JsonNode>(SocialFailure failure) -> Answer.failed(failure);
        };
    }

    private Answer<PostId> write(LinkedAccount account, SkyUri ours, Map<String, Object> record) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "repo", ours.did(), "collection", SkyUri.POSTS, "rkey", ours.rkey(), "record", record));
        // only if nothing stands there
        body.put("swapRecord", null);
        return switch (calls.post(account.credentials(), SkyAct.POST, "com.atproto.repo.putRecord", body)) {
            case Answer.Got<JsonNode>(JsonNode told) -> SkyJson.text(told, "uri").filter(ours.toString()::equals).isPresent()
                    ? Answer.got(ours.id()) : calls.senseless("Bluesky took what we said without naming it", SkyAct.POST);
            case Answer.Failed<JsonNode>(SocialFailure.Refused(Refusal why, String detail)) when detail.contains(THERE_ALREADY) ->
                    Answer.got(ours.id());
            case Answer.Failed<JsonNode>(SocialFailure failure) -> Answer.failed(failure);
        };
    }

    private Map<String, Object> record(Outgoing outgoing, Deed deed, Thread thread, List<Map<String, Object>> facets) {
        List<JsonNode> images = outgoing.pictures().stream().map(Uploaded::id).flatMap(id -> calls.read(id).stream()).toList();
        Map<String, Object> record = new HashMap<>(Map.of("$type", SkyUri.POSTS, "text", outgoing.text(),
                "createdAt", deed.since().truncatedTo(ChronoUnit.MILLIS).toString(),
                "reply", Map.of("root", thread.root().written(), "parent", thread.parent().written())));
        if (!facets.isEmpty()) {
            record.put("facets", facets);
        }
        if (!thread.langs().isEmpty()) {
            record.put("langs", thread.langs());
        }
        if (!images.isEmpty()) {
            record.put("embed", Map.of("$type", "app.bsky.embed.images", "images", images));
        }
        return record;
    }

    /** Of ours our own server knows, at once; of others the one that shows posts. */
    private Answer<Thread> thread(LinkedAccount account, SkyUri parent) {
        if (parent.did().equals(account.id().userId())) {
            return record(account, parent).then(kept -> thread(kept, kept.path("value")));
        }
        String uri = parent.toString();
        return reads.views(account, List.of(uri)).then(shown -> {
            JsonNode view = shown.get(uri);
            if (view == null) {
                return reads.fate(account, uri).then(SkySpeech::withoutView);
            }
            return SkyTerms.isClosed(view)
                    ? SkyCalls.refused(Refusal.RESTRICTED, "The author lets only others answer.") : thread(view, view.path("record"));
        });
    }

    private static Answer<Thread> withoutView(SkyReads.Fate fate) {
        return switch (fate) {
            case SkyReads.Fate.Absent(Absence why) when why == Absence.DELETED ->
                    SkyCalls.refused(Refusal.TARGET_GONE, "The post is gone.");
            case SkyReads.Fate.Absent hidden -> SkyCalls.refused(Refusal.RESTRICTED, "The author blocked us, or we the author.");
            case SkyReads.Fate.There there -> notNow();
            case SkyReads.Fate.Untold untold -> notNow();
        };
    }

    private static Answer<Thread> notNow() {
        return Answer.failed(new SocialFailure.Unavailable("Bluesky does not show the post at this moment"));
    }

    private Answer<Thread> thread(JsonNode kept, JsonNode record) {
        Optional<Ref> parent = ref(kept);
        Optional<Ref> root = record.path("reply").isObject() ? ref(record.path("reply").path("root")) : parent;
        return parent.isPresent() && root.isPresent() ? Answer.got(new Thread(root.get(), parent.get(), langs(record)))
                : Answer.failed(new SocialFailure.Unavailable("Bluesky did not say which version of the post it shows"));
    }

    private static List<String> langs(JsonNode record) {
        return SkyJson.list(record, "langs").map(code -> code.asText(""))
                .filter(code -> code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9-]{1,30})?"))
                .limit(MOST_LANGS).toList();
    }

    private static Optional<Ref> ref(JsonNode kept) {
        return SkyJson.text(kept, "uri").flatMap(uri -> SkyJson.text(kept, "cid").map(cid -> new Ref(uri, cid)));
    }

    private Answer<JsonNode> record(LinkedAccount account, SkyUri ours) {
        return calls.get(account.credentials(), "com.atproto.repo.getRecord", new SkyCalls.Asked("repo", ours.did()),
                new SkyCalls.Asked("collection", SkyUri.POSTS), new SkyCalls.Asked("rkey", ours.rkey()));
    }
}

package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.digest.Sha256;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Deed;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Uploaded;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What we say. An answer goes out exactly as wide as what it answers, which is asked for each time; what goes to one person alone goes to
 * whoever is named and nobody else. Each call goes out once.
 */
final class MastodonSpeech {

    private final MastodonCalls calls;

    MastodonSpeech(MastodonCalls calls) {
        this.calls = calls;
    }

    Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        Optional<PostId> below = switch (outgoing.to()) {
            case Address.Answering(PostId post) -> Optional.of(post);
            case Address.Person person -> outgoing.below();
        };
        if (below.isEmpty()) {
            return publish(account, outgoing, Optional.empty(), MastodonVisibility.DIRECT);
        }
        if (!MastodonJson.isId(below.get().value())) {
            return refused(Refusal.TARGET_GONE, "there is no post " + OutsideText.cut(below.get().value(), 50));
        }
        return calls.get(account.credentials(), "/api/v1/statuses/" + below.get().value()).then(answered -> {
            if (MastodonReader.objection(answered).isPresent()) {
                return Answer.failed(new SocialFailure.Unavailable("the post to answer cannot be read"));
            }
            MastodonVisibility visibility = outgoing.to() instanceof Address.Person
                    ? MastodonVisibility.DIRECT : MastodonReader.visibility(answered).ofAnswer();
            return publish(account, outgoing, Optional.of(answered), visibility);
        });
    }

    private Answer<PostId> publish(LinkedAccount account, Outgoing outgoing, Optional<JsonNode> answered, MastodonVisibility visibility) {
        boolean openly = visibility == MastodonVisibility.PUBLIC || visibility == MastodonVisibility.UNLISTED;
        if (!openly && !isNamed(outgoing, answered)) {
            return refused(Refusal.INVALID, "nobody could read this: only whom it names can, and it does not name whom it is for");
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("status", outgoing.text());
        answered.flatMap(status -> MastodonJson.id(status, "id")).ifPresent(id -> form.put("in_reply_to_id", id));
        form.put("visibility", visibility.word());
        if (!outgoing.pictures().isEmpty()) {
            form.put("media_ids[]", outgoing.pictures().stream().map(Uploaded::id).toList());
        }
        Optional<String> key = outgoing.deed().map(deed -> key(account, deed));
        return calls.publish(account.credentials(), form, key).then(made -> MastodonJson.id(made, "id")
                .map(id -> Answer.got(new PostId(id)))
                .orElseGet(() -> calls.senseless("the server took what we said without naming it", MastodonAct.POST)));
    }

    /** Whether the text names whom it is for, as far as the answered post tells what the server calls them. */
    private static boolean isNamed(Outgoing outgoing, Optional<JsonNode> answered) {
        String text = outgoing.text().toLowerCase(Locale.ROOT);
        Optional<String> handle = answered.flatMap(status -> switch (outgoing.to()) {
            case Address.Answering post -> MastodonJson.text(status.path("account"), "acct");
            case Address.Person(String userId, var thread) -> handle(status, MastodonReader.idOf(userId));
        });
        boolean ours = outgoing.goesOn() && outgoing.to() instanceof Address.Answering;
        return ours || handle.isEmpty() ? text.contains("@") : text.contains("@" + handle.get().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> handle(JsonNode status, String id) {
        if (MastodonJson.id(status.path("account"), "id").filter(id::equals).isPresent()) {
            return MastodonJson.text(status.path("account"), "acct");
        }
        for (JsonNode mention : status.path("mentions")) {
            if (MastodonJson.id(mention, "id").filter(id::equals).isPresent()) {
                return MastodonJson.text(mention, "acct");
            }
        }
        return Optional.empty();
    }

    /** The same for every attempt, and of no meaning to the server. */
    private static String key(LinkedAccount account, Deed deed) {
        return Sha256.hex(account.id() + "\n" + deed.key() + "\n" + deed.since());
    }

    private static <T> Answer<T> refused(Refusal why, String detail) {
        return Answer.failed(new SocialFailure.Refused(why, detail));
    }
}

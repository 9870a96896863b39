package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Charge;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PhotoRules;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Uploaded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import twitter4j.HttpParameter;

/** What we say, in public and to one person. Each call goes out once. */
final class XSpeech {

    /** An animated GIF takes the place of all four and is worked on for a while after its upload; it is not taken. */
    static final PhotoRules PHOTOS = new PhotoRules(4, Set.of("image/png", "image/jpeg", "image/webp"), 5L << 20, 1000);
    /** A direct message takes one. */
    static final PhotoRules DIRECT_PHOTOS = new PhotoRules(1, PHOTOS.types(), PHOTOS.bytes(), PHOTOS.altLength());

    private final XCalls calls;
    private final XBill bill;
    private final XText text = new XText();

    XSpeech(XCalls calls, XBill bill) {
        this.calls = calls;
        this.bill = bill;
    }

    /** X charges a public text with a link far more, and less for an answer to who called us; nobody calls us by our own post. */
    Charge charge(Outgoing outgoing) {
        return switch (outgoing.to()) {
            case Address.Person person -> Charge.DIRECT;
            case Address.Answering answering when !text.links(outgoing.text()).isEmpty() -> Charge.POST_WITH_LINK;
            case Address.Answering answering -> outgoing.goesOn() ? Charge.POST : Charge.SUMMONED_POST;
        };
    }

    Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        Answer<PostId> sent = switch (outgoing.to()) {
            case Address.Answering(PostId target) -> answer(account, target, outgoing);
            case Address.Person(String userId, var thread) -> message(account, userId, outgoing);
        };
        if (sent instanceof Answer.Got<PostId>(PostId id)) {
            bill.made(account.id(), charge(outgoing), id.value());
        }
        return sent;
    }

    private Answer<PostId> answer(LinkedAccount account, PostId target, Outgoing outgoing) {
        Map<String, Object> body = body(outgoing);
        body.put("reply", Map.of("in_reply_to_tweet_id", target.value()));
        if (!outgoing.pictures().isEmpty()) {
            body.put("media", Map.of("media_ids", outgoing.pictures().stream().map(Uploaded::id).toList()));
        }
        return made(calls.post(account.credentials(), XAct.POST, "/2/tweets", body), XAct.POST, "id");
    }

    private Answer<PostId> message(LinkedAccount account, String userId, Outgoing outgoing) {
        if (!XIds.isId(userId)) {
            return refused("X knows no user " + OutsideText.cut(userId, 30));
        }
        if (outgoing.pictures().size() > 1) {
            return refused("a direct message on X takes one picture, not " + outgoing.pictures().size());
        }
        Map<String, Object> body = body(outgoing);
        if (!outgoing.pictures().isEmpty()) {
            body.put("attachments", List.of(Map.of("media_id", outgoing.pictures().getFirst().id())));
        }
        String path = "/2/dm_conversations/with/" + HttpParameter.encode(userId) + "/messages";
        return made(calls.post(account.credentials(), XAct.MESSAGE, path, body), XAct.MESSAGE, "dm_event_id");
    }

    private static Map<String, Object> body(Outgoing outgoing) {
        return outgoing.text().isEmpty() ? new HashMap<>() : new HashMap<>(Map.of("text", outgoing.text()));
    }

    private Answer<PostId> made(Answer<JsonNode> answer, XAct act, String field) {
        return answer.then(told -> {
            Optional<String> id = XJson.id(told.path("data"), field, "id");
            return id.isPresent() ? Answer.got(new PostId(id.get()))
                    : calls.senseless("X took what we said without naming it", act);
        });
    }

    private static <T> Answer<T> refused(String why) {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, why));
    }
}

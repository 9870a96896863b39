package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Revised;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A direct message as X writes it, read as a post that nobody else can read. */
final class XMessage {

    private static final Terms PRIVATE = new Terms(Visibility.DIRECT, Answerers.EVERYONE, Set.of(), Optional.empty());

    private XMessage() {
    }

    /** Whether this is a message at all and not somebody coming or going. */
    static boolean isMessage(JsonNode event) {
        return XJson.text(event, "event_type").map("MessageCreate"::equals).orElse(true);
    }

    static XPost read(JsonNode event, LinkedAccount account, XIncludes includes, XPeople people) {
        if (!event.isObject()) {
            return new XPost.Unreadable("a message must be an object, not " + OutsideText.cut(event.toString(), 60));
        }
        Optional<String> id = XJson.id(event, "id");
        if (id.isEmpty()) {
            return new XPost.Unreadable(XPost.wrong(event, "id", "1 to 20 digits"));
        }
        Optional<String> sender = XJson.id(event, "sender_id");
        if (sender.isEmpty()) {
            return new XPost.Unreadable(XPost.wrong(event, "sender_id", "1 to 20 digits"));
        }
        List<Media> media = includes.media(event);
        XWords words = new XWords(event);
        Optional<String> text = words.text().or(() -> event.has("attachments") ? Optional.of("") : Optional.empty());
        String thread = thread(event, sender.get(), account);
        return text.<XPost>map(said -> new XPost.Readable(post(event, id.get(), said, words, media, people, thread)))
                .orElseGet(() -> new XPost.Unreadable(XPost.wrong(event, "text", "a text")));
    }

    private static Post post(
            JsonNode event, String id, String text, XWords words, List<Media> media, XPeople people, String thread) {
        return new Post(
                new PostId(id),
                new PostId(id),
                new ThreadId(thread),
                PostKind.ORIGINAL,
                Optional.empty(),
                XJson.list(event, "referenced_tweets", "referenced_posts").flatMap(one -> XJson.id(one, "id").stream()).findFirst()
                        .map(PostId::new),
                people.author(event, "sender_id", id).author(),
                text,
                XPost.createdAt(event, id),
                words.mentions(),
                media,
                XLinks.conversation(thread),
                PRIVATE).revised(Revised.NO);
    }

    /** The conversation; that of two people is named by both, the older one first. */
    private static String thread(JsonNode event, String sender, LinkedAccount account) {
        String us = account.id().userId();
        return XJson.text(event, "dm_conversation_id").filter(id -> id.matches("[0-9]{1,20}(-[0-9]{1,20})?"))
                .orElseGet(() -> XIds.isId(us) ? XIds.older(us, sender) + "-" + XIds.newer(us, sender) : sender);
    }
}

package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Picture;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Uploaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands the photos of a reply to the network just before they are needed. What it calls them is kept nowhere: it spoils, and after a
 * crash they are handed over again. Thread-safe.
 */
final class Uploads {

    private final OffSwitch voice;
    private final Conversations conversations;
    private final Attachments attachments;

    Uploads(OffSwitch voice, Conversations conversations, Attachments attachments) {
        this.voice = voice;
        this.conversations = conversations;
        this.attachments = attachments;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Ready(List<Uploaded> pictures) implements Outcome {
        }

        /** One is not what it was when the agent chose it: the reply cannot go out as the agent saw it. */
        record Useless(String reason) implements Outcome {
        }

        record Failed(SocialFailure failure) implements Outcome {
        }

        /** Everything is switched off. */
        record Silenced() implements Outcome {
        }
    }

    /** The photos of the first part; the others carry none. All are read before the first is handed over. */
    Outcome of(SocialNetwork network, LinkedAccount account, OutboxEntry entry, boolean first) {
        if (!first || entry.photos().isEmpty()) {
            return new Outcome.Ready(List.of());
        }
        Optional<Long> request = conversations.byId(entry.conversationId()).flatMap(Conversation::request).map(RequestRef::issueId);
        if (request.isEmpty()) {
            return new Outcome.Useless("The request that its photos belong to is gone.");
        }
        List<Picture> pictures = new ArrayList<>();
        for (Photo photo : entry.photos()) {
            switch (read(network, entry, request.get(), photo)) {
                case Attachments.Reading.Got(Picture picture) -> pictures.add(new Picture(picture.bytes(), picture.type(), photo.alt()));
                case Attachments.Reading.Gone(String reason) -> {
                    return new Outcome.Useless("The photo " + photo.name() + " cannot be sent any more: " + reason + ".");
                }
            }
        }
        return handOver(network, account, entry, pictures);
    }

    private Attachments.Reading read(SocialNetwork network, OutboxEntry entry, long request, Photo photo) {
        return switch (attachments.read(request, photo.attachmentId())) {
            case Attachments.Reading.Got(Picture picture) -> PhotoCheck
                    .wrong(PhotoCheck.rules(network.capabilities(entry.account()), Channel.of(entry.to())), picture)
                    .<Attachments.Reading>map(blocker -> new Attachments.Reading.Gone(switch (blocker) {
                        case PHOTO_TYPE -> "the network does not take " + picture.type();
                        case PHOTO_TOO_BIG -> "its " + picture.bytes().length + " bytes are more than the network takes";
                        default -> "the network takes no photos there";
                    }))
                    .orElseGet(() -> new Attachments.Reading.Got(picture));
            case Attachments.Reading.Gone gone -> gone;
        };
    }

    private Outcome handOver(SocialNetwork network, LinkedAccount account, OutboxEntry entry, List<Picture> pictures) {
        List<Uploaded> uploaded = new ArrayList<>();
        for (Picture picture : pictures) {
            if (voice.state().isPresent()) {
                return new Outcome.Silenced();
            }
            switch (network.upload(account, entry.to(), picture)) {
                case Answer.Got<Uploaded>(Uploaded kept) -> uploaded.add(kept);
                case Answer.Failed<Uploaded>(SocialFailure failure) -> {
                    return new Outcome.Failed(failure);
                }
            }
        }
        return new Outcome.Ready(uploaded);
    }
}

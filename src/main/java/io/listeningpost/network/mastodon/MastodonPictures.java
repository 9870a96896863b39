package io.listeningpost.network.mastodon;

import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.PictureType;
import io.listeningpost.network.http.TooLargeException;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Media;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * Pictures of other people's posts, from where the account's server keeps its own: there itself, below its name, or where it keeps those
 * with which it introduces itself. Without keys, and never on to where that may point. What comes is believed to be a picture only if
 * its bytes begin like one.
 */
final class MastodonPictures {

    private static final int LARGEST = 5 << 20;

    private final MastodonCalls calls;

    private final MastodonLimits limits;

    MastodonPictures(MastodonCalls calls, MastodonLimits limits) {
        this.calls = calls;
        this.limits = limits;
    }

    Answer<Picture> fetch(LinkedAccount account, Media media) {
        Optional<URI> address = media.url().flatMap(MastodonPictures::address).filter(at -> limits.keepsPictures(account.id(), at));
        if (address.isEmpty()) {
            return refused("pictures are fetched from where the server keeps its own only, not from "
                    + OutsideText.cut(media.url().orElse("nowhere"), 100));
        }
        try {
            HttpResponse<byte[]> answer = calls.file(address.get(), LARGEST);
            int status = answer.statusCode();
            if (status == 200) {
                return PictureType.of(answer.body())
                        .map(type -> Answer.got(new Picture(answer.body(), type, media.alt().orElse(""))))
                        .orElseGet(() -> refused("what came is no picture"));
            }
            String detail = address.get().getHost() + " answered " + status + " to the question for a picture";
            return status >= 500 || status == 429 || status == 408 ? Answer.failed(new SocialFailure.Unavailable(detail)) : refused(detail);
        } catch (TooLargeException large) {
            return refused("the picture has more than 5 MB");
        } catch (IOException broken) {
            String why = "no picture came: " + broken.getMessage();
            return calls.mayAsk(address.get()) ? Answer.failed(new SocialFailure.Unavailable(OutsideText.cut(why, 300))) : refused(why);
        }
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(one -> one.getHost() != null && one.getScheme() != null
                    && one.getUserInfo() == null);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> Answer<T> refused(String why) {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, OutsideText.cut(why, 300)));
    }
}

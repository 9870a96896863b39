package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Media;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Optional;
import twitter4j.TwitterException;

/**
 * Pictures of other people's posts. Only X's own host is asked, over https, once, and never on to where it may point; what comes is
 * believed to be a picture only if its bytes begin like one.
 */
final class XPictures {

    private static final int LARGEST = 5 << 20;

    private final XWire wire;
    private final URI host;

    /** @param host whose pictures are fetched: scheme, name and port must all be the same */
    XPictures(XWire wire, URI host) {
        this.wire = wire;
        this.host = host;
    }

    Answer<Picture> fetch(Media media) {
        Optional<URI> address = media.url().flatMap(XPictures::address);
        if (address.isEmpty() || !isOurs(address.get())) {
            return refused("pictures are fetched from " + host + " only, not from " + XJson.cut(media.url().orElse("nowhere"), 100));
        }
        try {
            HttpResponse<byte[]> answer = wire.fetch(address.get(), LARGEST);
            return answer.statusCode() == 200 ? picture(answer.body(), media) : without(answer.statusCode());
        } catch (TwitterException broken) {
            return broken.getCause() instanceof TooLargeException ? refused("the picture has more than 5 MB")
                    : Answer.failed(new SocialFailure.Unavailable(XJson.cut("X gave no picture: " + broken.getMessage(), 300)));
        }
    }

    private static Answer<Picture> picture(byte[] bytes, Media media) {
        return XPicture.type(bytes).map(type -> Answer.got(new Picture(bytes, type, media.alt().orElse(""))))
                .orElseGet(() -> refused("the file is no PNG, JPEG, GIF or WebP picture"));
    }

    private static Answer<Picture> without(int status) {
        String detail = "X answered " + status + " to the question for a picture";
        return status >= 500 || status == 429 || status == 408 ? Answer.failed(new SocialFailure.Unavailable(detail)) : refused(detail);
    }

    private boolean isOurs(URI address) {
        return host.getScheme().equalsIgnoreCase(address.getScheme()) && host.getHost().equalsIgnoreCase(address.getHost())
                && host.getPort() == address.getPort() && address.getUserInfo() == null;
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            return Optional.of(address).filter(one -> one.getHost() != null);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> Answer<T> refused(String why) {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, why));
    }
}

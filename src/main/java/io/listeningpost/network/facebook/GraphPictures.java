package io.listeningpost.network.facebook;

import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.PictureType;
import io.listeningpost.network.http.TooLargeException;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Media;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/** Pictures of other people's posts, from Facebook's own hosts only, without keys. What comes must begin like a picture. */
final class GraphPictures {

    private static final int LARGEST = 5 << 20;

    private final GraphCalls calls;

    GraphPictures(GraphCalls calls) {
        this.calls = calls;
    }

    Answer<Picture> fetch(Media media) {
        Optional<URI> address = media.url().flatMap(GraphPictures::address).filter(this::isFacebooks);
        if (address.isEmpty()) {
            return GraphCalls.refused(Refusal.INVALID, "pictures are fetched from Facebook's own hosts only, not from "
                    + OutsideText.cut(media.url().orElse("nowhere"), 100));
        }
        try {
            HttpResponse<byte[]> answer = calls.file(address.get(), LARGEST);
            int status = answer.statusCode();
            String detail = "Facebook answered " + status + " to the question for a picture";
            if (status == 200) {
                return PictureType.of(answer.body()).map(type -> Answer.got(new Picture(answer.body(), type, media.alt().orElse(""))))
                        .orElseGet(() -> GraphCalls.refused(Refusal.INVALID, "what came is no picture"));
            }
            return status >= 500 || status == 429 || status == 408 ? Answer.failed(new SocialFailure.Unavailable(detail))
                    : GraphCalls.refused(Refusal.INVALID, detail);
        } catch (TooLargeException large) {
            return GraphCalls.refused(Refusal.INVALID, "the picture has more than 5 MB");
        } catch (IOException broken) {
            return Answer.failed(new SocialFailure.Unavailable(OutsideText.cut("no picture came: " + broken.getMessage(), 300)));
        }
    }

    /** Addresses of pictures are signed and change their hosts, all of them below these two names. */
    private boolean isFacebooks(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        URI named = calls.places().media();
        boolean allowed = named.getScheme().equals(address.getScheme()) && named.getHost().equals(host)
                && named.getPort() == address.getPort();
        return allowed || "https".equals(address.getScheme()) && address.getPort() < 0
                && (host.endsWith(".fbcdn.net") || host.endsWith(".fbsbx.com"));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(one -> one.getHost() != null && one.getScheme() != null
                    && one.getUserInfo() == null);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

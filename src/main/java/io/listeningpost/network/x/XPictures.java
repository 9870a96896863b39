package io.listeningpost.network.x;

import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.PictureType;
import io.listeningpost.network.http.TooLargeException;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Media;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import twitter4j.TwitterException;

/**
 * Pictures of other people's posts and messages. Only X's own hosts are asked, over https, and never on to where they may point; what
 * comes is believed to be a picture only if its bytes begin like one. Those of direct messages are asked for as the account that got
 * them: by its signature of OAuth 1.0a where they are kept, by its token of OAuth 2.0 through the API.
 */
final class XPictures {

    private static final int LARGEST = 5 << 20;
    private static final int WHO_ASKS = 401;
    private static final Pattern OF_MESSAGES =
            Pattern.compile("https://ton\\.(?:twitter|x)\\.com/(?:1\\.1|i)/ton/data/dm/([0-9]{1,20})/([0-9]{1,20})/(\\w[\\w.-]{0,79})");

    private final XCalls calls;
    private final URI host;

    /** @param host where pictures of posts are kept: scheme, name and port must all be the same */
    XPictures(XCalls calls, URI host) {
        this.calls = calls;
        this.host = host;
    }

    Answer<Picture> fetch(LinkedAccount account, Media media) {
        String url = media.url().orElse("nowhere");
        Matcher ofMessage = OF_MESSAGES.matcher(url);
        Optional<URI> address = address(url).filter(this::isOurs);
        if (address.isEmpty() && !ofMessage.matches()) {
            return refused("pictures are fetched from " + host + " only, not from " + OutsideText.cut(url, 100));
        }
        try {
            HttpResponse<byte[]> answer = address.isEmpty() ? ofMessage(account, ofMessage) : ofPost(account, address.get());
            return answer.statusCode() == 200 ? picture(answer.body(), media) : without(answer.statusCode());
        } catch (IllegalArgumentException missing) {
            return Answer.failed(new SocialFailure.Unauthorized(String.valueOf(missing.getMessage())));
        } catch (TwitterException broken) {
            return broken.getCause() instanceof TooLargeException ? refused("the picture has more than 5 MB")
                    : Answer.failed(new SocialFailure.Unavailable(OutsideText.cut("X gave no picture: " + broken.getMessage(), 300)));
        }
    }

    /** A gateway may keep the pictures of messages on the same host; it says so. */
    private HttpResponse<byte[]> ofPost(LinkedAccount account, URI address) throws TwitterException {
        HttpResponse<byte[]> answer = calls.file(address, LARGEST);
        return answer.statusCode() == WHO_ASKS ? calls.file(account.credentials(), address, LARGEST) : answer;
    }

    private HttpResponse<byte[]> ofMessage(LinkedAccount account, Matcher place) throws TwitterException {
        boolean bearer = account.credentials().values().containsKey(XPkce.CLIENT_ID);
        return calls.file(account.credentials(), bearer
                ? calls.under("/2/dm_conversations/media/" + place.group(1) + "/" + place.group(2) + "/" + place.group(3))
                : URI.create(place.group()), LARGEST);
    }

    private static Answer<Picture> picture(byte[] bytes, Media media) {
        return PictureType.of(bytes).map(type -> Answer.got(new Picture(bytes, type, media.alt().orElse(""))))
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
            return Optional.of(new URI(text)).filter(one -> one.getHost() != null);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> Answer<T> refused(String why) {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, why));
    }
}

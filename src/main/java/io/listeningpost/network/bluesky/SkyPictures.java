package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.PictureType;
import io.listeningpost.network.http.TooLargeException;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Media;
import io.listeningpost.social.PhotoRules;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Uploaded;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Pictures, ours and other people's. Ours are kept by our server until a post shows them. Others are fetched from Bluesky's own picture
 * host by https, or from a host that whoever runs Jira named, and never on to where they may point; what comes is believed to be a picture
 * only if its bytes begin like one.
 */
final class SkyPictures {

    static final PhotoRules RULES = new PhotoRules(4, Set.of("image/png", "image/jpeg", "image/webp"), 1_000_000, 2000);

    private static final int LARGEST = 5 << 20;
    private static final Set<String> HOSTS = Set.of("cdn.bsky.app");

    private final SkyCalls calls;

    SkyPictures(SkyCalls calls) {
        this.calls = calls;
    }

    /** What comes back is all that a post needs to show it. */
    Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        Optional<String> objection = to instanceof Address.Person ? Optional.of("Bluesky's direct messages are not written")
                : objection(picture);
        if (objection.isPresent()) {
            return SkyCalls.refused(Refusal.INVALID, objection.get());
        }
        return calls.upload(account.credentials(), "com.atproto.repo.uploadBlob", picture.type(), picture.bytes()).then(told -> {
            JsonNode blob = told.path("blob");
            if (!blob.isObject()) {
                return calls.senseless("Bluesky took the picture without naming it", SkyAct.PREPARE);
            }
            ObjectNode image = JsonNodeFactory.instance.objectNode().put("alt", picture.alt());
            image.set("image", blob);
            SkyShape.of(picture.bytes(), picture.type()).ifPresent(shape ->
                    image.putObject("aspectRatio").put("width", shape.width()).put("height", shape.height()));
            return Answer.got(new Uploaded(image.toString()));
        });
    }

    /** The bytes decide what a picture is: a name is only somebody's word. */
    private static Optional<String> objection(Picture picture) {
        if (!RULES.types().contains(picture.type()) || !PictureType.of(picture.bytes()).equals(Optional.of(picture.type()))) {
            return Optional.of("a picture for Bluesky must be a PNG, JPEG or WebP file, not " + OutsideText.cut(picture.type(), 40));
        }
        if (picture.bytes().length > RULES.bytes()) {
            return Optional.of("a picture for Bluesky must have at most 1,000,000 bytes, not " + picture.bytes().length);
        }
        return picture.alt().codePointCount(0, picture.alt().length()) > RULES.altLength()
                ? Optional.of("the description of a picture must have at most 2000 characters") : Optional.empty();
    }

    Answer<Picture> fetch(Media media) {
        String url = media.url().orElse("nowhere");
        Optional<URI> address = address(url).filter(this::isTheirs);
        if (address.isEmpty()) {
            return SkyCalls.refused(Refusal.INVALID,
                    "pictures are fetched from Bluesky's own host only, not from " + OutsideText.cut(url, 100));
        }
        try {
            HttpResponse<byte[]> answer = calls.file(address.get(), LARGEST);
            return answer.statusCode() == 200 ? picture(answer.body(), media) : without(answer.statusCode());
        } catch (TooLargeException tooLarge) {
            return SkyCalls.refused(Refusal.INVALID, "the picture has more than 5 MB");
        } catch (IOException broken) {
            return Answer.failed(new SocialFailure.Unavailable(OutsideText.cut("Bluesky gave no picture: " + broken.getMessage(), 300)));
        }
    }

    private static Answer<Picture> picture(byte[] bytes, Media media) {
        return PictureType.of(bytes).map(type -> Answer.got(new Picture(bytes, type, media.alt().orElse(""))))
                .orElseGet(() -> SkyCalls.refused(Refusal.INVALID, "the file is no PNG, JPEG, GIF or WebP picture"));
    }

    private static Answer<Picture> without(int status) {
        String detail = "Bluesky answered " + status + " to the question for a picture";
        return status >= 500 || status == 429 || status == 408 ? Answer.failed(new SocialFailure.Unavailable(detail))
                : SkyCalls.refused(Refusal.INVALID, detail);
    }

    private boolean isTheirs(URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        boolean ofBluesky = "https".equalsIgnoreCase(address.getScheme()) && HOSTS.contains(address.getHost()) && address.getPort() < 0;
        return web && address.getUserInfo() == null && (ofBluesky || calls.hosts().isAllowed(address));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(one -> one.getHost() != null);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}

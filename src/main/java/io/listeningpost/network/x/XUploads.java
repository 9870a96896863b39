package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.PictureType;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Charge;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Uploaded;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import twitter4j.HttpParameter;

/** Hands pictures over to X before they are sent, each with its description or not at all. */
final class XUploads {

    private final XCalls calls;
    private final XBill bill;

    XUploads(XCalls calls, XBill bill) {
        this.calls = calls;
        this.bill = bill;
    }

    Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        Optional<String> objection = objection(picture);
        if (objection.isPresent()) {
            return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, objection.get()));
        }
        String category = to instanceof Address.Person ? "dm_image" : "tweet_image";
        String name = "picture." + picture.type().substring("image/".length());
        Answer<JsonNode> answer = calls.upload(account.credentials(), "/2/media/upload",
                new HttpParameter("media_category", category),
                new HttpParameter("media", name, new ByteArrayInputStream(picture.bytes())));
        return answer.then(told -> {
            Optional<String> id = XJson.id(told.path("data"), "id", "media_id").or(() -> XJson.id(told, "media_id_string"));
            return id.isPresent() ? described(account, id.get(), picture.alt())
                    : calls.senseless("X took the picture without naming it", XAct.PREPARE);
        });
    }

    /** The bytes decide what a picture is: a name is only somebody's word. */
    private static Optional<String> objection(Picture picture) {
        if (!XSpeech.PHOTOS.types().contains(picture.type()) || !PictureType.of(picture.bytes()).equals(Optional.of(picture.type()))) {
            return Optional.of("a picture for X must be a PNG, JPEG or WebP file, not " + OutsideText.cut(picture.type(), 40));
        }
        if (picture.bytes().length > XSpeech.PHOTOS.bytes()) {
            return Optional.of("a picture for X must have at most 5 MB, not " + picture.bytes().length + " bytes");
        }
        return picture.alt().codePointCount(0, picture.alt().length()) > XSpeech.PHOTOS.altLength()
                ? Optional.of("the description of a picture must have at most 1000 characters") : Optional.empty();
    }

    private Answer<Uploaded> described(LinkedAccount account, String id, String alt) {
        if (alt.isBlank()) {
            return Answer.got(new Uploaded(id));
        }
        Map<String, ?> body = Map.of("id", id, "metadata", Map.of("alt_text", Map.of("text", alt)));
        return calls.post(account.credentials(), XAct.PREPARE, "/2/media/metadata", body).map(told -> {
            bill.made(account.id(), Charge.DESCRIPTION, id);
            return new Uploaded(id);
        });
    }
}

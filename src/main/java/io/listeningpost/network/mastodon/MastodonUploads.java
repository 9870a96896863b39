package io.listeningpost.network.mastodon;

import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Picture;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Uploaded;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Pictures that we send: handed over, and waited for while the server works on them, for some seconds. */
final class MastodonUploads {

    private static final int MOST_LOOKS = 10;
    private static final int DONE = 200;

    private final MastodonCalls calls;
    private final long betweenMillis;

    MastodonUploads(MastodonCalls calls, long betweenMillis) {
        this.calls = calls;
        this.betweenMillis = betweenMillis;
    }

    Answer<Uploaded> upload(LinkedAccount account, Picture picture) {
        String boundary = "listening-post-" + UUID.randomUUID();
        Map<String, String> texts = picture.alt().isBlank() ? Map.of() : Map.of("description", picture.alt());
        String name = "picture." + picture.type().substring(picture.type().indexOf('/') + 1);
        HttpRequest.BodyPublisher body = MastodonForm.multipart(boundary, texts, name, picture.type(), picture.bytes());
        return calls.upload(account.credentials(), boundary, body).then(told -> {
            Optional<String> id = MastodonJson.id(told.body(), "id");
            if (id.isEmpty()) {
                return calls.senseless("the server took a picture without naming it", MastodonAct.PREPARE);
            }
            return told.status() == DONE ? Answer.got(new Uploaded(id.get())) : waited(account, id.get());
        });
    }

    private Answer<Uploaded> waited(LinkedAccount account, String id) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            // a pause that ends by itself
            new CompletableFuture<Void>().completeOnTimeout(null, betweenMillis, TimeUnit.MILLISECONDS).join();
            switch (calls.told(account.credentials(), "/api/v1/media/" + id)) {
                case Answer.Failed<MastodonCalls.Told>(SocialFailure failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<MastodonCalls.Told>(MastodonCalls.Told told) when told.status() == DONE -> {
                    return Answer.got(new Uploaded(id));
                }
                case Answer.Got<MastodonCalls.Told> working -> {
                    // 206: look again
                }
            }
        }
        return Answer.failed(new SocialFailure.Unavailable("the server still works on the picture"));
    }
}

package io.listeningpost.sandbox.square.x;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.x.api.Problem;
import io.listeningpost.sandbox.square.x.oauth.Gate;
import io.listeningpost.sandbox.square.x.oauth.Identity;
import io.listeningpost.sandbox.square.x.oauth.Rights;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the pictures are. Those of posts are open to everyone; those of direct messages only to a call that one of the two people signed
 * by OAuth 1.0a (X's page "Retrieving media" of direct messages).
 */
final class MediaHost {

    private static final Pattern PATH = Pattern.compile("/media/(dm/)?([0-9]{1,19})\\.(?:png|jpg|gif|webp)");
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "max-age=604800, must-revalidate",
            "X-Content-Type-Options", "nosniff");

    private final World world;
    private final Gate gate;

    MediaHost(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    Answer answer(Call call) {
        Matcher path = PATH.matcher(call.path());
        Optional<Media> media = path.matches() && call.method().equals("GET") ? world.media(path.group(2)) : Optional.empty();
        boolean secret = media.isPresent() && media.get().category().startsWith("dm_");
        if (media.isEmpty() || secret != (path.group(1) != null)) {
            return Answer.text(404, "text/plain; charset=utf-8", "Not Found");
        }
        if (secret && !mayRead(call, media.get())) {
            return Problem.unauthorized();
        }
        return new Answer(200, media.get().type(), HEADERS, media.get().bytes(), Answer.Delivery.WHOLE);
    }

    private boolean mayRead(Call call, Media media) {
        return gate.identify(call) instanceof Identity.Known known && known.rights() instanceof Rights.Permitted permitted
                && permitted.messages() && (media.owner().equals(known.person().id())
                || world.messages(known.person().id()).stream().anyMatch(message -> message.media().contains(media.id())));
    }
}

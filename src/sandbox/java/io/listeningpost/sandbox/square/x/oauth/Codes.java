package io.listeningpost.sandbox.square.x.oauth;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Params;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The first half of OAuth 2.0 with PKCE: a person's yes on a page becomes a code that lives thirty seconds by the Square's clock and
 * works once (networks.md §2.4; X's page on the authorization code flow). Requests and codes live in memory. Thread-safe.
 */
final class Codes {

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final int LONGEST_STATE = 500;
    private static final List<String> SCOPES = List.of("tweet.read", "tweet.write", "tweet.moderate.write", "users.read", "users.email",
            "follows.read", "follows.write", "offline.access", "space.read", "mute.read", "mute.write", "like.read", "like.write",
            "list.read", "list.write", "block.read", "block.write", "bookmark.read", "bookmark.write", "dm.read", "dm.write",
            "media.write");

    /** What an app asked for, and from whom it was granted. */
    record Wish(String appKey, String back, List<String> scopes, String state, String challenge, boolean plain, @Nullable String person,
            Instant until) {
    }

    private final World world;
    private final Map<String, Wish> asked = new ConcurrentHashMap<>();
    private final Map<String, Wish> granted = new ConcurrentHashMap<>();

    Codes(World world) {
        this.world = world;
    }

    /** {@code GET /i/oauth2/authorize}. */
    Answer ask(Call call) {
        Params query = call.query();
        Optional<App> app = query.first("client_id").flatMap(world::appOfClient);
        List<String> scopes = List.of(query.first("scope").orElse("").split(" "));
        String state = query.first("state").orElse("");
        String challenge = query.first("code_challenge").orElse("");
        String method = query.first("code_challenge_method").orElse("plain");
        String back = query.first("redirect_uri").orElse("");
        String wrong = !query.first("response_type").orElse("").equals("code") ? "response_type must be code"
                : app.isEmpty() ? "client_id is unknown"
                : !app.get().mayReturnTo(back) ? "redirect_uri is none of the app's callback URLs"
                : !SCOPES.containsAll(scopes) ? "scope names something unknown"
                : state.isEmpty() || state.length() > LONGEST_STATE ? "state must be 1 to 500 characters"
                : !List.of("S256", "plain").contains(method) ? "code_challenge_method must be S256 or plain"
                : !challenge.matches("[A-Za-z0-9._~-]{43,128}") ? "code_challenge must be 43 to 128 characters" : "";
        if (!wrong.isEmpty() || app.isEmpty()) {
            return Consent.page(400, "Something went wrong", "<p>You weren’t able to give access to the App. Go back and try logging in "
                    + "again.</p><p class=\"note\">" + Html.encode(wrong) + "</p>");
        }
        String request = UUID.randomUUID().toString();
        asked.put(request, new Wish(app.get().key(), back, scopes, state, challenge, method.equals("plain"), null, Instant.MAX));
        StringBuilder wants = new StringBuilder("<p>It wants:</p><ul>");
        scopes.forEach(scope -> wants.append("<li><code>").append(scope).append("</code></li>"));
        return Consent.ask(world, app.get(), "/i/oauth2/authorize", "request", request, wants.append("</ul>").toString());
    }

    /** {@code POST /i/oauth2/authorize}: the form of the page. */
    Answer decide(Call call) {
        Params sent = Params.parse(call.text());
        Wish wish = Consent.fromHere(call) ? asked.remove(sent.first("request").orElse("")) : null;
        if (wish == null) {
            return Consent.page(400, "Something went wrong", "<p>This page was used already. Go back to the app and begin anew.</p>");
        }
        Optional<Person> person = sent.first("person").flatMap(world::person);
        if (!sent.first("answer").orElse("no").equals("yes") || person.isEmpty()) {
            return back(wish, "error=access_denied");
        }
        String code = "code-" + UUID.randomUUID();
        granted.put(code, new Wish(wish.appKey(), wish.back(), wish.scopes(), wish.state(), wish.challenge(), wish.plain(),
                person.get().id(), world.now().plus(LIFE)));
        return back(wish, "code=" + code);
    }

    /** Takes a code: it is used up whatever comes of it; empty if it is unknown, another app's or too old. */
    Optional<Wish> take(String code, App app) {
        return Optional.ofNullable(granted.remove(code))
                .filter(wish -> wish.appKey().equals(app.key()) && world.now().isBefore(wish.until()));
    }

    private static Answer back(Wish wish, String outcome) {
        return Answer.empty(302).with(Map.of("Location", wish.back() + (wish.back().contains("?") ? "&" : "?") + "state="
                + URLEncoder.encode(wish.state(), StandardCharsets.UTF_8) + "&" + outcome));
    }
}

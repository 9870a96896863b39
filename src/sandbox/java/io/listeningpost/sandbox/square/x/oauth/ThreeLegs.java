package io.listeningpost.sandbox.square.x.oauth;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Params;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How an app gets leave to act for a person (networks.md §2.4; OAuth 1.0a, RFC 5849 §2): request token, the person's yes on a page,
 * access token. Requests live in memory; a verifier works once. Thread-safe.
 */
public final class ThreeLegs {

    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final int PINS = 9_000_000;

    private final World world;
    private final Gate gate;
    private final Map<String, Leave> pending = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** The gate checks the signatures of both ends. */
    public ThreeLegs(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    /** Answers a call below {@code /oauth/}. */
    public Answer answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "POST /oauth/request_token" -> requestToken(call);
            case "GET /oauth/authorize", "GET /oauth/authenticate" -> ask(call.query().first("oauth_token").orElse(""));
            case "POST /oauth/authorize" -> decide(call);
            case "POST /oauth/access_token" -> accessToken(call);
            default -> error(404, 34, "Sorry, that page does not exist.");
        };
    }

    private Answer requestToken(Call call) {
        Authorization oauth = call.header("Authorization").flatMap(Authorization::of).orElse(new Authorization(Map.of()));
        Optional<App> app = world.app(oauth.field("oauth_consumer_key"));
        if (app.isEmpty() || gate.wrong(call, oauth, app.get().secret(), "").isPresent()) {
            return error(401, 32, "Could not authenticate you.");
        }
        String callback = sent(call, oauth, "oauth_callback");
        if (!callback.equals("oob") && !app.get().mayReturnTo(callback)) {
            return error(403, 415, "Callback URL not approved for this client application. Approved callback URLs can be adjusted in your "
                    + "application settings");
        }
        Leave leave = new Leave("rt-" + world.newId(), "not-a-secret-" + random.nextInt(PINS), app.get().key(), callback,
                !sent(call, oauth, "x_auth_access_type").equals("read"), null, null);
        pending.put(leave.token(), leave);
        return form("oauth_token=" + leave.token() + "&oauth_token_secret=" + leave.secret() + "&oauth_callback_confirmed=true");
    }

    private Answer ask(String token) {
        Leave leave = pending.get(token);
        if (leave == null || leave.verifier() != null) {
            return Consent.page(403, "Whoa there!",
                    "<p>The request token for this page is invalid. It may have already been used, or expired.</p>");
        }
        App app = world.app(leave.appKey()).orElseThrow();
        return Consent.ask(world, app, "/oauth/authorize", "oauth_token", token, "<p>It wants to "
                + (leave.mayWrite() ? "read and write posts and direct messages" : "read posts") + " for the account you choose.</p>");
    }

    private Answer decide(Call call) {
        Params sent = Params.parse(call.text());
        Leave leave = pending.get(sent.first("oauth_token").orElse(""));
        if (leave == null || leave.verifier() != null || !Consent.fromHere(call)) {
            return ask("");
        }
        boolean out = leave.callback().equals("oob");
        if (!sent.first("answer").orElse("no").equals("yes")) {
            pending.remove(leave.token());
            return out ? Consent.page(200, "Nothing was authorized", "<p>You can close this page.</p>")
                    : back(leave, "denied=" + leave.token());
        }
        Optional<Person> person = sent.first("person").flatMap(world::person);
        if (person.isEmpty()) {
            return ask(leave.token());
        }
        String verifier = Integer.toString(1_000_000 + random.nextInt(PINS));
        pending.put(leave.token(), leave.grantedBy(person.get().id(), verifier));
        return out ? Consent.page(200, "Your PIN is " + verifier, "<p>Give it to the app to finish.</p>")
                : back(leave, "oauth_token=" + leave.token() + "&oauth_verifier=" + verifier);
    }

    private Answer accessToken(Call call) {
        Authorization oauth = call.header("Authorization").flatMap(Authorization::of).orElse(new Authorization(Map.of()));
        Optional<App> app = world.app(oauth.field("oauth_consumer_key"));
        Leave leave = pending.get(oauth.field("oauth_token"));
        if (app.isEmpty() || leave == null || gate.wrong(call, oauth, app.get().secret(), leave.secret()).isPresent()) {
            return error(401, 32, "Could not authenticate you.");
        }
        if (leave.person() == null || !sent(call, oauth, "oauth_verifier").equals(leave.verifier())
                || !pending.remove(leave.token(), leave)) {
            return Answer.text(401, "text/plain; charset=utf-8", "Error processing your OAuth request: Invalid oauth_verifier parameter");
        }
        Person person = world.person(leave.person()).orElseThrow();
        AccessToken token = world.issue(app.get(), person, leave.mayWrite());
        return form("oauth_token=" + token.token() + "&oauth_token_secret=" + token.secret() + "&user_id=" + person.id() + "&screen_name="
                + person.handle());
    }

    /** A parameter of the flow: in the header, the query or the form, as the caller likes. */
    private static String sent(Call call, Authorization oauth, String name) {
        return Optional.of(oauth.field(name)).filter(text -> !text.isEmpty()).or(() -> call.query().first(name))
                .or(() -> Params.parse(call.text()).first(name)).orElse("");
    }

    private static Answer back(Leave leave, String query) {
        String target = leave.callback() + (leave.callback().contains("?") ? "&" : "?") + query;
        return Answer.empty(302).with(Map.of("Location", target));
    }

    private static Answer form(String body) {
        return Answer.text(200, FORM, body);
    }

    private static Answer error(int status, int code, String message) {
        return Answer.json(status, Json.object().set("errors", Json.array().add(Json.object().put("code", code).put("message", message))));
    }
}

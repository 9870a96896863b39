package io.listeningpost.sandbox.square.x.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.http.Params;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Bearer;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * OAuth 2.0 with PKCE for a confidential client (networks.md §2.4): the page of the person, tokens for a code or a refresh token, and
 * their end. A refresh token works once; its answer holds the next one. Thread-safe.
 */
public final class Grants {

    private final World world;
    private final Codes codes;

    /** Tokens are kept in the world. */
    public Grants(World world) {
        this.world = world;
        this.codes = new Codes(world);
    }

    /** True if the path is one of these. */
    public static boolean owns(String path) {
        return path.startsWith("/i/oauth2/") || path.startsWith("/2/oauth2/");
    }

    /** Answers a call to one of these paths. */
    public Answer answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /i/oauth2/authorize" -> codes.ask(call);
            case "POST /i/oauth2/authorize" -> codes.decide(call);
            case "POST /2/oauth2/token" -> client(call).map(app -> token(call, app)).orElseGet(Grants::stranger);
            case "POST /2/oauth2/revoke" -> client(call).map(app -> revoke(call, app)).orElseGet(Grants::stranger);
            default -> Answer.json(404, Json.object().put("title", "Not Found").put("status", 404).put("type", "about:blank"));
        };
    }

    private Answer token(Call call, App app) {
        Params sent = Params.parse(call.carries("application/x-www-form-urlencoded") ? call.text() : "");
        return switch (sent.first("grant_type").orElse("")) {
            case "authorization_code" -> first(sent, app);
            case "refresh_token" -> next(sent, app);
            case "" -> refused("Missing required parameter [grant_type].");
            default -> refused("Value passed for the grant type was invalid.");
        };
    }

    private Answer first(Params sent, App app) {
        for (String name : List.of("code", "redirect_uri", "code_verifier")) {
            if (!sent.has(name)) {
                return refused("Missing required parameter [" + name + "].");
            }
        }
        Optional<Codes.Wish> wish = codes.take(sent.first("code").orElse(""), app);
        if (wish.isEmpty() || wish.get().person() == null) {
            return refused("Value passed for the authorization code was invalid.");
        }
        if (!wish.get().back().equals(sent.first("redirect_uri").orElse(""))) {
            return refused("Value passed for the redirect uri did not match the uri of the authorization code.");
        }
        String verifier = sent.first("code_verifier").orElse("");
        if (!wish.get().challenge().equals(wish.get().plain() ? verifier : challenge(verifier))) {
            return refused("Value passed for the code verifier did not match the code challenge.");
        }
        Person person = world.person(wish.get().person()).orElseThrow();
        return given(world.grant(app, person, wish.get().scopes()));
    }

    private Answer next(Params sent, App app) {
        Optional<Bearer> renewed = world.renew(sent.first("refresh_token").orElse(""), app);
        return renewed.map(this::given).orElseGet(() -> refused("Value passed for the token was invalid."));
    }

    private Answer revoke(Call call, App app) {
        Optional<String> token = Params.parse(call.text()).first("token");
        if (token.isEmpty()) {
            return refused("Missing required parameter [token].");
        }
        world.revoke(token.get(), app);
        return Answer.json(200, Json.object().put("revoked", true));
    }

    /** The app that a Basic header proves. */
    private Optional<App> client(Call call) {
        String header = call.header("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String[] pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8).split(":", 2);
            return world.appOfClient(pair[0]).filter(app -> pair.length == 2 && app.clientSecret().equals(pair[1]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Answer given(Bearer bearer) {
        ObjectNode json = Json.object().put("token_type", "bearer").put("expires_in", world.tokenLife().toSeconds())
                .put("access_token", bearer.access()).put("scope", String.join(" ", bearer.scopes()));
        if (bearer.refresh() != null) {
            json.put("refresh_token", bearer.refresh());
        }
        return Answer.json(200, json);
    }

    private static Answer refused(String why) {
        return Answer.json(400, Json.object().put("error", "invalid_request").put("error_description", why));
    }

    private static Answer stranger() {
        return Answer.json(401, Json.object().put("error", "unauthorized_client")
                .put("error_description", "Missing valid authorization header"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

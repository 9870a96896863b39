package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Json;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts, passwords of apps, and sessions with two tokens. An app password that is taken back ends what it opened at the next refresh.
 */
final class Sessions {

    private static final int MOST_SIGN_INS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String OWN = "own";

    private final Repos repos;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Deque<Instant>> signIns = new HashMap<>();

    Sessions(Repos repos) {
        this.repos = repos;
    }

    /** Who calls. */
    Citizen caller(Call call) {
        Tokens.Claims claims = claims(call);
        if (claims.scope().equals(Tokens.REFRESH)) {
            throw new XrpcError(400, "InvalidToken", "Bad token scope");
        }
        return citizen(claims);
    }

    ObjectNode join(JsonNode body) {
        String handle = Writing.text(body, "handle");
        if (repos.citizen(handle).isPresent()) {
            throw XrpcError.invalid("Handle already taken: " + handle);
        }
        if (!handle.matches("[a-z0-9-]{3,30}(\\.[a-z0-9-]+)+")) {
            throw new XrpcError(400, "InvalidHandle", "Invalid characters in handle");
        }
        Citizen who = repos.keep(new Citizen(Repos.did(handle), handle, "", Writing.text(body, "password"), Map.of(), 0));
        return opened(who, Tokens.FULL, OWN);
    }

    ObjectNode open(JsonNode body) {
        Optional<Citizen> who = repos.citizen(Writing.text(body, "identifier"));
        who.ifPresent(this::count);
        String password = Writing.text(body, "password");
        if (who.filter(one -> one.password().equals(password)).isPresent()) {
            return opened(who.get(), Tokens.FULL, OWN);
        }
        Optional<String> app = who.flatMap(one -> one.appPasswords().entrySet().stream()
                .filter(each -> each.getValue().equals(password)).map(Map.Entry::getKey).findFirst());
        if (app.isEmpty()) {
            throw new XrpcError(401, "AuthenticationRequired", "Invalid identifier or password");
        }
        return opened(who.get(), Tokens.APP, app.get());
    }

    ObjectNode refresh(Call call) {
        Tokens.Claims claims = claims(call);
        if (!claims.scope().equals(Tokens.REFRESH)) {
            throw new XrpcError(400, "InvalidToken", "Invalid token type");
        }
        Citizen who = citizen(claims);
        String app = app(claims.session());
        if (repos.isEnded(claims.session()) || !app.equals(OWN) && !who.appPasswords().containsKey(app)) {
            throw new XrpcError(400, "ExpiredToken", "Token has been revoked");
        }
        return opened(who, app.equals(OWN) ? Tokens.FULL : Tokens.APP, app);
    }

    ObjectNode tell(Citizen who) {
        return Json.object().put("did", who.did()).put("handle", who.handle()).put("active", true);
    }

    ObjectNode appPassword(Citizen who, JsonNode body) {
        String name = Writing.text(body, "name");
        if (who.appPasswords().containsKey(name)) {
            throw XrpcError.invalid("could not create app-specific password");
        }
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 19; i++) {
            password.append(i % 5 == 4 ? '-' : (char) ('a' + random.nextInt(26)));
        }
        keep(who, name, password.toString());
        return Json.object().put("name", name).put("password", password.toString()).put("createdAt", repos.now().toString())
                .put("privileged", false);
    }

    void keep(Citizen who, String name, String password) {
        Map<String, String> passwords = new HashMap<>(who.appPasswords());
        passwords.put(name, password);
        repos.keep(who.with(passwords));
    }

    void revoke(Citizen who, String name) {
        Map<String, String> passwords = new HashMap<>(who.appPasswords());
        passwords.remove(name);
        repos.keep(who.with(passwords));
    }

    /** An app password and everything that it opened, at once. */
    void end(Citizen who, String app) {
        revoke(who, app);
        repos.end(who.did() + " " + app);
    }

    private ObjectNode opened(Citizen who, String scope, String app) {
        String session = app + "/" + Long.toString(random.nextLong() >>> 1, 36);
        return tell(who).put("accessJwt", Tokens.access(who.did(), scope, session, repos.now()))
                .put("refreshJwt", Tokens.refresh(who.did(), session, repos.now()));
    }

    private Tokens.Claims claims(Call call) {
        String header = call.header("Authorization")
                .orElseThrow(() -> new XrpcError(401, "AuthMissing", "Authentication Required"));
        if (!header.startsWith("Bearer ") || header.length() < "Bearer ".length() + 1) {
            throw new XrpcError(400, "InvalidToken", "Malformed authorization header");
        }
        Tokens.Claims claims = Tokens.read(header.substring("Bearer ".length()))
                .orElseThrow(() -> new XrpcError(400, "InvalidToken", "Token could not be verified"));
        if (!claims.ends().isAfter(repos.now())) {
            throw new XrpcError(400, "ExpiredToken", "Token has expired");
        }
        return claims;
    }

    private Citizen citizen(Tokens.Claims claims) {
        if (repos.isEnded(claims.did()) || repos.isEnded(claims.did() + " " + app(claims.session()))) {
            throw new XrpcError(400, "InvalidToken", "Token could not be verified");
        }
        return repos.citizen(claims.did()).orElseThrow(() -> new XrpcError(400, "InvalidToken", "Token could not be verified"));
    }

    private static String app(String session) {
        return session.substring(0, session.lastIndexOf('/'));
    }

    private void count(Citizen who) {
        synchronized (signIns) {
            Deque<Instant> recent = signIns.computeIfAbsent(who.did(), first -> new ArrayDeque<>());
            Instant now = repos.now();
            while (!recent.isEmpty() && recent.peek().isBefore(now.minus(WINDOW))) {
                recent.poll();
            }
            if (recent.size() >= MOST_SIGN_INS) {
                throw new XrpcError(429, "RateLimitExceeded", "Rate Limit Exceeded");
            }
            recent.add(now);
        }
    }
}

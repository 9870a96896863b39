package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Answer;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions of an account. What an admin typed, a handle and an app password, buys a token for two hours and one that buys the next; when
 * that is refused, the app password buys another session. The account is its DID: a handle may change. Thread-safe.
 */
final class SkySession {

    static final String SERVER = "server";
    static final String IDENTIFIER = "identifier";
    static final String PASSWORD = "appPassword";
    static final String ACCESS = "accessJwt";
    static final String REFRESH = "refreshJwt";
    static final String DID = "did";
    static final String HANDLE = "handle";

    /** What stands in the place of a handle whose domain does not lead to the account any more. */
    private static final String NO_HANDLE = "handle.invalid";

    /** Where almost everybody is. */
    private static final String USUAL_SERVER = "https://bsky.social";
    private static final Duration EARLY = Duration.ofMinutes(10);
    private static final Duration LIFE = Duration.ofHours(2);
    /** Of a session that was opened with the password of the account itself. */
    private static final String EVERYTHING = "com.atproto.access";

    private final SkyCalls calls;
    private final Clock clock;

    SkySession(SkyCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    static List<CredentialField> fields() {
        return List.of(new CredentialField(IDENTIFIER, "listening-post.bluesky.field.identifier", true, false),
                new CredentialField(PASSWORD, "listening-post.bluesky.field.appPassword", true),
                new CredentialField(SERVER, "listening-post.bluesky.field.server", false, false));
    }

    static String server(Credentials credentials) {
        String typed = credentials.values().getOrDefault(SERVER, "");
        return typed.isBlank() ? USUAL_SERVER : typed;
    }

    /** What fits into a header; the JDK repeats one that it refuses. */
    static boolean isToken(String text) {
        return text.matches("[A-Za-z0-9._~+/:-]+=*");
    }

    Answer<Profile> identify(Credentials credentials) {
        Answer<JsonNode> session = credentials.values().containsKey(ACCESS)
                ? calls.get(credentials, "com.atproto.server.getSession") : open(credentials);
        return session.then(told -> {
            Optional<String> did = SkyJson.text(told, "did").filter(id -> id.matches("did:[a-z]+:[A-Za-z0-9._:%-]{1,110}"));
            Optional<String> handle = SkyJson.text(told, "handle");
            if (did.isEmpty() || handle.isEmpty()) {
                return calls.senseless("Bluesky did not say whose keys these are", SkyAct.ASK);
            }
            return isActive(told) ? Answer.got(new Profile(did.get(), handle.get(), "")) : barred(told);
        });
    }

    /** New tokens where there are none or they end within ten minutes; empty for others. */
    Answer<Optional<Credentials>> renew(Credentials old) {
        boolean opened = old.values().containsKey(ACCESS);
        if (opened && old.endsAt().filter(end -> end.isBefore(clock.instant().plus(EARLY))).isEmpty()) {
            return Answer.got(Optional.empty());
        }
        Instant asked = clock.instant();
        Answer<JsonNode> session = opened ? calls.refresh(old, "com.atproto.server.refreshSession") : open(old);
        if (opened && session instanceof Answer.Failed<JsonNode>(SocialFailure.Unauthorized refused)) {
            session = open(old);
        }
        return session.then(told -> kept(old, told, asked)).map(Optional::of);
    }

    private Answer<JsonNode> open(Credentials credentials) {
        String who = credentials.values().getOrDefault(DID, credentials.values().getOrDefault(IDENTIFIER, "")).strip();
        String password = credentials.values().getOrDefault(PASSWORD, "").strip();
        if (who.isEmpty() || password.isEmpty()) {
            return Answer.failed(new SocialFailure.Unauthorized("the handle or the app password is missing: link the account again"));
        }
        String identifier = who.startsWith("@") ? who.substring(1) : who;
        return calls.signIn(credentials, "com.atproto.server.createSession", Map.of("identifier", identifier, "password", password));
    }

    private Answer<Credentials> kept(Credentials old, JsonNode told, Instant asked) {
        Optional<String> access = SkyJson.text(told, "accessJwt").filter(SkySession::isToken);
        Optional<String> refresh = SkyJson.text(told, "refreshJwt").filter(SkySession::isToken);
        Optional<String> did = SkyJson.text(told, "did");
        if (access.isEmpty() || refresh.isEmpty() || did.isEmpty()) {
            return calls.senseless("Bluesky opened no session", SkyAct.SIGN_IN);
        }
        if (!isActive(told)) {
            return barred(told);
        }
        Optional<JsonNode> claims = claims(access.get());
        if (claims.map(all -> all.path("scope").asText("")).filter(EVERYTHING::equals).isPresent()) {
            return SkyCalls.refused(Refusal.INVALID, "this is the password of the account itself, which opens everything: "
                    + "make an app password in Bluesky's settings and use that");
        }
        Map<String, String> values = new HashMap<>(old.values());
        values.putAll(Map.of(ACCESS, access.get(), REFRESH, refresh.get(), DID, did.get(),
                Credentials.ENDS_AT, asked.plus(life(claims)).toString()));
        SkyJson.text(told, "handle").filter(handle -> !handle.equals(NO_HANDLE)).ifPresent(handle -> values.put(HANDLE, handle));
        return Answer.got(new Credentials(values));
    }

    /** The handle of the session that these keys are of. */
    static Optional<String> handleTold(Credentials credentials) {
        return Optional.ofNullable(credentials.values().get(HANDLE));
    }

    private static boolean isActive(JsonNode told) {
        return told.path("active").asBoolean(true);
    }

    private static <T> Answer<T> barred(JsonNode told) {
        return SkyCalls.refused(Refusal.ACCOUNT_BARRED,
                "Bluesky says that the account is " + OutsideText.cut(told.path("status").asText("not active"), 60));
    }

    /** By the token's own two times, so that it does not matter whether our clock is right. */
    private static Duration life(Optional<JsonNode> claims) {
        return claims.filter(all -> all.path("exp").isIntegralNumber() && all.path("iat").isIntegralNumber())
                .map(all -> Duration.ofSeconds(all.path("exp").asLong() - all.path("iat").asLong()))
                .filter(life -> life.isPositive() && life.compareTo(Duration.ofDays(90)) < 0).orElse(LIFE);
    }

    private Optional<JsonNode> claims(String token) {
        String[] parts = token.split("\\.");
        try {
            return parts.length != 3 ? Optional.empty()
                    : calls.read(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException opaque) {
            return Optional.empty();
        }
    }
}

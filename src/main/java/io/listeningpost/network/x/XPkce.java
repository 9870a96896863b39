package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.Pkce;
import io.listeningpost.social.Answer;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twitter4j.HttpParameter;

/**
 * OAuth 2.0 with PKCE for an app that keeps a secret. The keys end after two hours; the one that buys new ones is taken once only.
 */
final class XPkce implements SignIn {

    /** The fields of an account that signed in so. */
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String ACCESS_TOKEN = "accessToken";
    static final String REFRESH_TOKEN = "refreshToken";

    private static final String SCOPES = "tweet.read tweet.write users.read offline.access dm.read dm.write media.write";
    private static final Duration EARLY = Duration.ofMinutes(10);
    private static final Duration LIFE = Duration.ofHours(2);

    private final XTokens tokens;
    private final URI page;
    private final Clock clock;

    XPkce(XTokens tokens, URI page, Clock clock) {
        this.tokens = tokens;
        this.page = page;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "oauth2";
    }

    @Override
    public List<CredentialField> fields() {
        return Stream.of(CLIENT_ID, CLIENT_SECRET).map(XSigner::field).toList();
    }

    /** Asks nobody: X looks at the app when the person is there. */
    @Override
    public Answer<Departure> depart(Credentials app, URI callback, String state) {
        Pkce pkce = Pkce.fresh();
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", app.get(CLIENT_ID));
        question.put("redirect_uri", callback.toString());
        question.put("scope", SCOPES);
        question.put("state", state);
        question.putAll(pkce.asked());
        String query = question.entrySet().stream()
                .map(field -> field.getKey() + "=" + HttpParameter.encode(field.getValue())).collect(Collectors.joining("&"));
        return Answer.got(new Departure(URI.create(page + "?" + query), state, new Credentials(Map.of("verifier", pkce.verifier()))));
    }

    @Override
    public Optional<String> ticket(Map<String, String> returned) {
        return Optional.ofNullable(returned.get("state"));
    }

    @Override
    public boolean declined(Map<String, String> returned) {
        return "access_denied".equals(returned.get("error"));
    }

    @Override
    public Answer<Credentials> arrive(Credentials app, Credentials kept, URI callback, Map<String, String> returned) {
        String code = returned.getOrDefault("code", "");
        if (code.isBlank()) {
            String why = OutsideText.cut(XSigner.without(app.values().values(), returned.getOrDefault("error", "no code")), 100);
            return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "X sent the browser back without a code: " + why));
        }
        String verifier = kept.get("verifier");
        return exchange(app, Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", callback.toString(),
                "code_verifier", verifier), List.of(code, verifier), Optional.empty());
    }

    /** New keys for old ones that end within ten minutes; empty for others. */
    Answer<Optional<Credentials>> renew(Credentials old) {
        if (old.endsAt().filter(end -> end.isBefore(clock.instant().plus(EARLY))).isEmpty()) {
            return Answer.got(Optional.empty());
        }
        Optional<String> refresh = Optional.ofNullable(old.values().get(REFRESH_TOKEN));
        if (refresh.isEmpty()) {
            return Answer.failed(new SocialFailure.Unauthorized("this sign-in cannot be renewed: sign in again"));
        }
        return exchange(old, Map.of("grant_type", "refresh_token", "refresh_token", refresh.get()), old.values().values(), refresh)
                .map(Optional::of);
    }

    private Answer<Credentials> exchange(
            Credentials app, Map<String, String> form, Collection<String> more, Optional<String> refreshedWith) {
        XHeader basic = XHeader.basic(app.get(CLIENT_ID), app.get(CLIENT_SECRET));
        List<String> secrets = Stream.of(app.values().values(), more, basic.secrets()).flatMap(Collection::stream).toList();
        Instant asked = clock.instant();
        return tokens.ask(basic, "/2/oauth2/token", form, secrets)
                .then(answer -> keys(app, answer, refreshedWith, asked));
    }

    private Answer<Credentials> keys(Credentials app, JsonNode answer, Optional<String> refreshedWith, Instant asked) {
        Optional<String> access = XJson.text(answer, "access_token");
        Optional<String> refresh = XJson.text(answer, "refresh_token").or(() -> refreshedWith);
        if (access.filter(XHeader::isToken).isEmpty()) {
            return tokens.senseless("X gave no access token");
        }
        if (refresh.isEmpty()) {
            return Answer.failed(new SocialFailure.Refused(Refusal.INVALID,
                    "X gave keys that end in two hours and cannot be renewed: allow the app offline.access"));
        }
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(LIFE.toSeconds()));
        return Answer.got(new Credentials(Map.of(CLIENT_ID, app.get(CLIENT_ID), CLIENT_SECRET, app.get(CLIENT_SECRET),
                ACCESS_TOKEN, access.get(), REFRESH_TOKEN, refresh.get(), Credentials.ENDS_AT, asked.plus(life).toString())));
    }
}

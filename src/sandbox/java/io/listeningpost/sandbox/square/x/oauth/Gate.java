package io.listeningpost.sandbox.square.x.oauth;

import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Params;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Bearer;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Believes a call only if its OAuth 1.0a signature holds, its nonce is new and its clock is right (RFC 5849; networks.md §2.4), or if it
 * carries an OAuth 2.0 token that has not ended. Thread-safe.
 */
public final class Gate {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final World world;
    private final Clock clock;
    private final NonceBook nonces = new NonceBook();

    /** The clock is the real one as a rule, since callers sign with theirs. */
    public Gate(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Who made this call. */
    public Identity identify(Call call) {
        String bearer = call.header("Authorization").orElse("");
        if (bearer.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return byBearer(bearer.substring(7).strip());
        }
        Optional<Authorization> header = call.header("Authorization").flatMap(Authorization::of);
        if (header.isEmpty()) {
            return new Identity.Unknown("no OAuth header");
        }
        Authorization oauth = header.get();
        Optional<App> app = world.app(oauth.field("oauth_consumer_key"));
        Optional<AccessToken> token = world.token(oauth.field("oauth_token"));
        if (app.isEmpty() || token.isEmpty() || !token.get().appKey().equals(app.get().key())) {
            return new Identity.Unknown(app.isEmpty() ? "unknown consumer key" : "unknown token");
        }
        Optional<String> wrong = wrong(call, oauth, app.get().secret(), token.get().secret());
        if (wrong.isPresent()) {
            return new Identity.Unknown(wrong.get());
        }
        if (token.get().revoked()) {
            return new Identity.Unknown("token revoked");
        }
        Person person = world.person(token.get().person()).orElseThrow();
        return new Identity.Known(person, app.get(), new Rights.Permitted(token.get().mayWrite(), !token.get().withoutMessages()));
    }

    /** An access token lives two hours (networks.md §2.4), by the network's clock. */
    private Identity byBearer(String access) {
        Optional<Bearer> bearer = world.bearer(access);
        Optional<App> app = bearer.map(Bearer::appKey).flatMap(world::app);
        if (bearer.isEmpty() || app.isEmpty()) {
            return new Identity.Unknown("unknown bearer token");
        }
        if (!bearer.get().valid(world.now())) {
            return new Identity.Unknown(bearer.get().expires() == 0 ? "bearer token revoked" : "bearer token expired");
        }
        Person person = world.person(bearer.get().person()).orElseThrow();
        return new Identity.Known(person, app.get(), new Rights.Scoped(Set.copyOf(bearer.get().scopes())));
    }

    /** What is wrong with a signed call, for whichever secrets should have signed it. */
    Optional<String> wrong(Call call, Authorization oauth, String consumerSecret, String tokenSecret) {
        if (!oauth.field("oauth_signature_method").equals("HMAC-SHA1")) {
            return Optional.of("signature method is not HMAC-SHA1");
        }
        if (oauth.fields().containsKey("oauth_version") && !oauth.field("oauth_version").equals("1.0")) {
            return Optional.of("version is not 1.0");
        }
        Instant now = clock.instant();
        if (!oauth.field("oauth_timestamp").matches("[0-9]{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(oauth.field("oauth_timestamp"))), now).abs().compareTo(SKEW) > 0) {
            return Optional.of("timestamp out of bounds");
        }
        String expected = Signature.of(call.method(), "http://" + call.host() + call.path(), signed(call, oauth), consumerSecret,
                tokenSecret);
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                oauth.field("oauth_signature").getBytes(StandardCharsets.UTF_8))) {
            return Optional.of("signature does not match");
        }
        String nonce = oauth.field("oauth_nonce");
        if (nonce.isEmpty() || !nonces.first(oauth.field("oauth_consumer_key") + " " + oauth.field("oauth_token"), nonce, now)) {
            return Optional.of("nonce used before");
        }
        return Optional.empty();
    }

    private static List<Map.Entry<String, String>> signed(Call call, Authorization oauth) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        call.query().pairs().forEach(pair -> all.add(Map.entry(pair.name(), pair.value())));
        if (call.carries("application/x-www-form-urlencoded")) {
            Params.parse(call.text()).pairs().forEach(pair -> all.add(Map.entry(pair.name(), pair.value())));
        }
        oauth.fields().forEach((name, value) -> {
            if (!name.equals("realm") && !name.equals("oauth_signature")) {
                all.add(Map.entry(name, value));
            }
        });
        return all;
    }
}

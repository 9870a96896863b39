package io.listeningpost.sandbox.square.x.world;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The tokens of OAuth 2.0: access for two hours, refresh once (networks.md §2.4). Not thread-safe; {@link World} guards it. */
final class Keys {

    private final Map<String, Bearer> bearers = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Consumer<Happening> happen;
    private Duration life = Duration.ofHours(2);

    Keys(Clock clock, Consumer<Happening> happen) {
        this.clock = clock;
        this.happen = happen;
    }

    /** How long an access token lives that is issued now. */
    Duration life() {
        return life;
    }

    void last(Duration other) {
        life = other;
    }

    void keep(Bearer bearer) {
        bearers.put(bearer.access(), bearer);
    }

    List<Bearer> all() {
        return List.copyOf(bearers.values());
    }

    Optional<Bearer> find(String access) {
        return Optional.ofNullable(bearers.get(access));
    }

    Bearer grant(App app, Person person, List<String> scopes) {
        String refresh = scopes.contains("offline.access") ? "not-a-secret-refresh-" + word() : null;
        Bearer bearer = new Bearer("not-a-secret-access-" + word(), refresh, app.key(), person.id(), scopes,
                clock.instant().plus(life).toEpochMilli());
        happen.accept(new Happening.BearerKept(bearer));
        return bearer;
    }

    /**
     * Uses a refresh token up; the access token before it ends too, which X does not tell: the stricter reading. Empty if there is no
     * such token (any more).
     */
    Optional<Bearer> renew(String refresh, App app, Person person, List<String> scopes) {
        Optional<Bearer> old = byRefresh(refresh).filter(one -> one.appKey().equals(app.key()));
        old.ifPresent(one -> happen.accept(new Happening.BearerKept(one.withoutAccess().withoutRefresh())));
        return old.map(one -> grant(app, person, scopes));
    }

    Optional<Bearer> byRefresh(String refresh) {
        return bearers.values().stream().filter(one -> refresh.equals(one.refresh())).findFirst();
    }

    void revoke(String token, App app) {
        find(token).filter(one -> one.appKey().equals(app.key()))
                .ifPresent(one -> happen.accept(new Happening.BearerKept(one.withoutAccess())));
        byRefresh(token).filter(one -> one.appKey().equals(app.key()))
                .ifPresent(one -> happen.accept(new Happening.BearerKept(one.withoutRefresh())));
    }

    private String word() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

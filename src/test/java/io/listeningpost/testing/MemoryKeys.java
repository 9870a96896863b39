package io.listeningpost.testing;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.MemoryTroubles.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that a {@link MemoryNetwork} takes, which guards them: one token at a time, and each renewal key once. */
final class MemoryKeys {

    private final Set<String> used = new HashSet<>();
    private String goodToken = "good";

    void takeOnly(String token) {
        goodToken = token;
    }

    boolean areGood(Credentials credentials) {
        return credentials.get("token").equals(goodToken);
    }

    static Credentials ending(String token, String renewal, Instant end) {
        return new Credentials(Map.of("token", token, "renewal", renewal, Credentials.ENDS_AT, end.toString()));
    }

    static boolean endSoon(Credentials credentials, Instant now) {
        return credentials.endsAt().filter(end -> end.isBefore(now.plus(Duration.ofMinutes(10)))).isPresent();
    }

    /** Takes a renewal key once and never again; the token of before is worth nothing afterwards. */
    Answer<Optional<Credentials>> exchange(Credentials credentials, Trouble trouble, Instant now) {
        if (!trouble.done()) {
            return Answer.failed(trouble.failure().orElseThrow());
        }
        if (!used.add(credentials.get("renewal"))) {
            return Answer.failed(new SocialFailure.Unauthorized("invalid_grant"));
        }
        int number = used.size();
        goodToken = "good" + number;
        return trouble.failure().<Answer<Optional<Credentials>>>map(Answer::failed).orElseGet(() ->
                Answer.got(Optional.of(ending(goodToken, "renewal" + number, now.plus(Duration.ofHours(2))))));
    }
}

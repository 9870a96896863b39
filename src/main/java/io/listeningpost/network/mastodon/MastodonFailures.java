package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.Carrier;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.Pause;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What went wrong, told apart by what one can do about it. Whoever refuses without the API's words stands between us and the server.
 * Where a post of ours may have been made although no good answer came, the outcome is unknown, never failed.
 */
final class MastodonFailures {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int DETAIL = 300;
    /** Not done: too early, taken for the moment. */
    private static final Set<Integer> PASSING = Set.of(408, 409, 425);
    private static final Set<String> KEYS = Set.of("invalid_grant", "invalid_client", "invalid_token", "unauthorized_client");

    private final Clock clock;

    MastodonFailures(Clock clock) {
        this.clock = clock;
    }

    /** No answer came. */
    SocialFailure unanswered(String server, IOException broken, MastodonAct act) {
        String what = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        String detail = OutsideText.cut(server + " did not answer: " + what, DETAIL);
        return act.isOnce() && Carrier.mayHaveArrived(broken) ? new SocialFailure.Unknown(detail) : new SocialFailure.Unavailable(detail);
    }

    /** An answer came with a good status, but makes no sense. */
    SocialFailure senseless(String why, MastodonAct act) {
        return act.isOnce() ? new SocialFailure.Unknown(why) : new SocialFailure.Unavailable(why);
    }

    /**
     * An answer with a status that is not good.
     *
     * @param problem what it says, without secrets; empty where it does not speak JSON
     */
    SocialFailure refused(String server, int status, HttpHeaders headers, Optional<JsonNode> problem, MastodonAct act) {
        String words = problem.map(MastodonFailures::words).orElse("");
        String detail = OutsideText.cut(server + " answered " + status + (words.isEmpty() ? "" : ": " + words), DETAIL);
        if (status == 429) {
            return new SocialFailure.RateLimited(listensAgain(headers), detail);
        }
        boolean snac = headers.firstValue("X-Creator").filter(name -> name.startsWith("snac/")).isPresent();
        if (snac && status == 422 && act == MastodonAct.ASK) {
            return new SocialFailure.Unauthorized(detail);
        }
        if (status < 400 || status >= 500 || PASSING.contains(status)) {
            return senseless(status >= 300 && status < 400 ? detail + ", which points elsewhere" : detail, act);
        }
        // this one says no with a page, and says who it is
        if (problem.isEmpty() && !snac) {
            return new SocialFailure.Unavailable(detail);
        }
        String code = problem.flatMap(node -> MastodonJson.text(node, "error")).orElse("");
        if (status == 401 || act == MastodonAct.EXCHANGE && KEYS.contains(code)) {
            return new SocialFailure.Unauthorized(detail);
        }
        return new SocialFailure.Refused(why(status, words.toLowerCase(Locale.ROOT), act), detail);
    }

    private static Refusal why(int status, String words, MastodonAct act) {
        boolean barred = Stream.of("scope", "login", "confirm", "suspended", "disabled", "pending").anyMatch(words::contains);
        boolean ofAPost = act == MastodonAct.POST || act == MastodonAct.ASK;
        return switch (status) {
            case 403 -> barred ? Refusal.ACCOUNT_BARRED : ofAPost ? Refusal.RESTRICTED : Refusal.INVALID;
            case 404, 410 -> ofAPost ? Refusal.TARGET_GONE : Refusal.INVALID;
            case 422 -> words.contains("character limit") || words.contains("too long") ? Refusal.TOO_LONG : Refusal.INVALID;
            default -> Refusal.INVALID;
        };
    }

    private static String words(JsonNode problem) {
        String error = MastodonJson.text(problem, "error").orElse("");
        return MastodonJson.text(problem, "error_description").map(more -> error.isEmpty() ? more : error + ", " + more).orElse(error);
    }

    /** The moment that the server names, within reason. */
    private Instant listensAgain(HttpHeaders headers) {
        Instant now = clock.instant();
        Instant told = headers.firstValue("X-RateLimit-Reset").flatMap(MastodonJson::moment)
                .or(() -> headers.firstValue("Retry-After").filter(value -> value.matches("[0-9]{1,6}"))
                        .map(seconds -> now.plusSeconds(Long.parseLong(seconds))))
                .orElse(now.plus(WINDOW));
        return Pause.until(told, now);
    }
}

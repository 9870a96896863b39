package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.Carrier;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.Pause;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What went wrong, told apart by what one can do about it: by the name of the error first, then by status. Where a post of ours may have
 * been made although no good answer came, the outcome is unknown.
 */
final class SkyFailures {

    private static final int DETAIL = 300;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Set<String> KEYS = Set.of("AuthenticationRequired", "AuthMissing", "InvalidToken", "BadJwt", "InvalidDpopProof",
            "AuthFactorTokenRequired");
    private static final Set<String> BARRED =
            Set.of("AccountTakedown", "AccountDeactivated", "AccountSuspended", "RepoTakendown", "RepoDeactivated", "RepoSuspended");
    private static final Set<Integer> PERHAPS_DONE = Set.of(408, 409, 425);

    private final Clock clock;

    SkyFailures(Clock clock) {
        this.clock = clock;
    }

    /** No answer came. */
    SocialFailure unanswered(IOException broken, SkyAct act) {
        String why = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        String detail = OutsideText.cut("Bluesky did not answer: " + why, DETAIL);
        return act == SkyAct.POST && Carrier.mayHaveArrived(broken) ? new SocialFailure.Unknown(detail)
                : new SocialFailure.Unavailable(detail);
    }

    /** An answer came with a good status, but makes no sense. */
    SocialFailure senseless(String why, SkyAct act) {
        return act == SkyAct.POST ? new SocialFailure.Unknown(why) : new SocialFailure.Unavailable(why);
    }

    /**
     * An answer with a status that is not good.
     *
     * @param body without our secrets; empty when it is no object of JSON
     */
    SocialFailure refused(HttpResponse<byte[]> answer, Optional<JsonNode> body, SkyAct act) {
        int status = answer.statusCode();
        String error = body.flatMap(told -> SkyJson.text(told, "error")).orElse("");
        String words = body.flatMap(told -> SkyJson.text(told, "message")).orElse("");
        String detail = OutsideText.cut("Bluesky answered " + status + (error.isEmpty() ? "" : ": " + error)
                + (words.isEmpty() ? "" : ": " + words), DETAIL);
        if (status == 429 || error.equals("RateLimitExceeded")) {
            return new SocialFailure.RateLimited(listensAgain(answer), detail);
        }
        if (BARRED.contains(error)) {
            return new SocialFailure.Refused(Refusal.ACCOUNT_BARRED, detail);
        }
        if (error.equals("ExpiredToken")) {
            // tokens that end are exchanged before they do: the next turn brings new ones
            return act == SkyAct.SIGN_IN ? new SocialFailure.Unauthorized(detail) : new SocialFailure.Unavailable(detail);
        }
        if (status == 401 && (body.isPresent() || act == SkyAct.SIGN_IN) || KEYS.contains(error) && status < 500) {
            return new SocialFailure.Unauthorized(detail);
        }
        if (status < 400 || status >= 500 || PERHAPS_DONE.contains(status)) {
            return senseless(detail, act);
        }
        // whoever refused without words of the protocol stands between us and Bluesky; the call went no further
        return error.isEmpty() ? new SocialFailure.Unavailable(detail)
                : new SocialFailure.Refused(refusal(error, words.toLowerCase(Locale.ROOT)), detail);
    }

    private static Refusal refusal(String error, String words) {
        if (error.equals("NotFound") || error.equals("RecordNotFound")) {
            return Refusal.TARGET_GONE;
        }
        boolean tooLong = Stream.of("grapheme too big", "string too big", "must not be longer than").anyMatch(words::contains);
        return tooLong ? Refusal.TOO_LONG : Refusal.INVALID;
    }

    /** When the limit that was met ends, within reason. */
    private Instant listensAgain(HttpResponse<byte[]> answer) {
        Instant now = clock.instant();
        Instant told = number(answer, "ratelimit-reset").map(Instant::ofEpochSecond)
                .or(() -> number(answer, "retry-after").map(now::plusSeconds)).orElse(now.plus(WINDOW));
        return Pause.until(told, now);
    }

    private static Optional<Long> number(HttpResponse<byte[]> answer, String header) {
        return answer.headers().firstValue(header).filter(value -> value.matches("[0-9]{1,12}")).map(Long::parseLong);
    }
}

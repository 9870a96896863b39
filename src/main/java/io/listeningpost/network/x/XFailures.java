package io.listeningpost.network.x;

import io.listeningpost.network.http.Carrier;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.Pause;
import io.listeningpost.social.SocialFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import twitter4j.HttpResponse;
import twitter4j.RateLimitStatus;
import twitter4j.TwitterException;

/**
 * What went wrong, told apart by what one can do about it: by status first, then by the type of the problem. A 403 never means bad
 * keys. Where a post of ours may have been made although no good answer came, the outcome is unknown, never failed.
 */
final class XFailures {

    /** Asking costs nothing; whoever is written to once a second must be heard again before 800 mentions have passed. */
    private static final Duration UNTOLD = Duration.ofMinutes(2);
    private static final Set<String> NO_CREDIT = Set.of("usage-capped", "credits");
    /** Over the daily number of posts, over the limit of calls. */
    private static final Set<Integer> TOO_MANY = Set.of(88, 185, 344);

    private final Clock clock;

    XFailures(Clock clock) {
        this.clock = clock;
    }

    /** No answer came. */
    SocialFailure unanswered(TwitterException broken, XAct act) {
        String detail = OutsideText.cut("X did not answer: " + broken.getMessage(), 300);
        return act.isOnce() && Carrier.mayHaveArrived(broken) ? new SocialFailure.Unknown(detail) : new SocialFailure.Unavailable(detail);
    }

    /** An answer came with a good status, but makes no sense. */
    SocialFailure senseless(String why, XAct act) {
        return act.isOnce() ? new SocialFailure.Unknown(why) : new SocialFailure.Unavailable(why);
    }

    /** An answer with a status that is not good. */
    SocialFailure refused(XProblem problem, HttpResponse response, XAct act) {
        if (problem.status() == 402 || NO_CREDIT.contains(problem.type()) || problem.says("usagecapexceeded")) {
            return new SocialFailure.OutOfCredit(problem.detail());
        }
        if (problem.status() == 429 || problem.type().equals("rate-limit-exceeded") || TOO_MANY.contains(problem.code())) {
            return new SocialFailure.RateLimited(listensAgain(problem, response), problem.detail());
        }
        if (problem.status() == 401) {
            return new SocialFailure.Unauthorized(problem.detail());
        }
        if (problem.status() < 400 || problem.status() >= 500 || Set.of(408, 409, 425).contains(problem.status())) {
            return senseless(problem.detail(), act);
        }
        // whoever refused without X's words stands between us and X; the call went no further
        return problem.told() ? new SocialFailure.Refused(XRefusals.of(problem, act), problem.detail())
                : new SocialFailure.Unavailable(problem.detail());
    }

    /** When the limit that was met ends, within reason: the daily one if that is used up, else that of 15 minutes; soon if X is silent. */
    private Instant listensAgain(XProblem problem, HttpResponse response) {
        Instant now = clock.instant();
        Instant told = dailyReset(response, "user").or(() -> dailyReset(response, "app"))
                .or(() -> windowReset(problem, response))
                .or(() -> header(response, "retry-after").map(now::plusSeconds))
                .orElse(now.plus(UNTOLD));
        return Pause.until(told, now);
    }

    private static Optional<Instant> dailyReset(HttpResponse response, String whose) {
        String prefix = "x-" + whose + "-limit-24hour-";
        return header(response, prefix + "remaining").filter(remaining -> remaining <= 0)
                .flatMap(spent -> header(response, prefix + "reset")).map(Instant::ofEpochSecond);
    }

    private static Optional<Instant> windowReset(XProblem problem, HttpResponse response) {
        try {
            RateLimitStatus limit = new TwitterException(problem.detail(), response).getRateLimitStatus();
            return Optional.ofNullable(limit).map(RateLimitStatus::getResetTimeInSeconds).map(Instant::ofEpochSecond);
        } catch (NumberFormatException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Long> header(HttpResponse response, String name) {
        return Optional.ofNullable(response.getResponseHeader(name)).filter(value -> value.matches("[0-9]{1,12}")).map(Long::parseLong);
    }
}

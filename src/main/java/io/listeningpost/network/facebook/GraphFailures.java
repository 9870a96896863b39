package io.listeningpost.network.facebook;

import io.listeningpost.network.http.Carrier;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.Pause;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What went wrong, told apart by what one can do about it: by Facebook's code and subcode, by its words only where one code stands for
 * several things. Where something of ours may have been published although no good answer came, the outcome is unknown, never failed.
 */
final class GraphFailures {

    /** The windows of Facebook roll; asking again costs a call and nothing else. */
    private static final Duration UNTOLD = Duration.ofMinutes(10);
    private static final int DETAIL = 300;
    /** Facebook's own trouble: it does not say whether it did what was asked. */
    private static final Set<Integer> TROUBLE = Set.of(1, 2);
    private static final Set<Integer> KEYS = Set.of(102, 190);
    /** Of the app, of the person, of the Page, of one sort of calls; the last is what further apps of one firm share. */
    private static final Set<Integer> TOO_MANY = Set.of(4, 17, 32, 341, 613);
    private static final Map<Integer, String> WHY_NO_KEYS = Map.of(
            458, "whoever gave the access took it back",
            459, "the person who gave the access must sign in on facebook.com first",
            460, "the password of the person who gave the access was changed",
            463, "the access token has expired",
            464, "the person who gave the access must confirm the account first",
            467, "the access token is no longer valid",
            492, "the person who gave the access has no role on the Page any more");
    private static final Set<Integer> GONE = Set.of(803, 1705);
    private static final int NOT_NOW = 551;
    private static final Set<Integer> NOT_TO_THIS_PERSON = Set.of(NOT_NOW, 10_901, 10_902, 10_903);
    private static final int ALREADY_ANSWERED = 10_900;
    private static final int SAME_WORDS = 506;
    private static final int BLOCKED = 368;
    private static final int OUTSIDE_WINDOW = 2_018_278;
    private static final int NO_SUCH_COMMENT = 2_018_292;
    private static final int NO_SUCH_OBJECT = 33;

    private final Clock clock;

    GraphFailures(Clock clock) {
        this.clock = clock;
    }

    /** Whether Facebook would answer a question for fewer things; it tells so by its words alone. */
    static boolean wantsLess(SocialFailure failure) {
        return failure.detail().toLowerCase(Locale.ROOT).contains("reduce the amount of data");
    }

    /** No answer came. */
    SocialFailure unanswered(IOException broken, GraphAct act) {
        String what = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        String detail = OutsideText.cut("Facebook did not answer: " + what, DETAIL);
        return act.isOnce() && Carrier.mayHaveArrived(broken) ? new SocialFailure.Unknown(detail) : new SocialFailure.Unavailable(detail);
    }

    /** An answer came, but not one to this question. */
    SocialFailure senseless(String why, GraphAct act) {
        String detail = OutsideText.cut(why, DETAIL);
        return act.isOnce() ? new SocialFailure.Unknown(detail) : new SocialFailure.Unavailable(detail);
    }

    /** An answer with this status came that does not speak as Facebook does. */
    SocialFailure silent(int status, GraphAct act, Optional<Instant> listensAgain) {
        String detail = "Facebook answered " + status + " without saying why";
        if (status == 429) {
            return new SocialFailure.RateLimited(until(listensAgain), detail);
        }
        // whoever refuses without Facebook's words stands between us and it; the call went no further
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 425;
        return refused ? new SocialFailure.Unavailable(detail) : senseless(detail, act);
    }

    /**
     * Facebook says no.
     *
     * @param listensAgain the moment that came along with it
     */
    SocialFailure refused(GraphError error, int status, GraphAct act, Optional<Instant> listensAgain) {
        String detail = OutsideText.cut(error.detail(), DETAIL);
        // the proof of the app secret is wrong when the secret is
        if (KEYS.contains(error.code()) || error.says("appsecret_proof")) {
            return new SocialFailure.Unauthorized(OutsideText.cut(
                    Optional.ofNullable(WHY_NO_KEYS.get(error.subcode())).map(why -> why + ": " + detail).orElse(detail), DETAIL));
        }
        if (TOO_MANY.contains(error.code()) || error.code() >= 80_000 && error.code() <= 80_014) {
            return new SocialFailure.RateLimited(until(listensAgain), detail);
        }
        if (TROUBLE.contains(error.code()) || status >= 500) {
            return senseless(detail, act);
        }
        return new SocialFailure.Refused(why(error, act), plainly(error, detail));
    }

    private Instant until(Optional<Instant> told) {
        Instant now = clock.instant();
        return Pause.until(told.orElse(now.plus(UNTOLD)), now);
    }

    private static Refusal why(GraphError error, GraphAct act) {
        if (error.code() == BLOCKED) {
            return Refusal.ACCOUNT_BARRED;
        }
        if (error.code() == ALREADY_ANSWERED || error.code() == SAME_WORDS) {
            return Refusal.DUPLICATE;
        }
        if (error.subcode() == OUTSIDE_WINDOW || NOT_TO_THIS_PERSON.contains(error.code())) {
            return Refusal.RESTRICTED;
        }
        if (GONE.contains(error.code()) || error.subcode() == NO_SUCH_OBJECT || error.subcode() == NO_SUCH_COMMENT) {
            return Refusal.TARGET_GONE;
        }
        boolean rights = error.code() == 3 || error.code() == 10 || error.code() >= 200 && error.code() <= 299;
        if (rights) {
            // "Permissions error" alone is also what Facebook says of a thing that nobody may answer
            boolean ofTheApp = error.says("requires") && error.says("permission") || error.says("pages_") || error.says("capability");
            return ofTheApp ? Refusal.ACCOUNT_BARRED : Refusal.RESTRICTED;
        }
        boolean length = error.code() == 100 && (error.says("too long") || error.says("characters"));
        return length && act.isOnce() ? Refusal.TOO_LONG : Refusal.INVALID;
    }

    /** What an agent can understand, before Facebook's words. */
    private static String plainly(GraphError error, String detail) {
        String plain = error.subcode() == OUTSIDE_WINDOW
                ? "Facebook lets a Page write to a person for 24 hours after the person's last message, and answer a comment privately for"
                        + " 7 days; that time is over. "
                : error.code() == ALREADY_ANSWERED ? "Facebook lets a Page answer each comment privately once. "
                : NOT_TO_THIS_PERSON.contains(error.code()) && error.code() != NOT_NOW
                        ? "Facebook lets a Page answer a comment privately for 7 days, and not every comment. " : "";
        return OutsideText.cut(plain + detail, DETAIL);
    }
}

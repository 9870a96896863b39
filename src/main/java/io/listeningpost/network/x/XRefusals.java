package io.listeningpost.network.x;

import io.listeningpost.social.Refusal;
import java.util.Map;
import java.util.Set;

/**
 * Which refusal a problem is. The type decides, then the number; the words are asked last and only where X gives nothing else, and they
 * choose between refusals, never between a refusal and a dead account. An app that may not touch direct messages is not barred: it may
 * still do everything else. A message that is refused without a reason is not wanted by the one it goes to.
 */
final class XRefusals {

    /** Types that concern the app or the account and not the one call. */
    private static final Set<String> BARRED = Set.of(
            "oauth1-permissions", "client-forbidden", "client-not-enrolled", "unsupported-authentication");
    private static final Set<String> GONE = Set.of("resource-not-found", "resource-unavailable", "disallowed-resource");

    /** Of the account whose timeline is asked for, ourselves; else of the one that we speak to. */
    private static final int SOMEBODY_SUSPENDED = 63;

    private static final Map<Integer, Refusal> BY_CODE = Map.ofEntries(
            Map.entry(SOMEBODY_SUSPENDED, Refusal.ACCOUNT_BARRED),
            Map.entry(64, Refusal.ACCOUNT_BARRED), Map.entry(261, Refusal.ACCOUNT_BARRED),
            Map.entry(326, Refusal.ACCOUNT_BARRED), Map.entry(416, Refusal.ACCOUNT_BARRED), Map.entry(453, Refusal.ACCOUNT_BARRED),
            Map.entry(136, Refusal.RESTRICTED), Map.entry(433, Refusal.RESTRICTED),
            Map.entry(150, Refusal.RESTRICTED), Map.entry(349, Refusal.RESTRICTED),
            Map.entry(50, Refusal.TARGET_GONE), Map.entry(108, Refusal.TARGET_GONE),
            Map.entry(144, Refusal.TARGET_GONE), Map.entry(179, Refusal.TARGET_GONE), Map.entry(385, Refusal.TARGET_GONE),
            Map.entry(186, Refusal.TOO_LONG), Map.entry(187, Refusal.DUPLICATE));

    private XRefusals() {
    }

    /** @param act what was refused: the same words mean another thing of a post, of a message and of a question */
    static Refusal of(XProblem problem, XAct act) {
        if (BARRED.contains(problem.type())) {
            return act.isPrivate() ? Refusal.INVALID : Refusal.ACCOUNT_BARRED;
        }
        if (problem.type().equals("not-authorized-for-resource")) {
            return act == XAct.POST ? Refusal.NOT_ADDRESSED : Refusal.RESTRICTED;
        }
        if (GONE.contains(problem.type()) || act.isOnce() && problem.status() == 404) {
            return Refusal.TARGET_GONE;
        }
        if (act.isOnce() && problem.code() == SOMEBODY_SUSPENDED) {
            return Refusal.TARGET_GONE;
        }
        Refusal byCode = BY_CODE.get(problem.code());
        if (byCode != null) {
            return byCode;
        }
        Refusal byWords = byWords(problem);
        return byWords == Refusal.INVALID && act == XAct.MESSAGE && problem.status() == 403 ? Refusal.RESTRICTED : byWords;
    }

    private static Refusal byWords(XProblem problem) {
        if (problem.says("duplicate content")) {
            return Refusal.DUPLICATE;
        }
        if (problem.says("deleted or not visible")) {
            return Refusal.TARGET_GONE;
        }
        if (problem.says("you are mentioned or are the author") || problem.says("not been mentioned or otherwise engaged")) {
            return Refusal.NOT_ADDRESSED;
        }
        if (problem.says("restricted who can reply") || problem.says("blocked from")) {
            return Refusal.RESTRICTED;
        }
        if (problem.says("too long")) {
            return Refusal.TOO_LONG;
        }
        boolean ours = problem.says("your account") || problem.says("this account");
        return ours && (problem.says("suspended") || problem.says("locked")) ? Refusal.ACCOUNT_BARRED : Refusal.INVALID;
    }
}

package io.listeningpost.intake;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Opener;
import io.listeningpost.social.Heard;
import java.util.EnumSet;
import java.util.Set;

/**
 * What makes a post one that may open a request, and what the account's admin lets open one. A post can be several things at once, an
 * answer to us that types our handle, say: one of them that is let in suffices.
 *
 * @param openers what the post is; never empty
 */
record Welcome(Set<Opener> openers) {

    /**
     * @param typed     whether its author typed our handle
     * @param answersUs whether it answers a post of ours
     * @param quotesUs  whether it quotes one
     * @param inherited whether our handle only came along with an answer to somebody else
     */
    static Welcome of(Heard heard, boolean typed, boolean answersUs, boolean quotesUs, boolean inherited) {
        if (heard == Heard.DIRECT) {
            return new Welcome(EnumSet.of(Opener.DIRECT));
        }
        Set<Opener> openers = EnumSet.noneOf(Opener.class);
        if (typed) {
            openers.add(Opener.MENTION);
        }
        if (answersUs) {
            openers.add(Opener.ANSWER);
        }
        if (quotesUs || heard == Heard.QUOTE) {
            openers.add(Opener.QUOTE);
        }
        if (inherited) {
            openers.add(Opener.INHERITED);
        }
        if (heard == Heard.SEARCH) {
            openers.add(Opener.SEARCH);
        }
        return new Welcome(openers.isEmpty() ? EnumSet.of(Opener.MENTION) : openers);
    }

    boolean mayOpen(AccountSettings account) {
        return openers.stream().anyMatch(account.hearing().opens()::contains);
    }

    /** Why it opens nothing. */
    Cause cause() {
        return switch (openers.iterator().next()) {
            case MENTION -> Cause.MENTIONS_OFF;
            case INHERITED -> Cause.INHERITED;
            case ANSWER -> Cause.ANSWERS_OFF;
            case QUOTE -> Cause.QUOTES_OFF;
            case DIRECT -> Cause.DIRECT_OFF;
            case SEARCH -> Cause.SEARCH_OFF;
        };
    }
}

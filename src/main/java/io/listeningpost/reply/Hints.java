package io.listeningpost.reply;

import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.ReplyAddressing.Addressed;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Heard;
import io.listeningpost.social.TextRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is good to know about one draft. */
record Hints(Capabilities can, Addressed addressed) {

    Set<Hint> of(AnswerDraft draft, TextRules rules, List<Charge> charges, boolean saidElsewhere) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        add(hints, Hint.BARE_LINK, rules.links(CleanText.of(draft.text())).stream().anyMatch(Hints::isBare));
        add(hints, Hint.DEAR_LINK, charges.contains(Charge.POST_WITH_LINK));
        add(hints, Hint.SAID_ELSEWHERE, saidElsewhere);
        add(hints, Hint.PHOTO_WITHOUT_ALT, draft.photos().stream().anyMatch(photo -> photo.alt().isBlank()));
        switch (addressed) {
            case Addressed.To(var to, var target, var handle, Optional<Turn> turn) -> turn.ifPresent(said -> {
                boolean openly = Channel.of(to) == Channel.PUBLIC;
                add(hints, Hint.ANSWERERS_LIMITED, openly && said.answerers() != Answerers.EVERYONE);
                add(hints, Hint.FOR_SOME, openly && said.forSome());
                add(hints, Hint.FOUND_BY_SEARCH, said.heard() == Heard.SEARCH);
                add(hints, Hint.NOT_THE_CUSTOMER, !said.byCustomer());
            });
            case Addressed.Nobody(Blocker reason, Optional<Turn> turn) -> turn.ifPresent(said -> {
                add(hints, Hint.FOUND_BY_SEARCH, said.heard() == Heard.SEARCH);
                add(hints, Hint.DIRECT_INSTEAD, reason == Blocker.RESTRICTED && said.direct().isEmpty() && said.addressed()
                        && can.direct().isPresent());
            });
        }
        return hints;
    }

    private static boolean isBare(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        return !lower.startsWith("http://") && !lower.startsWith("https://");
    }

    private static void add(Set<Hint> hints, Hint hint, boolean holds) {
        if (holds) {
            hints.add(hint);
        }
    }
}

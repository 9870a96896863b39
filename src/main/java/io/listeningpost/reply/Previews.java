package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.ReplyAddressing.Addressed;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Charge;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.TextRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Works out what a draft would become. Asks no network. Thread-safe. */
final class Previews {

    /** No row of the outbox has this number. */
    private static final long NOT_STORED = -1;

    private final ReplyAddressing addressing;
    private final Attachments attachments;
    private final Repetition repetition;
    private final RecentWords recent;
    private final Costing costing;
    private final Signatures signatures;
    private final Advising advising;

    Previews(ReplyAddressing addressing, Attachments attachments, Repetition repetition, RecentWords recent, Costing costing,
            Signatures signatures, Advising advising) {
        this.addressing = addressing;
        this.attachments = attachments;
        this.repetition = repetition;
        this.recent = recent;
        this.costing = costing;
        this.signatures = signatures;
        this.advising = advising;
    }

    Preview of(Conversation conversation, AccountSettings account, SocialNetwork network, AnswerDraft draft) {
        Addressed addressed = addressed(conversation, network, draft);
        Capabilities can = network.capabilities(account.id());
        Channel channel = channel(addressed, draft);
        TextRules rules = channel == Channel.PUBLIC ? can.text() : can.direct().orElseGet(can::text);
        Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
        String signature = signatures.of(account, draft.author());
        Opening opening = new Opening(addressing.named(conversation, addressed).map(network::opening).orElse(""));
        List<String> parts = parts(new ReplyComposer(rules).signed(signature), opening, draft, blockers);
        PrivateWords secrets = PrivateSearch.in(draft, channel, account.wording());
        var marks = PrivateSearch.marks(CleanText.of(draft.text()), opening, parts, secrets.inText());
        if (!parts.isEmpty() && repetition.saidBefore(conversation.id(), parts)) {
            blockers.add(Blocker.SAME_WORDS);
        }
        List<Integer> elsewhere = channel == Channel.PUBLIC ? recent.repeated(conversation.account(), NOT_STORED, parts) : List.of();
        if (elsewhere.stream().anyMatch(part -> part > 1)) {
            blockers.add(Blocker.PART_SAID_ELSEWHERE);
        }
        blockers.addAll(PhotoCheck.blockers(PhotoCheck.rules(can, channel), draft.photos(), images(conversation, draft)));
        Optional<Addressed.To> to = Optional.of(addressed).filter(Addressed.To.class::isInstance).map(Addressed.To.class::cast);
        if (addressed instanceof Addressed.Nobody(Blocker reason, Optional<Turn> turn)) {
            blockers.add(reason);
        }
        List<Charge> charges = to.map(each -> costing.charges(network, each.to(), each.turn().isEmpty(), parts, draft.photos()))
                .orElse(List.of());
        Hints hints = new Hints(can, addressed);
        return new Preview(
                channel,
                IntStream.range(0, parts.size())
                        .mapToObj(i -> new PartPreview(parts.get(i), rules.weigh(parts.get(i)), marks.get(i))).toList(),
                rules.limit(),
                parts.stream().flatMap(part -> rules.links(part).stream()).distinct().toList(),
                to.map(Addressed.To::to),
                to.map(Addressed.To::target),
                to.map(each -> addressing.floor().of(conversation, each)),
                to.map(Addressed.To::handle).orElse(""),
                to.flatMap(each -> addressing.heard(conversation, each)),
                to.isPresent() ? costing.of(network, charges) : OptionalLong.empty(),
                byHand(addressed, network, draft, opening, signature),
                Optional.of(account.state()).filter(state -> state != AccountState.LINKED),
                blockers,
                hints.of(draft, rules, charges, blockers.isEmpty() && draft.photos().isEmpty() && elsewhere.contains(1)),
                advising.on(CleanText.of(draft.text()), conversation, turn(addressed)),
                secrets);
    }

    private Addressed addressed(Conversation conversation, SocialNetwork network, AnswerDraft draft) {
        return draft.target()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> id.length() > 200
                        ? new Addressed.Nobody(Blocker.NO_TARGET)
                        : addressing.post(conversation, new PostId(id), network, draft.direct()))
                .orElseGet(() -> addressing.customer(conversation, network, draft.direct()));
    }

    private static Optional<Turn> turn(Addressed addressed) {
        return switch (addressed) {
            case Addressed.To to -> to.turn();
            case Addressed.Nobody nobody -> nobody.turn();
        };
    }

    private static Channel channel(Addressed addressed, AnswerDraft draft) {
        return switch (addressed) {
            case Addressed.To to -> Channel.of(to.to());
            case Addressed.Nobody nobody when draft.direct() || nobody.turn().flatMap(Turn::direct).isPresent() -> Channel.DIRECT;
            case Addressed.Nobody nobody -> Channel.PUBLIC;
        };
    }

    private static List<String> parts(ReplyComposer composer, Opening opening, AnswerDraft draft, Set<Blocker> blockers) {
        return switch (composer.opening(opening.words()).compose(draft.text())) {
            case ReplyComposer.Composed.Parts(List<String> texts) -> texts;
            case ReplyComposer.Composed.Empty() when !draft.photos().isEmpty() -> List.of(opening.words());
            case ReplyComposer.Composed.Empty() -> {
                blockers.add(Blocker.EMPTY);
                yield List.of();
            }
            case ReplyComposer.Composed.TooLong() -> {
                blockers.add(Blocker.TOO_LONG);
                yield List.of();
            }
        };
    }

    private List<Attached> images(Conversation conversation, AnswerDraft draft) {
        return draft.photos().isEmpty()
                ? List.of()
                : conversation.request().map(RequestRef::issueId).map(attachments::images).orElse(List.of());
    }

    private static Optional<ByHand> byHand(Addressed addressed, SocialNetwork network, AnswerDraft draft,
            Opening opening, String signature) {
        return switch (addressed) {
            case Addressed.Nobody(Blocker reason, Optional<Turn> turn)
                    when reason == Blocker.NOT_ADDRESSED || reason == Blocker.RESTRICTED ->
                    turn.filter(said -> said.direct().isEmpty())
                            .map(said -> new ByHand(said.post(), network.permalink(said.account(), said.handle(), said.post()),
                                    opening.before(opening.without(signed(draft, signature)))));
            case Addressed.Nobody nobody -> Optional.empty();
            case Addressed.To to -> Optional.empty();
        };
    }

    private static String signed(AnswerDraft draft, String signature) {
        String said = CleanText.of(draft.text());
        return said.isEmpty() || signature.isEmpty() ? said : ReplyComposer.unsigned(said, signature) + " " + signature;
    }
}

package io.listeningpost.jira.rest.agent;

import io.listeningpost.caution.Finding;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.cost.Prices;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Amount;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.Advice;
import io.listeningpost.reply.ByHand;
import io.listeningpost.reply.Channel;
import io.listeningpost.reply.Hint;
import io.listeningpost.reply.Preview;
import io.listeningpost.reply.PrivateWords;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialNetworks;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Shows what would be published, in the agent's language. Thread-safe. */
public final class PreviewViews {

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Journal journal;
    private final Prices prices;
    private final Refusals refusals;

    public PreviewViews(Accounts accounts, SocialNetworks networks, Journal journal, Prices prices, Refusals refusals) {
        this.accounts = accounts;
        this.networks = networks;
        this.journal = journal;
        this.prices = prices;
        this.refusals = refusals;
    }

    PreviewView of(Preview preview, Conversation conversation) {
        boolean dear = preview.hints().contains(Hint.DEAR_LINK) && preview.cost().isPresent();
        return new PreviewView(
                codeOf(preview.channel()),
                preview.parts().stream().map(part -> new PreviewView.PartView(part.text(), part.weight(), part.marks().stream()
                        .map(mark -> new PreviewView.MarkView(mark.start(), mark.end())).toList())).toList(),
                preview.limit(),
                preview.links(),
                preview.target().map(target -> target.value()).orElse(null),
                preview.handle(),
                preview.channel() == Channel.PUBLIC ? also(preview, conversation) : List.of(),
                preview.cost().isPresent() ? Amount.text(preview.cost().getAsLong()) : null,
                dear ? Amount.text(prices.of(conversation.account().network(), Charge.POST_WITH_LINK)) : null,
                preview.byHand().map(hand -> new PreviewView.ByHandView(pageOf(conversation, hand).toString(), hand.text())).orElse(null),
                preview.held().map(PreviewViews::codeOf).orElse(null),
                preview.blockers().stream().sorted().map(blocker -> note("listening-post.blocker.", blocker)).toList(),
                Stream.concat(preview.hints().stream().sorted().map(hint -> note("listening-post.hint.", hint)),
                        preview.advice().stream().map(this::advice)).toList(),
                preview.secrets().isEmpty() ? null : of(preview.secrets()));
    }

    /** Whom the network addresses beside the one who is answered: of our own post whoever that answered, and whom it named. */
    private List<String> also(Preview preview, Conversation conversation) {
        Set<String> others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        preview.heard().ifPresent(heard -> {
            others.add(heard.handle());
            networks.of(conversation.account().network()).ifPresent(network -> journal.find(conversation.account(), heard.post())
                    .map(JournalEntry::post).map(network::alsoAddressed).orElse(Set.of()).forEach(others::add));
        });
        accounts.find(conversation.account()).map(AccountSettings::handle).ifPresent(others::remove);
        return others.stream().filter(handle -> !handle.isEmpty() && !handle.equalsIgnoreCase(preview.handle())).toList();
    }

    /** As it was heard: of some networks an id does not tell the page. */
    private URI pageOf(Conversation conversation, ByHand hand) {
        return journal.find(conversation.account(), hand.post()).map(JournalEntry::post).map(Post::permalink).orElse(hand.page());
    }

    /** The private words of a draft. */
    SecretsView of(PrivateWords words) {
        return new SecretsView(words.fingerprint(),
                Stream.concat(words.inText().stream(), words.inPhotos().stream()).map(this::found).distinct().toList());
    }

    private SecretsView.FoundView found(Finding finding) {
        return new SecretsView.FoundView(codeOf(finding.kind()), finding.words(),
                refusals.error("", "listening-post.secret." + codeOf(finding.kind())).message());
    }

    private PreviewView.NoteView advice(Advice advice) {
        String code = codeOf(advice.kind());
        return new PreviewView.NoteView(code, refusals.error("", "listening-post.advice." + code, advice.because()).message());
    }

    private PreviewView.NoteView note(String place, Enum<?> what) {
        return new PreviewView.NoteView(codeOf(what), refusals.error("", place + codeOf(what)).message());
    }

    static String codeOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

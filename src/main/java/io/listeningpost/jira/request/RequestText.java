package io.listeningpost.jira.request;

import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.Erasure;
import io.listeningpost.intake.Photos;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.reply.Copy;
import io.listeningpost.reply.Loss;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Photo;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Author;
import io.listeningpost.social.Media;
import io.listeningpost.social.Network;
import io.listeningpost.social.Post;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes descriptions and comments in Jira's notation, every word of a stranger encoded. Thread-safe. */
final class RequestText {

    /** Jira's default for jira.text.field.character.limit. */
    static final int LIMIT = 32_767;
    /** What is at most put behind a text that had to be cut, with a little to spare. */
    static final int LONGEST_END = 500;

    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH);

    /** Names that mean nothing in Jira's notation. */
    private static final Pattern SHOWABLE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]*");

    private final I18nResolver i18n;

    RequestText(I18nResolver i18n) {
        this.i18n = i18n;
    }

    /** In the language of the words around it, which customers read. */
    private String when(Instant at) {
        Locale locale = Locale.forLanguageTag(i18n.getText("listening-post.request.language"));
        boolean english = locale.getLanguage().isEmpty() || locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        DateTimeFormatter format = english ? ENGLISH
                : new DateTimeFormatterBuilder().appendLocalized("yMMMd").appendPattern(" HH:mm 'UTC'").toFormatter(locale);
        return format.withZone(ZoneOffset.UTC).format(at);
    }

    /** @param pictures file names by the place of the mention's media; words that are not public stay out of it */
    String description(RequestDraft draft, Map<Integer, String> pictures) {
        Post post = draft.post();
        if (!post.isPublic()) {
            String where = i18n.getText("listening-post.request.kept-internal");
            return cut(header(post, draft.account()) + "\n" + where + "\n" + link(post), link(post));
        }
        return cut(context(draft.context().stream().filter(Post::isPublic).toList(), draft.account())
                + quoted(post, draft.account(), pictures) + missing(draft.photos()), link(post));
    }

    /** @param context earlier posts that the description does not hold */
    String comment(CommentDraft draft, List<Post> context, Map<Integer, String> pictures) {
        return cut(context(context, draft.account()) + quoted(draft.post(), draft.account(), pictures) + missing(draft.photos()),
                link(draft.post()));
    }

    /** Whether a comment of ours, of which nothing but the words are left, shows a public post. */
    boolean isPublic(String comment) {
        return comment.contains("[" + i18n.getText("listening-post.request.open") + "|");
    }

    /** Jira makes links of the keys of issues. */
    String note(RequestDesk.Note note, RequestRef other) {
        return switch (note) {
            case GOES_ON_IN -> i18n.getText("listening-post.request.goes-on-in", other.key());
            case TAKES_IN -> i18n.getText("listening-post.request.takes-in", other.key());
            case SPLIT_INTO -> i18n.getText("listening-post.request.split-into", other.key());
            case SPLIT_FROM -> i18n.getText("listening-post.request.split-from", other.key());
        };
    }

    /** That an agent said that two authors are the same person, or that it was taken back. */
    String word(boolean same, String by) {
        return same ? i18n.getText("listening-post.request.same-person", WikiText.line(by))
                : i18n.getText("listening-post.request.same-person-no-more", WikiText.line(by));
    }

    /**
     * What was published: all parts as people read them there, and where.
     *
     * @param files what is attached to the request
     * @param by    who answered, where the comment cannot say so itself
     */
    String copy(Copy copy, Set<String> files, Optional<String> by) {
        OutboxEntry reply = copy.reply();
        String who = "*" + WikiText.line("@" + copy.account().handle()) + "*";
        String when = when(reply.deliveredAt().orElse(reply.createdAt()));
        String key = copy.shared() ? "listening-post.request.answered"
                : reply.person().isPresent() ? "listening-post.request.answered-direct" : "listening-post.request.answered-some";
        StringBuilder text = new StringBuilder(i18n.getText(key, who, network(copy.account()), when));
        by.ifPresent(name -> text.append(' ').append(i18n.getText("listening-post.request.answered-by", WikiText.line(name))));
        text.append("\n").append(PostBlocks.QUOTE).append("\n");
        text.append(reply.parts().stream().map(part -> WikiText.plain(part.text())).collect(Collectors.joining("\n\n")));
        text.append("\n").append(PostBlocks.QUOTE).append("\n");
        reply.photos().forEach(photo -> text.append(photo(photo, files)));
        return cut(text.append(link(copy.shared(), copy.page())).toString(), link(copy.shared(), copy.page()));
    }

    /** What stands above the words of a reply that is gone. The words stay: they are ours. */
    String lost(Loss loss) {
        return loss.isWhole()
                ? i18n.getText("listening-post.request.lost", network(loss.account()), when(loss.noticedAt()))
                : i18n.getText("listening-post.request.lost-parts", network(loss.account()), when(loss.noticedAt()),
                        numbers(loss.parts()), Integer.toString(loss.reply().parts().size()));
    }

    /**
     * What whoever caused it reads.
     *
     * @param who as Jira calls people so that they are told
     */
    String lossNote(Loss loss, String who) {
        OutboxEntry reply = loss.reply();
        String said = when(reply.deliveredAt().orElse(reply.createdAt()));
        String noticed = when(loss.noticedAt());
        String what = loss.isWhole() ? i18n.getText("listening-post.request.lost-note", who, said, network(loss.account()), noticed)
                : i18n.getText("listening-post.request.lost-note-parts", who, said, network(loss.account()), noticed,
                        numbers(loss.parts()), Integer.toString(reply.parts().size()));
        String words = loss.parts().stream().map(part -> WikiText.plain(reply.parts().get(part - 1).text()))
                .collect(Collectors.joining("\n\n"));
        return what + "\n" + PostBlocks.QUOTE + "\n" + words + "\n" + PostBlocks.QUOTE + "\n"
                + i18n.getText("listening-post.request.lost-next");
    }

    private static String numbers(List<Integer> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Shown where it is still attached under a name that cannot be read as anything else. */
    private String photo(Photo photo, Set<String> files) {
        boolean shown = files.contains(photo.name()) && SHOWABLE.matcher(photo.name()).matches();
        String described = photo.alt().isBlank() ? "" : WikiText.line(photo.alt());
        return (shown ? "!" + photo.name() + "|thumbnail!\n" : "")
                + i18n.getText("listening-post.request.media", WikiText.line(photo.name()),
                        described.isEmpty() ? i18n.getText("listening-post.request.no-alt") : described) + "\n";
    }

    /** What stands where a post stood that did not belong there. */
    String retracted() {
        return i18n.getText("listening-post.request.retracted");
    }

    /** The same of one that is a request of its own now; customers who read this may not see that one, so it is not named. */
    String moved() {
        return i18n.getText("listening-post.request.moved");
    }

    /** What stands where a post stood. */
    String tombstone(Erasure erasure) {
        String network = network(erasure.account());
        String when = when(erasure.noticedAt());
        return switch (erasure.why()) {
            case DELETED -> i18n.getText("listening-post.request.erased-deleted", when, network);
            case HIDDEN -> i18n.getText("listening-post.request.erased-hidden", when, network);
            case REMOVED -> i18n.getText("listening-post.request.erased-removed", when, WikiText.line("@" + erasure.account().handle()));
        };
    }

    /** The summary of a request whose opening post is gone. */
    String summaryWithout(Erasure erasure) {
        String network = network(erasure.account());
        return erasure.why() == Erasure.Why.REMOVED ? i18n.getText("listening-post.request.removed-summary", network)
                : i18n.getText("listening-post.request.erased-summary", network);
    }

    /** What the change history says instead of words that are gone. */
    String formerly(Erasure erasure) {
        return erasure.why() == Erasure.Why.REMOVED ? i18n.getText("listening-post.request.removed-history")
                : i18n.getText("listening-post.request.erased-history");
    }

    private String context(List<Post> context, AccountSettings account) {
        if (context.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(i18n.getText("listening-post.request.context")).append("\n");
        context.forEach(post -> text.append(quoted(post, account, Map.of())).append("\n"));
        return text.append("\n").toString();
    }

    private String quoted(Post post, AccountSettings account, Map<Integer, String> pictures) {
        StringBuilder text = new StringBuilder(header(post, account));
        if (post.isEdited()) {
            text.append(' ').append(i18n.getText("listening-post.request.edited"));
        }
        text.append("\n").append(PostBlocks.QUOTE).append("\n").append(WikiText.plain(post.text())).append("\n").append(PostBlocks.QUOTE)
                .append("\n");
        for (int place = 0; place < post.media().size(); place++) {
            if (pictures.containsKey(place)) {
                text.append("!").append(pictures.get(place)).append("|thumbnail!\n");
            }
            text.append(media(post.media().get(place))).append("\n");
        }
        return text.append(link(post)).toString();
    }

    private String header(Post post, AccountSettings account) {
        String who = who(post.author());
        String when = when(post.createdAt());
        return switch (post.terms().visibility()) {
            case PUBLIC -> i18n.getText("listening-post.request.wrote", who, network(account), when);
            case PROTECTED -> i18n.getText("listening-post.request.wrote-protected", who, network(account), when);
            case DIRECT -> i18n.getText("listening-post.request.wrote-direct", who, network(account), when);
        };
    }

    private String link(Post post) {
        return link(post.isPublic(), post.permalink());
    }

    private String link(boolean open, URI page) {
        String label = open ? i18n.getText("listening-post.request.open") : i18n.getText("listening-post.request.open-private");
        return "[" + label + "|" + WikiText.address(page.toString()) + "]";
    }

    private String missing(Photos photos) {
        // why stands where administrators look; customers read this
        return photos.missing().isPresent() ? "\n" + i18n.getText("listening-post.request.photos-missing") : "";
    }

    private static String network(AccountSettings account) {
        return name(account.id().network());
    }

    /** A network as people write it. */
    static String name(Network network) {
        String key = network.key();
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    private String media(Media media) {
        String described = media.alt().map(WikiText::line).orElseGet(() -> i18n.getText("listening-post.request.no-alt"));
        return i18n.getText("listening-post.request.media", kind(media.type()), described);
    }

    /** Each network has words of its own for the same. */
    private String kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "photo", "image" -> i18n.getText("listening-post.request.photo");
            case "video" -> i18n.getText("listening-post.request.video");
            case "animated_gif", "gifv" -> i18n.getText("listening-post.request.animation");
            case "audio" -> i18n.getText("listening-post.request.audio");
            default -> WikiText.line(type);
        };
    }

    /** Customers read this, too: how many follow them is for the panel only. */
    private static String who(Author author) {
        // a right-to-left name must not turn the line around
        if (author.handle().isEmpty()) {
            return "*" + ISOLATE + WikiText.line(author.mention()) + END_ISOLATE + "*";
        }
        String who = "*" + WikiText.line(author.mention()) + "*";
        return author.name().isBlank() ? who : who + " (" + ISOLATE + WikiText.line(author.name()) + END_ISOLATE + ")";
    }

    /** A text that is too long for Jira loses its middle words, never its link. */
    private static String cut(String text, String link) {
        if (text.length() <= LIMIT) {
            return text;
        }
        String end = "…\n" + PostBlocks.QUOTE + "\n" + link;
        int keep = LIMIT - end.length();
        while (Character.isLowSurrogate(text.charAt(keep)) || text.charAt(keep - 1) == '\\') {
            keep--;
        }
        return text.substring(0, keep) + end;
    }
}

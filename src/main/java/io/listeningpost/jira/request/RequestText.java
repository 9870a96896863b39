package io.listeningpost.jira.request;

import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Author;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes descriptions and comments in Jira's notation, every word of a stranger encoded. Thread-safe. */
final class RequestText {

    /** Jira's default for jira.text.field.character.limit. */
    static final int LIMIT = 32_767;

    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final I18nResolver i18n;

    RequestText(I18nResolver i18n) {
        this.i18n = i18n;
    }

    String description(RequestDraft draft) {
        StringBuilder text = new StringBuilder();
        if (!draft.context().isEmpty()) {
            text.append(i18n.getText("listening-post.request.context")).append("\n");
            draft.context().forEach(post -> text.append(quoted(post, draft.account())).append("\n"));
            text.append("\n");
        }
        text.append(quoted(draft.post(), draft.account()));
        return cut(text.toString(), draft.post());
    }

    String comment(CommentDraft draft) {
        return cut(quoted(draft.post(), draft.account()), draft.post());
    }

    private String quoted(Post post, AccountSettings account) {
        StringBuilder text = new StringBuilder();
        String network = account.id().network().key().toUpperCase(Locale.ROOT);
        text.append(i18n.getText("listening-post.request.wrote", who(post.author()), network, WHEN.format(post.createdAt())));
        if (post.isEdited()) {
            text.append(' ').append(i18n.getText("listening-post.request.edited"));
        }
        text.append("\n{quote}\n").append(WikiText.plain(post.text())).append("\n{quote}\n");
        for (Media media : post.media()) {
            text.append(media(media)).append("\n");
        }
        text.append("[").append(i18n.getText("listening-post.request.open")).append("|")
                .append(WikiText.address(post.permalink().toString())).append("]");
        return text.toString();
    }

    private String media(Media media) {
        String described = media.alt().map(WikiText::line).orElseGet(() -> i18n.getText("listening-post.request.no-alt"));
        return i18n.getText("listening-post.request.media", WikiText.line(media.type()), described);
    }

    private String who(Author author) {
        String who = "*" + WikiText.line(author.mention()) + "*";
        List<String> more = new ArrayList<>();
        if (!author.name().isBlank()) {
            more.add(ISOLATE + WikiText.line(author.name()) + END_ISOLATE); // a right-to-left name must not turn the line around
        }
        author.followers().ifPresent(
                count -> more.add(i18n.getText("listening-post.request.followers", String.format(Locale.ROOT, "%,d", count))));
        return more.isEmpty() ? who : who + " (" + String.join(", ", more) + ")";
    }

    /** A text that is too long for Jira loses its middle words, never its link. */
    private String cut(String text, Post post) {
        if (text.length() <= LIMIT) {
            return text;
        }
        String link = WikiText.address(post.permalink().toString());
        String end = "…\n{quote}\n[" + i18n.getText("listening-post.request.open") + "|" + link + "]";
        int keep = LIMIT - end.length();
        while (Character.isLowSurrogate(text.charAt(keep)) || text.charAt(keep - 1) == '\\') {
            keep--;
        }
        return text.substring(0, keep) + end;
    }
}

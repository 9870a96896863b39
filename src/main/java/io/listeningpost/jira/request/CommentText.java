package io.listeningpost.jira.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a comment without Jira's text formatting: what people read, and nothing that a network would show as signs. Mentions of
 * people, pictures and attachments leave nothing; a link leaves its words, or its address where it has none.
 */
final class CommentText {

    /** Everything in these stands as it was typed. */
    private static final Pattern VERBATIM = Pattern.compile("(?s)\\{(noformat|code)(?::[^}\\n]{0,99})?}(.*?)\\{\\1}");
    private static final Pattern MACRO =
            Pattern.compile("\\{(?:color|quote|panel|info|note|tip|warning|anchor|toc|noformat|code|align|expand)(?::[^}\\n]{0,99})?}");
    private static final Pattern MENTION = Pattern.compile("[ \\t]?\\[~[^\\]\\n]{1,300}]");
    private static final Pattern ATTACHED = Pattern.compile(
            "\\[\\^[^\\]\\n]{1,300}]|(?<![\\w!])![^\\s!|][^!|\\n]{0,300}\\.\\w{2,5}(?:\\|[^!\\n]{0,99})?!(?!\\w)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]|\\n]{1,500})\\|([^\\]\\s|]{1,2000})(?:\\|[^\\]\\n]{0,99})?]");
    private static final Pattern BARE_LINK = Pattern.compile("\\[((?:https?|mailto|ftp):[^\\]\\s|]{1,2000})]");
    private static final Pattern ANCHOR = Pattern.compile("\\[#[^\\]\\n]{0,300}]");
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*(?:h[1-6]|bq)\\.[ \\t]+");
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*-{4,}[ \\t]*$");
    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*(?:[*#]+|-)[ \\t]+");
    private static final Pattern ROW = Pattern.compile("(?m)^[ \\t]*\\|{1,2}(.+?)\\|{1,2}[ \\t]*$");
    private static final Pattern MONOSPACED = Pattern.compile("\\{\\{(.{1,500}?)}}");
    private static final Pattern CITED = Pattern.compile("(?<![\\w?])\\?\\?(?=\\S)(.{1,500}?)(?<=\\S)\\?\\?(?![\\w?])");
    private static final Pattern MARKED = Pattern.compile(
            "(?<![\\w\\p{L}\\\\*_+^~-])([*_+^~-])(?=\\S)([^\\n]{1,500}?)(?<=[^\\s\\\\])\\1(?![\\w\\p{L}*_+^~-])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([{}\\[\\]*_\\-+^~?!|#])");
    /** Marks within marks. */
    private static final int DEEPEST = 4;

    private CommentText() {
    }

    /** Plain text; empty when nothing is left. */
    static String of(String markup) {
        List<String> verbatim = new ArrayList<>();
        // a private character keeps the place of what must not be looked at
        String text = VERBATIM.matcher(markup.replace("\r\n", "\n").replace('\r', '\n').replace("\ue000", "")).replaceAll(found -> {
            verbatim.add(found.group(2).strip());
            return "\ue000" + (verbatim.size() - 1) + "\ue000";
        });
        text = MACRO.matcher(text).replaceAll("");
        text = MENTION.matcher(text).replaceAll("");
        text = ATTACHED.matcher(text).replaceAll("");
        text = LINK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1).strip()));
        text = BARE_LINK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1).replaceFirst("^mailto:", "")));
        text = ANCHOR.matcher(text).replaceAll("");
        text = RULE.matcher(text).replaceAll("");
        text = BLOCK.matcher(text).replaceAll("");
        text = ROW.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1).replaceAll("\\|+", " ").strip()));
        text = ITEM.matcher(text).replaceAll("- ");
        text = MONOSPACED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        text = CITED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        text = unmarked(text);
        text = text.replaceAll("(?<!\\\\)\\\\\\\\(?=[\\s]|$)", "\n");
        text = ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        for (int i = 0; i < verbatim.size(); i++) {
            text = text.replace("\ue000" + i + "\ue000", verbatim.get(i));
        }
        return tidy(text);
    }

    private static String unmarked(String text) {
        String before = "";
        String after = text;
        for (int depth = 0; depth < DEEPEST && !after.equals(before); depth++) {
            before = after;
            after = MARKED.matcher(before).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
        }
        return after;
    }

    private static String tidy(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).replaceAll("(?<=\\S)[ \\t]{2,}", " ")
                .replaceAll("([,;]) ?(?=[,;])", "").replaceAll("\n{3,}", "\n\n").strip().replaceFirst("^[,;:][ \\t]*", "");
    }
}

package io.listeningpost.intake;

import io.listeningpost.social.Graphemes;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.util.regex.Pattern;

/** The one line by which a queue shows a post. */
final class Summary {

    /** The most that Jira takes, in UTF-16 units. */
    static final int LIMIT = 255;

    private static final int NEAREST_WORD = 40;
    private static final Pattern OTHERS = Pattern.compile("^(?:@[\\p{L}\\p{N}_.@-]+(?:[\\s,:;–—-]+|$))+");

    private Summary() {
    }

    /**
     * Without line breaks, hidden characters and our own handle in front, and in an answer without whoever else is answered; never empty,
     * never cut inside a character, and without any word of a post that is not public.
     */
    static String of(Post post, Naming naming) {
        if (!post.isPublic()) {
            // queues, mails and search results show a summary to people who must not read the post
            return cut((post.terms().visibility() == Visibility.DIRECT ? "Direct message from " : "Post for followers only from ")
                    + line(post.author().mention()));
        }
        String said = alone(line(naming.without(post.text())), post.repliedTo().isPresent());
        return said.isEmpty() ? withoutWords(post) : cut(said);
    }

    /** In an answer, whoever else is answered stands in front: networks put them there, or habit does. */
    private static String alone(String line, boolean answers) {
        String said = line.replaceFirst("^[\\s,:;–—-]+", "");
        String words = answers ? OTHERS.matcher(said).replaceFirst("") : said;
        return words.isEmpty() ? said : words;
    }

    private static String withoutWords(Post post) {
        String what = post.media().isEmpty() ? "Post" : switch (post.media().getFirst().type()) {
            case "photo", "image" -> "Photo";
            case "video" -> "Video";
            default -> "Picture or film";
        };
        return cut(what + " without words from " + line(post.author().mention()));
    }

    private static String line(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> kept.append(' ');
                case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> {
                    // broken or meaningless to anybody else
                }
                case Character.FORMAT -> {
                    // joiners hold emoji together and tags make flags; the rest hides or reverses words
                    if (codePoint == 0x200c || codePoint == 0x200d || codePoint >= 0xe0020) {
                        kept.appendCodePoint(codePoint);
                    }
                }
                default -> kept.appendCodePoint(codePoint);
            }
        });
        String line = kept.toString().replaceAll("[\\s\\p{Zs}]+", " ").strip();
        return line.codePoints().allMatch(codePoint -> Character.getType(codePoint) == Character.FORMAT) ? "" : line;
    }

    private static String cut(String line) {
        if (line.length() <= LIMIT) {
            return line;
        }
        int most = Graphemes.floor(line, LIMIT - 1);
        if (most == 0) {
            most = Character.isHighSurrogate(line.charAt(LIMIT - 2)) ? LIMIT - 2 : LIMIT - 1;
        }
        int word = line.lastIndexOf(' ', most);
        return line.substring(0, word >= most - NEAREST_WORD && word > 0 ? word : most).strip() + "…";
    }
}

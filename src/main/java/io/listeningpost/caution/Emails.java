package io.listeningpost.caution;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses for e-mail, also inside links and written out as {@code jane (at) acme.com}; no handles such as {@code
 * @jane@mastodon.social}.
 */
final class Emails implements Detector {

    private static final String NAME = "(?<![\\p{L}\\p{N}._%+@/-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}";
    private static final String DOMAIN = "[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,4}\\.\\p{L}{2,24}(?![\\p{L}\\p{N}])";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)" + NAME + "(?:@|%40|\\s?[(\\[{]\\s?(?:at|\u00e4t|@)\\s?[)\\]}]\\s?)" + DOMAIN);

    @Override
    public List<Span> in(Reading text) {
        return Spans.of(ADDRESS, text.all());
    }
}

package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.intake.Photos;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What customers read of a request, in the words of the bundles. */
class RequestTextTest {

    @Test
    void tellsMomentsInTheLanguageOfTheWordsAroundThem() {
        assertThat(description("")).containsPattern("wrote on X, \\d{1,2} \\p{L}{3} \\d{4} \\d\\d:\\d\\d UTC:");
        assertThat(description("_de")).containsPattern("schrieb auf X, \\d{1,2}\\. \\p{L}+\\.? \\d{4} \\d\\d:\\d\\d UTC:");
    }

    @Test
    void tellsCustomersNoReasonOfOurs() {
        assertThat(description("")).contains("Not attached: photos that could not be fetched.").doesNotContain("media host");
        assertThat(description("_de")).contains("Nicht angeh\u00e4ngt: Fotos").doesNotContain("media host");
    }

    /** Whoever reads a line in place of a post may not see the request that the post is in now. */
    @Test
    void namesNoOtherRequestWhereAPostWas() {
        assertThat(new RequestText(new Bundle("")).moved()).doesNotContain("{").endsWith("in a request of its own.");
    }

    private static String description(String bundle) {
        Photos missing = new Photos(List.of(), Optional.of("1 of 2 photos could not be fetched: 404 from the media host"));
        return new RequestText(new Bundle(bundle)).description(opening(post("1001", "look at this"), missing), Map.of());
    }

    /** One bundle, whatever the language of whoever asks. */
    private static final class Bundle implements I18nResolver {

        private final Properties texts = new Properties();

        private Bundle(String suffix) {
            try (InputStream in = RequestTextTest.class.getResourceAsStream("/i18n/listening-post" + suffix + ".properties")) {
                texts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getText(String key) {
            return texts.getProperty(key);
        }

        @Override
        public String getText(String key, Serializable... arguments) {
            return MessageFormat.format(texts.getProperty(key), (Object[]) arguments);
        }

        @Override
        public String getText(Locale locale, String key, Serializable... arguments) {
            return getText(key, arguments);
        }
    }
}

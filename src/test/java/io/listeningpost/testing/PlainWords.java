package io.listeningpost.testing;

import io.listeningpost.settings.WordsRenderer;
import java.util.Map;

/** Puts words in the place of their names; a template with {@code #broken} is wrong. */
public final class PlainWords implements WordsRenderer {

    @Override
    public Rendered render(String template, Map<String, Object> words) {
        if (template.contains("#broken")) {
            return new Rendered.Wrong("line 1, column 1");
        }
        String text = template;
        for (Map.Entry<String, Object> word : words.entrySet()) {
            if (word.getValue() instanceof Map<?, ?> fields) {
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    text = text.replace("$" + word.getKey() + "." + field.getKey(), field.getValue().toString());
                }
            } else {
                text = text.replace("$" + word.getKey(), word.getValue().toString());
            }
        }
        return new Rendered.Text(text);
    }
}

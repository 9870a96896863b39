package io.listeningpost.sandbox.host;

import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.sandbox.host.modules.LiveModules;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SAL's resolver for a plugin that gets it before its own texts are loaded. */
final class LateTexts implements I18nResolver {

    private final LiveModules modules;

    LateTexts(LiveModules modules) {
        this.modules = modules;
    }

    @Override
    public String getText(String key) {
        return modules.plugin().map(plugin -> plugin.texts().getText(key)).orElse(key);
    }

    @Override
    public String getText(String key, @Nullable Serializable... arguments) {
        return modules.plugin().map(plugin -> plugin.texts().getText(key, arguments)).orElse(key);
    }

    @Override
    public String getText(Locale locale, String key, @Nullable Serializable... arguments) {
        return modules.plugin().map(plugin -> plugin.texts().getText(locale, key, arguments)).orElse(key);
    }
}

package io.listeningpost.sandbox.desk.platform;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The application as plugins see it: a Jira 11.3 with a home of this node and a home that all nodes share. */
public final class Application implements ApplicationProperties {

    private static final String VERSION = "11.3.1";

    private final Supplier<String> baseUrl;
    private final Path local;
    private final Path shared;

    /** @param baseUrl with the context path, without a slash at the end; asked each time, because the port may be chosen late */
    public Application(Supplier<String> baseUrl, Path local, Path shared) {
        this.baseUrl = baseUrl;
        this.local = local;
        this.shared = shared;
    }

    @Override
    public String getBaseUrl(UrlMode urlMode) {
        return urlMode.name().startsWith("RELATIVE") ? URI.create(baseUrl.get()).getPath() : baseUrl.get();
    }

    @Override
    public String getPlatformId() {
        return "jira";
    }

    @Override
    public String getVersion() {
        return VERSION;
    }

    @Override
    public Optional<Path> getLocalHomeDirectory() {
        return Optional.of(existing(local));
    }

    @Override
    public Optional<Path> getSharedHomeDirectory() {
        return Optional.of(existing(shared));
    }

    private static Path existing(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("The home " + folder + " cannot be created", refused);
        }
    }
}

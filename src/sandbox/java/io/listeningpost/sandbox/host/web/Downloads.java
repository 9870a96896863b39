package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.modules.LiveModules;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code /s/{hash}/_/…} and {@code /download/…}: the plugin's web-resources, the host's own style and script, and AUI. What is
 * asked for with the hash of its present content may be kept for a year; everything else is asked for again.
 */
final class Downloads extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern HASHED = Pattern.compile("/s/([^/]+)/_/(.*)");
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml", "png", "image/png", "gif", "image/gif", "woff", "font/woff", "woff2", "font/woff2",
            "json", "application/json;charset=UTF-8", "jpg", "image/jpeg");

    private final transient LiveModules modules;
    private final transient Optional<Path> auiFolder;

    Downloads(LiveModules modules, Optional<Path> auiFolder) {
        this.modules = modules;
        this.auiFolder = auiFolder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher hashed = HASHED.matcher(path);
        String hash = hashed.matches() ? hashed.group(1) : "";
        String wanted = hashed.matches() ? hashed.group(2) : path.substring(1);
        Optional<byte[]> found = find(wanted, language(request));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean isCurrent = hash.equals(LiveModules.hash(found.get())) || wanted.startsWith("aui/") && !hash.isEmpty();
        response.setHeader("Cache-Control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(TYPES.getOrDefault(wanted.substring(wanted.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setContentLength(found.get().length);
        response.getOutputStream().write(found.get());
    }

    private static Locale language(HttpServletRequest request) {
        String asked = request.getParameter("locale");
        return asked == null ? Locale.ENGLISH : Locale.forLanguageTag(asked);
    }

    private Optional<byte[]> find(String wanted, Locale locale) throws IOException {
        if (wanted.contains("..")) {
            return Optional.empty();
        }
        for (String prefix : new String[] {"download/batch/", "download/resources/"}) {
            if (wanted.startsWith(prefix)) {
                return modules.download(wanted.substring(prefix.length()), locale);
            }
        }
        if (wanted.startsWith("host/")) {
            return own(wanted);
        }
        if (wanted.startsWith("aui/") && auiFolder.isPresent()) {
            Path file = auiFolder.get().resolve(wanted.substring("aui/".length()));
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** A file that the sandbox itself brings. */
    static Optional<byte[]> own(String name) throws IOException {
        if (!name.matches("host/[a-z-]+\\.(css|js|svg)")) {
            return Optional.empty();
        }
        try (InputStream in = Downloads.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}

package io.listeningpost.sandbox.host.modules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The plugin's scripts and styles. A batch is all scripts (or all styles) of one web-resource; its address holds a hash of its content
 * and the language, so browsers may keep it for ever and still see every change.
 */
final class WebResources {

    private final EnabledPlugin plugin;
    private final String contextPath;
    private final Map<String, WebResource> byKey = new LinkedHashMap<>();

    WebResources(EnabledPlugin plugin, String contextPath) {
        this.plugin = plugin;
        this.contextPath = contextPath;
        plugin.descriptor().modules("web-resource").stream().map(this::read)
                .forEach(resource -> byKey.put(resource.completeKey(), resource));
        byKey.values().forEach(this::check);
    }

    private WebResource read(Element element) {
        Map<String, String> files = new LinkedHashMap<>();
        Xml.children(element, "resource").stream().filter(resource -> resource.getAttribute("type").equals("download"))
                .forEach(resource -> files.put(resource.getAttribute("name"), resource.getAttribute("location")));
        boolean translates = false;
        for (Element transformation : Xml.children(element, "transformation")) {
            for (Element transformer : Xml.children(transformation, "transformer")) {
                String key = transformer.getAttribute("key");
                if (key.equals("jsI18n")) {
                    translates = translates || transformation.getAttribute("extension").equals("js");
                } else {
                    plugin.problems().add("The web-resource " + plugin.descriptor().completeKey(element) + " asks for the transformer "
                            + key + ", which the sandbox does not have");
                }
            }
        }
        return new WebResource(plugin.descriptor().completeKey(element), Xml.texts(element, "context"),
                Xml.texts(element, "dependency"), files, translates);
    }

    private void check(WebResource resource) {
        resource.dependencies().stream().filter(key -> !KnownResources.contains(key) && !byKey.containsKey(key))
                .forEach(key -> plugin.problems().add("The web-resource " + resource.completeKey() + " depends on " + key
                        + ", which is neither in the plugin nor known to exist in Jira 11"));
        resource.files().forEach((name, location) -> {
            if (!location.endsWith("/") && find(location).isEmpty()) {
                plugin.problems().add("The web-resource " + resource.completeKey() + " names " + location + ", which is not in the JAR");
            }
        });
    }

    String tags(Collection<String> contextsOrKeys, Locale locale) {
        Set<WebResource> wanted = new LinkedHashSet<>();
        for (String wish : contextsOrKeys) {
            byKey.values().stream().filter(resource -> resource.contexts().contains(wish)).forEach(found -> require(found, wanted));
            if (byKey.containsKey(wish)) {
                require(byKey.get(wish), wanted);
            } else if (wish.startsWith(plugin.descriptor().key() + ":")) {
                plugin.problems().add("The web-resource " + wish + " is required but not in the descriptor");
            }
        }
        StringBuilder tags = new StringBuilder();
        wanted.stream().filter(resource -> !resource.names("css").isEmpty()).forEach(resource -> tags
                .append("<link rel=\"stylesheet\" href=\"").append(address(resource, "css", locale)).append("\">\n"));
        wanted.stream().filter(resource -> !resource.names("js").isEmpty()).forEach(resource -> tags
                .append("<script src=\"").append(address(resource, "js", locale)).append("\" defer></script>\n"));
        return tags.toString();
    }

    private void require(WebResource resource, Set<WebResource> wanted) {
        for (String dependency : resource.dependencies()) {
            WebResource own = byKey.get(dependency);
            if (own != null && !wanted.contains(own)) {
                require(own, wanted);
            }
        }
        wanted.add(resource);
    }

    private String address(WebResource resource, String extension, Locale locale) {
        String name = resource.completeKey() + "/" + resource.completeKey() + "." + extension;
        return contextPath + "/s/" + hash(batch(resource, extension, locale)) + "/_/download/batch/" + name
                + "?locale=" + locale.toLanguageTag();
    }

    /** The content behind {@code plugin.key:module/name}: the batch itself, a file of the web-resource, or a file in one of its folders. */
    Optional<byte[]> content(String path, Locale locale) {
        int slash = path.indexOf('/');
        WebResource resource = slash < 0 ? null : byKey.get(path.substring(0, slash));
        if (resource == null) {
            return Optional.empty();
        }
        String name = path.substring(slash + 1);
        for (String extension : List.of("css", "js")) {
            if (name.equals(resource.completeKey() + "." + extension) && !resource.names(extension).isEmpty()) {
                return Optional.of(batch(resource, extension, locale));
            }
        }
        if (name.contains("..")) {
            return Optional.empty();
        }
        return location(resource, name).flatMap(location -> file(resource, location, locale));
    }

    private static Optional<String> location(WebResource resource, String name) {
        for (Map.Entry<String, String> file : resource.files().entrySet()) {
            if (file.getKey().equals(name)) {
                return Optional.of(file.getValue());
            }
            if (file.getKey().endsWith("/") && name.startsWith(file.getKey())) {
                return Optional.of(file.getValue() + name.substring(file.getKey().length()));
            }
        }
        return Optional.empty();
    }

    private byte[] batch(WebResource resource, String extension, Locale locale) {
        List<String> parts = new ArrayList<>();
        for (String name : resource.names(extension)) {
            location(resource, name).flatMap(location -> file(resource, location, locale))
                    .ifPresent(content -> parts.add(new String(content, StandardCharsets.UTF_8)));
        }
        return String.join(extension.equals("js") ? "\n;\n" : "\n", parts).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<byte[]> file(WebResource resource, String location, Locale locale) {
        Optional<byte[]> content = find(location);
        return resource.translatesScripts() && location.endsWith(".js")
                ? content.map(bytes -> JsTexts.transform(new String(bytes, StandardCharsets.UTF_8), plugin.texts(), locale)
                        .getBytes(StandardCharsets.UTF_8))
                : content;
    }

    private Optional<byte[]> find(String location) {
        String path = location.startsWith("/") ? location.substring(1) : location;
        try (InputStream in = plugin.bundle().classLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + " of the plugin", e);
        }
    }

    /** A short hash of content, for addresses. */
    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

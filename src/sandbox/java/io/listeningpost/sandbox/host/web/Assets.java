package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.modules.LiveModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The styles and scripts of every page: AUI and jQuery when npm has fetched them, and the shell's own. */
final class Assets {

    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]+)\"");
    private static final String AUI = "@atlassian/aui/dist/aui/";

    private final String contextPath;
    private final Optional<Path> modules;
    private final String auiVersion;

    Assets(String contextPath, Optional<Path> webFiles) {
        this.contextPath = contextPath;
        this.modules = webFiles.map(folder -> folder.resolve("node_modules")).filter(folder -> Files.isDirectory(folder.resolve(AUI)));
        this.auiVersion = modules.map(Assets::readVersion).orElse("");
    }

    private static String readVersion(Path folder) {
        try {
            Matcher version = VERSION.matcher(Files.readString(folder.resolve("@atlassian/aui/package.json")));
            return version.find() ? version.group(1) : "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that {@code aui/…} downloads come from. */
    Optional<Path> folder() {
        return modules;
    }

    String tags() {
        StringBuilder tags = new StringBuilder();
        if (modules.isPresent()) {
            String base = contextPath + "/s/" + auiVersion + "/_/aui/";
            tags.append("<link rel=\"stylesheet\" href=\"").append(base).append(AUI).append("aui-prototyping.css\">\n");
            Stream.of("jquery/dist/jquery.min.js", AUI + "aui-prototyping.js")
                    .forEach(script -> tags.append("<script src=\"").append(base).append(script).append("\"></script>\n"));
        }
        return tags + own();
    }

    private String own() {
        StringBuilder tags = new StringBuilder();
        for (String name : List.of("host/icon.svg", "host/shell.css", "host/shell.js")) {
            try {
                String address = contextPath + "/s/" + LiveModules.hash(Downloads.own(name).orElseThrow()) + "/_/" + name;
                tags.append(switch (name.substring(name.lastIndexOf('.'))) {
                    case ".svg" -> "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + address + "\">\n";
                    case ".css" -> "<link rel=\"stylesheet\" href=\"" + address + "\">\n";
                    default -> "<script src=\"" + address + "\" defer></script>\n";
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tags.toString();
    }
}

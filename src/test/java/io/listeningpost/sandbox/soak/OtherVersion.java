package io.listeningpost.sandbox.soak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The packaged plugin under another version, as an upgrade brings it. */
final class OtherVersion {

    private static final String DESCRIPTOR = "atlassian-plugin.xml";

    private OtherVersion() {
    }

    /** Copies a JAR into a folder under another version. */
    static Path of(Path jar, String version, Path folder) throws IOException {
        Path other = folder.resolve("listening-post-" + version + ".jar");
        try (JarFile from = new JarFile(jar.toFile())) {
            Manifest manifest = new Manifest(from.getManifest());
            String before = manifest.getMainAttributes().getValue("Bundle-Version");
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(other), manifest)) {
                for (JarEntry entry : from.stream().toList()) {
                    if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        continue;
                    }
                    to.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = from.getInputStream(entry)) {
                        to.write(entry.getName().equals(DESCRIPTOR) ? renumbered(in.readAllBytes(), before, version) : in.readAllBytes());
                    }
                    to.closeEntry();
                }
            }
        }
        return other;
    }

    private static byte[] renumbered(byte[] descriptor, String before, String version) {
        String text = new String(descriptor, StandardCharsets.UTF_8);
        String renumbered = text.replace("<version>" + before + "</version>", "<version>" + version + "</version>");
        if (renumbered.equals(text)) {
            throw new IllegalStateException("The descriptor does not say the version " + before);
        }
        return renumbered.getBytes(StandardCharsets.UTF_8);
    }
}

package io.listeningpost.sandbox.host.osgi;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path that the host itself runs on. */
final class ClassPath {

    private ClassPath() {
    }

    static List<Path> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
    }

    /** The one JAR whose name begins so. */
    static Path jar(String nameStart) {
        return entries().stream().filter(entry -> entry.getFileName().toString().startsWith(nameStart)).findFirst()
                .orElseThrow(() -> new IllegalStateException(nameStart + "*.jar is not on the host's class path"));
    }

    /** Every package that holds a class. */
    static Set<String> packages() {
        Set<String> found = new TreeSet<>();
        for (Path entry : entries()) {
            try {
                if (Files.isDirectory(entry)) {
                    found.addAll(inFolder(entry));
                } else if (entry.toString().endsWith(".jar") && Files.exists(entry)) {
                    found.addAll(inJar(entry));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + entry + " of the host's class path", e);
            }
        }
        return found;
    }

    private static Set<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> folder.relativize(file).getParent())
                    .filter(parent -> parent != null)
                    .map(parent -> parent.toString().replace(File.separatorChar, '.'))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> inJar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream().map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}

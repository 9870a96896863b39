package io.listeningpost.sandbox.matrix;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How flat nodes are started: folders of the class path are packed, because only classes in archives can be kept ready for the next JVM,
 * and the first node leaves them ready. That halves a start. Thread-safe once prepared.
 */
final class Launch {

    private static final int AOT_CACHES_SINCE = 25;
    /** What needs nearly every class that the others need. */
    private static final Set<String> MOST = Set.of("opens", "answers");

    private final Path arguments;
    private final String ready;

    private Launch(Path arguments, String ready) {
        this.arguments = arguments;
        this.ready = ready;
    }

    /**
     * Packs the class path of this JVM into a folder.
     *
     * @param options which chapters leave their classes ready: all that are played where JVMs halt and so many will start, else a few
     */
    static Launch prepare(Path folder, MatrixOptions options) throws IOException {
        List<String> packed = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            packed.add(Files.isDirectory(path) ? pack(path, folder.resolve("part" + packed.size() + ".jar")).toString() : entry);
        }
        Path arguments = folder.resolve("java.args");
        Files.writeString(arguments, "-classpath \"" + String.join(File.pathSeparator, packed).replace("\\", "\\\\") + "\"\n");
        Path kept = folder.resolve("classes.kept");
        boolean aot = Runtime.version().feature() >= AOT_CACHES_SINCE;
        train(new Launch(arguments, (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + kept), folder.resolve("training"),
                options);
        return new Launch(arguments, Files.exists(kept) ? (aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + kept : "-Xshare:auto");
    }

    /** What is loaded where nothing goes wrong is what every node will need. */
    private static void train(Launch launch, Path home, MatrixOptions options) throws IOException {
        try (Stage stage = Stage.open(launch, home, "h2", End.HALT, options.network(), false)) {
            for (Chapter chapter : Chapters.all(options.network())) {
                if (!chapter.signedIn() && options.wantsChapter(chapter.name()) && (options.halts() || MOST.contains(chapter.name()))) {
                    stage.fresh();
                    chapter.script().apply(stage).run();
                }
            }
            stage.node().end();
        }
    }

    /** The command without what belongs to one node. */
    List<String> command() {
        return new ArrayList<>(Arrays.asList(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments, ready,
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    private static Path pack(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(folder)) {
            out.setLevel(0);
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}

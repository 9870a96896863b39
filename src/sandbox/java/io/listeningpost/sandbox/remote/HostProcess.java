package io.listeningpost.sandbox.remote;

import io.listeningpost.sandbox.desk.Membership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host in a JVM of its own, so that it can be killed for real. It ends with the JVM that started it, whichever way that ends.
 * Started, killed and restarted by one thread; others may ask where it is.
 */
public final class HostProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    private static final Pattern READY = Pattern.compile("(?m)^" + HostMain.READY + "(\\S+)$");
    private static final int SHOWN_LINES = 40;

    private final Thread endWithUs = new Thread(this::endAtOnce, "end-host");
    private final Setup setup;
    private final Path log;
    private volatile Process process;
    private long logBegins;
    private volatile URI address = URI.create("http://127.0.0.1:0/");

    private HostProcess(Setup setup) throws IOException {
        this.setup = setup;
        this.log = setup.home().resolve("host.log");
        Files.createDirectories(setup.home());
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(endWithUs);
    }

    /**
     * How to start a host.
     *
     * @param pluginJar the packaged plugin
     * @param home      where the host keeps its files
     * @param database  as {@code sandbox.db} takes it
     * @param xApi      where the plugin finds X
     * @param member    which node it is
     */
    public record Setup(Path pluginJar, Path home, String database, String xApi, Membership member) {

        /** The only node. */
        public Setup(Path pluginJar, Path home, String database, String xApi) {
            this(pluginJar, home, database, xApi, Membership.of("node1", home.resolve("shared")));
        }
    }

    /** What a process started here was told about its cluster. */
    static Membership membership() {
        return new Membership(System.getProperty("sandbox.node"), Path.of(System.getProperty("sandbox.shared")),
                Duration.parse(System.getProperty("sandbox.lock.life")), Duration.parse(System.getProperty("sandbox.index.lag")));
    }

    /**
     * Starts a host and waits until it answers.
     *
     * @throws AssertionError if it does not come up; tells the end of its log
     */
    public static HostProcess start(Setup setup) throws IOException {
        HostProcess host = new HostProcess(setup);
        try {
            host.awaitReady();
            return host;
        } catch (AssertionError failed) {
            host.endAtOnce();
            throw failed;
        }
    }

    /** The address with the context path, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Kills it with SIGKILL: nothing of it gets a chance to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The host " + pid() + " survived SIGKILL");
        }
    }

    /** Stops it with SIGSTOP, as a virtual machine that is moved or swaps: it keeps its connections and answers nothing. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets a frozen one go on with SIGCONT, in the middle of whatever it did; one that is dead or awake stays so. */
    public void thaw() throws IOException, InterruptedException {
        if (process.isAlive()) {
            signal("CONT");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).redirectErrorStream(true).start();
        String said = new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (kill.waitFor() != 0) {
            throw new AssertionError("SIG" + name + " did not reach the host " + pid() + ": " + said);
        }
    }

    /** Everything it wrote in all its lives. */
    public String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** Starts it again on what it kept. */
    public void restart() throws IOException {
        if (process.isAlive()) {
            throw new IllegalStateException("The host " + pid() + " still runs");
        }
        process = launch();
        awaitReady();
    }

    /** The last lines it wrote. */
    public String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(no log: " + unreadable.getMessage() + ")";
        }
    }

    /** Asks it to end, and insists after a while. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(endWithUs);
        } catch (IllegalStateException shuttingDown) {
            endAtOnce();
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException broken) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void endAtOnce() {
        process.destroyForcibly();
    }

    private Process launch() throws IOException {
        logBegins = Files.exists(log) ? Files.size(log) : 0;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // a class path can be longer than a command line may be
        Path arguments = setup.home().resolve("java.args");
        Files.writeString(arguments, "-classpath \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"\n");
        command.add("@" + arguments);
        command.add("-Xmx512m");
        // the quick compiler only: a host is killed or closed long before the other one pays
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dsandbox.node=" + setup.member().node());
        command.add("-Dsandbox.shared=" + setup.member().shared().toAbsolutePath());
        command.add("-Dsandbox.lock.life=" + setup.member().lockLife());
        command.add("-Dsandbox.index.lag=" + setup.member().indexLag());
        command.add("-Dplugin.jar=" + setup.pluginJar().toAbsolutePath());
        command.add("-Dsandbox.home=" + setup.home().toAbsolutePath());
        command.add("-Dsandbox.db=" + setup.database());
        command.add("-Dlistening-post.x.api-base=" + setup.xApi());
        command.add("-Dlistening-post.x.web-base=" + setup.xApi());
        command.add("-Dlistening-post.x.media-host=" + setup.xApi());
        command.add("-Dlistening-post.facebook.api-base=" + setup.xApi());
        command.add("-Dlistening-post.facebook.media-host=" + setup.xApi());
        command.add("-Dlistening-post.mastodon.allowed-instances=" + setup.xApi());
        command.add("-Dlistening-post.bluesky.allowed-hosts=" + setup.xApi());
        command.add("-Dlistening-post.feed.hosts=" + setup.xApi());
        command.add(HostMain.class.getName());
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    private void awaitReady() {
        address = Patience.until("the host to start", LONGEST_START, () -> {
            Optional<URI> ready = ready();
            if (ready.isEmpty() && !process.isAlive()) {
                throw new AssertionError("The host ended with " + process.exitValue() + " while it started. Its log ends:\n" + endOfLog());
            }
            return ready;
        }, () -> "its log ends:\n" + endOfLog());
    }

    private Optional<URI> ready() {
        try (var channel = Files.newByteChannel(log, StandardOpenOption.READ)) {
            channel.position(logBegins);
            byte[] fresh = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
            Matcher line = READY.matcher(new String(fresh, StandardCharsets.UTF_8));
            return line.find() ? Optional.of(URI.create(line.group(1))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.listeningpost.sandbox;

import io.listeningpost.sandbox.desk.people.Cast;
import io.listeningpost.sandbox.host.Host;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The entry of {@code mvn -Psandbox}: starts the sandbox, says where to click and waits for Ctrl-C, or runs an {@link Errand}. */
public final class SandboxMain {

    private SandboxMain() {
    }

    /** Runs until the JVM is told to stop; answers 1 when the start fails, with a sentence instead of a stack trace. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        Errand.run(out).ifPresent(System::exit);
        Running running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "sandbox-stop"));
        try {
            out.print(welcome(Sandbox.start(SandboxOptions.ofSystem(), line -> out.println("  " + line), running)));
        } catch (RuntimeException e) {
            out.println();
            out.println("The sandbox does not start: " + e.getMessage());
            if (Boolean.getBoolean("sandbox.trace")) {
                e.printStackTrace(out);
            } else {
                out.println("(-Dsandbox.trace=true shows where)");
            }
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static String welcome(Sandbox sandbox) {
        Host host = sandbox.host();
        String steps = host.steps().stream().map(step -> step.name() + " " + step.took().toMillis() + " ms")
                .collect(Collectors.joining(", "));
        String people = Cast.ALL.stream().filter(member -> !member.password().isEmpty())
                .map(member -> "    %-8s %s (password %s)%n".formatted(member.login(), member.displayName(), member.password()))
                .collect(Collectors.joining());
        return """

                Jira       %s
                The Square %s/   (be the customer here)

                  Log in as
                %s
                  Up after %d ms (%s). Ctrl-C ends everything.

                """.formatted(host.address(), sandbox.square().url(), people, ManagementFactory.getRuntimeMXBean().getUptime(), steps);
    }
}

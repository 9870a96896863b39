package io.listeningpost.sandbox;

import io.listeningpost.sandbox.desk.people.Cast;
import io.listeningpost.sandbox.host.Host;
import java.io.IOException;
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
            SandboxOptions options = SandboxOptions.ofSystem();
            Sandbox sandbox = Sandbox.start(options, line -> out.println("  " + line), running);
            if (options.node() == 1) {
                furnish(options, sandbox, out);
            }
            out.print(welcome(sandbox));
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

    /** A sandbox that cannot be furnished is still one to look at. */
    private static void furnish(SandboxOptions options, Sandbox sandbox, PrintStream out) {
        try {
            Furnishing.furnish(options.home(), sandbox.host().address());
        } catch (IOException | IllegalStateException | AssertionError e) {
            out.println("  The account of @acme is not linked: " + e.getMessage());
        }
    }

    private static String welcome(Sandbox sandbox) {
        Host host = sandbox.host();
        String steps = host.steps().stream().map(step -> step.name() + " " + step.took().toMillis() + " ms")
                .collect(Collectors.joining(", "));
        String people = Cast.ALL.stream().filter(member -> !member.password().isEmpty())
                .map(member -> "    %-8s %s (password %s)%n".formatted(member.login(), member.displayName(), member.password()))
                .collect(Collectors.joining());
        return """

                Jira         %1$s
                  queue      %1$s/projects/SUP/queues
                  accounts   %1$s/plugins/servlet/listening-post/admin   (@acme is linked, routed, and polled each minute)
                The Square   %2$s/   (be the customer: write "@acme my order never arrived")

                  Log in to Jira as
                %3$s
                  Up after %4$d ms (%5$s). Ctrl-C ends everything.

                """.formatted(host.address(), sandbox.squareUrl(), people, ManagementFactory.getRuntimeMXBean().getUptime(), steps);
    }
}

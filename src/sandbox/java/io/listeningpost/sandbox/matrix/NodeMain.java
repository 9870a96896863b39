package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** The JVM that is stopped: does what each line of its standard input says and answers with a line. */
public final class NodeMain {

    private NodeMain() {
    }

    /** Runs until the standard input ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        Path home = Path.of(System.getProperty("matrix.home"));
        MovedClock clock = new MovedClock(Duration.ofMillis(Long.getLong("matrix.ahead")));
        Life life = new Life(home, clock, End.valueOf(System.getProperty("matrix.end")));
        out.println("ready");
        out.flush();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(answer(life, line));
            out.flush();
        }
        System.exit(0);
    }

    private static String answer(Life life, String line) throws IOException {
        ObjectNode answer;
        try {
            answer = life.obey(Json.MAPPER.readTree(line));
        } catch (Stopped asTold) {
            answer = Json.object().put("died", true);
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            answer = Json.object().put("broken", broken.toString());
        }
        return Json.MAPPER.writeValueAsString(answer);
    }
}

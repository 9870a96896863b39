package io.listeningpost.sandbox.square.page;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the page, and who may use it: only a browser on this machine, and no page of another site. */
public final class PageFiles {

    private static final Pattern FILE = Pattern.compile("/square/([a-z]+\\.(?:css|js|svg))");
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
            "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Cache-Control", "no-store");

    /** A file of the page, or 404. */
    public Answer answer(Call call) {
        String file = file(call.path());
        if (file.isEmpty() || PageFiles.class.getResource("/square/" + file) == null) {
            return Answer.text(404, "text/plain; charset=utf-8", "There is nothing at " + call.path() + " in the Square.");
        }
        Optional<Answer> refused = refuseStranger(call);
        return refused.orElseGet(() -> new Answer(200, TYPES.get(file.substring(file.lastIndexOf('.') + 1)), HEADERS, read(file),
                Answer.Delivery.WHOLE));
    }

    /** Refuses calls under another host name (DNS rebinding), and writes that are not JSON or come from another site. */
    public Optional<Answer> refuseStranger(Call call) {
        boolean here = call.host().matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?");
        boolean sameSite = call.header("Origin").map(origin -> origin.equals("http://" + call.host())).orElse(true);
        boolean json = call.method().equals("GET") || call.carries("application/json");
        return here && sameSite && json ? Optional.empty()
                : Optional.of(Answer.text(403, "text/plain; charset=utf-8", "The Square's page takes JSON from itself only."));
    }

    private static String file(String path) {
        Matcher named = FILE.matcher(path);
        return path.equals("/") ? "index.html" : named.matches() ? named.group(1) : "";
    }

    private static byte[] read(String file) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/square/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The resource square/" + file + " is missing.");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

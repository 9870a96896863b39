package io.listeningpost.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** What a person does in one tab, and what went wrong in it. */
final class Tab implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Set<String> COMPLAINTS = Set.of("error", "assert");
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int CTRL = 2;

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final DevTools tools;

    Tab(HttpClient client, URI address) {
        tools = new DevTools(client, address, this::happened);
        List.of("Page.enable", "Runtime.enable", "Log.enable").forEach(method -> tools.call(method, Json.object()));
        // each person sits before their own screen: without this only the last tab that was opened has a focus
        tools.call("Emulation.setFocusEmulationEnabled", Json.object().put("enabled", true));
    }

    /** Errors of the console and exceptions that nobody caught, since the tab was opened. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Opens an address and waits until everything of it is loaded. */
    void open(String address) {
        JsonNode result = tools.call("Page.navigate", Json.object().put("url", address));
        if (result.has("errorText")) {
            throw new AssertionError(address + " did not open: " + result.path("errorText").asText());
        }
        waitFor("document.readyState === 'complete'");
    }

    /** The value of an expression; a promise is waited for. */
    JsonNode evaluate(String expression) {
        JsonNode result = tools.call("Runtime.evaluate", Json.object().put("expression", expression).put("awaitPromise", true)
                .put("returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new Failed(expression + " failed: " + result.path("exceptionDetails").path("exception").path("description"));
        }
        return result.path("result").path("value");
    }

    /** Waits until an expression is true. One that fails is not true yet: what it asks about may be drawn later. */
    void waitFor(String condition) {
        AtomicReference<String> failure = new AtomicReference<>("");
        Patience.until(condition, LONGEST, () -> {
            try {
                failure.set("");
                return evaluate(condition).asBoolean();
            } catch (DevTools.Refused | Failed notYet) {
                failure.set(" " + notYet.getMessage());
                return false;
            }
        }, () -> evaluate("location.href + ' shows: ' + document.body.innerText").asText() + " with errors " + errors + failure);
    }

    /** An expression that threw something. */
    private static final class Failed extends AssertionError {

        private static final long serialVersionUID = 1;

        Failed(String message) {
            super(message);
        }
    }

    /** Waits for a field, puts the caret into it and types. */
    void type(String selector, String text) {
        waitFor("(() => { const field = document.querySelector(" + quoted(selector) + "); field.focus(); "
                + "return document.activeElement === field; })()");
        tools.call("Input.insertText", Json.object().put("text", text));
    }

    /** Presses the Enter key. */
    void pressEnter() {
        enter(0);
    }

    /** Presses a key that writes nothing, such as {@code ArrowDown}, {@code ArrowUp} or {@code Escape}. */
    void press(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            tools.call("Input.dispatchKeyEvent", Json.object().put("type", type).put("key", key).put("code", key));
        }
    }

    /** Presses Ctrl+Enter. */
    void pressCtrlEnter() {
        enter(CTRL);
    }

    /** Waits for a control and clicks it. */
    void click(String selector) {
        waitFor("document.querySelector(" + quoted(selector) + ") !== null");
        evaluate("document.querySelector(" + quoted(selector) + ").click()");
    }

    /** Makes the window as wide as this. */
    void width(int pixels) {
        tools.call("Emulation.setDeviceMetricsOverride", Json.object().put("width", pixels).put("height", 900)
                .put("deviceScaleFactor", 1).put("mobile", false));
        waitFor("window.innerWidth === " + pixels);
    }

    /** Calls to addresses like this, with {@code *} for anything, find nobody from now on. */
    void cutOff(String pattern) {
        tools.call("Network.enable", Json.object());
        ObjectNode none = Json.object();
        none.putArray("urls").add(pattern);
        tools.call("Network.setBlockedURLs", none);
    }

    /** Leaves a picture in {@code target/screens}, for people. */
    void picture(String name) {
        keep(name, Json.object().put("format", "png"));
    }

    /** The same of one element, however long it is, and a little around it: without its scroll bar the page is a little wider. */
    void picture(String name, String selector) {
        JsonNode place = evaluate("(() => { const box = document.querySelector(" + quoted(selector.strip()) + ").getBoundingClientRect();"
                + "return {x: Math.max(0, box.x + scrollX - 16), y: Math.max(0, box.y + scrollY - 16),"
                + "width: box.width + 40, height: box.height + 32, scale: 1}; })()");
        ObjectNode wish = Json.object().put("format", "png").put("captureBeyondViewport", true);
        wish.set("clip", place);
        keep(name, wish);
    }

    private void keep(String name, ObjectNode wish) {
        try {
            Files.createDirectories(SCREENS);
            Files.write(SCREENS.resolve(name + ".png"),
                    Base64.getDecoder().decode(tools.call("Page.captureScreenshot", wish).path("data").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such an element now. */
    boolean has(String selector) {
        return evaluate(there(selector)).asBoolean();
    }

    /** What is written in the first element of this kind, once there is one. */
    String text(String selector) {
        waitFor(there(selector));
        return evaluate("document.querySelector(" + quoted(selector) + ").textContent").asText();
    }

    /** Whether there is such an element, as an expression. */
    static String there(String selector) {
        return "(document.querySelector(" + quoted(selector.strip()) + ") !== null)";
    }

    /** Whether such an element says exactly this, as an expression. */
    static String shown(String selector, String text) {
        return "[...document.querySelectorAll(" + quoted(selector) + ")].some(each => each.textContent === " + quoted(text) + ")";
    }

    /** A text as an expression. */
    static String quoted(String text) {
        return new TextNode(text).toString();
    }

    @Override
    public void close() {
        tools.close();
    }

    private void enter(int modifiers) {
        for (String type : List.of("keyDown", "keyUp")) {
            tools.call("Input.dispatchKeyEvent", Json.object().put("type", type).put("key", "Enter").put("code", "Enter")
                    .put("windowsVirtualKeyCode", 13).put("text", type.equals("keyDown") ? "\r" : "").put("modifiers", modifiers));
        }
    }

    private void happened(JsonNode event) {
        JsonNode what = event.path("params");
        switch (event.path("method").asText()) {
            case "Runtime.exceptionThrown" -> errors.add(what.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> {
                if (COMPLAINTS.contains(what.path("type").asText())) {
                    errors.add(what.path("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                if (what.path("entry").path("level").asText().equals("error")) {
                    errors.add(what.path("entry").path("text").asText() + " " + what.path("entry").path("url").asText());
                }
            }
            default -> { }
        }
    }
}

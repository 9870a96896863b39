package io.listeningpost.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What axe-core calls serious or critical on a part of a page. */
final class Axe {

    private static final Path SCRIPT = Stand.WEB.resolve("node_modules/axe-core/axe.min.js");

    private Axe() {
    }

    /** Skips the tests of the class where npm could not fetch it. */
    static void require() {
        Stand.require(Files.exists(SCRIPT), "npm could not fetch axe-core");
    }

    /** Every fault with the places where it is and why it is one. */
    static List<String> faults(Tab tab, String root) {
        // a button that has just worked is still pale
        tab.waitFor("!document.getAnimations().some(each => each instanceof CSSTransition)");
        try {
            tab.evaluate(Files.readString(SCRIPT) + "; 0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode found = tab.evaluate("axe.run({include: [" + Tab.quoted(root.strip()) + "]}, {resultTypes: ['violations']})"
                + ".then((done) => done.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')"
                + ".map((each) => each.id + ': ' + each.nodes.map((node) => node.target.join(' ') + ' ' "
                + "+ node.any.concat(node.all, node.none).map((why) => why.message).join('; ')).join(' | ')))");
        List<String> faults = new ArrayList<>();
        found.forEach(fault -> faults.add(fault.asText()));
        return faults;
    }
}

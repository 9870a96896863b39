package io.listeningpost.sandbox.host.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads elements of the descriptor. */
public final class Xml {

    private Xml() {
    }

    /** The direct children. */
    public static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** The direct children with a name. */
    public static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
    }

    /** The first direct child with a name. */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The trimmed texts of the direct children with a name. */
    public static List<String> texts(Element parent, String name) {
        return children(parent, name).stream().map(child -> child.getTextContent().strip()).toList();
    }

    /** An attribute, or the other value when it is missing or empty. */
    public static String attribute(Element element, String name, String otherwise) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** {@code <param name="…">value</param>} and {@code <param name="…" value="…"/>}, in order. */
    public static Map<String, String> params(Element parent) {
        Map<String, String> params = new LinkedHashMap<>();
        for (Element param : children(parent, "param")) {
            params.put(param.getAttribute("name"), attribute(param, "value", param.getTextContent().strip()));
        }
        return params;
    }

    /** The weight of a fragment; 1000 when none is written, as in Jira. */
    static int weight(Element element) {
        return Integer.parseInt(attribute(element, "weight", "1000"));
    }
}

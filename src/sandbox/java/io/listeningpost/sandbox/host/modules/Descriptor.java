package io.listeningpost.sandbox.host.modules;

import io.listeningpost.sandbox.host.PluginFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** {@code atlassian-plugin.xml} of an enabled plugin. Thread-safe as long as it is read by {@link Xml}. */
public final class Descriptor {

    /** What the host serves itself. */
    private static final Set<String> SERVED = Set.of("plugin-info", "resource", "ao", "rest", "rest-migration", "servlet", "web-section",
            "web-item", "web-panel", "web-resource", "velocity-allowlist", "index-document-configuration", "customfield-type");

    /** What Jira 11 knows and the desk may serve. */
    private static final Set<String> LEFT_TO_THE_DESK = Set.of("workflow-function", "workflow-condition", "workflow-validator",
            "jql-function", "issue-tabpanel", "project-tabpanel", "customfield-searcher", "report", "dashboard-item",
            "entity-index-extractor", "keyboard-shortcut", "routing", "web-panel-renderer", "user-format", "webwork1", "servlet-filter",
            "servlet-context-param", "web-resource-transformer", "url-reading-web-resource-transformer", "template-context-item");

    private final Element root;

    private Descriptor(Element root) {
        this.root = root;
    }

    /**
     * Reads the descriptor out of the plugin.
     *
     * @throws PluginFailure when it is missing, malformed, uses a key twice or a module type that Jira 11 does not know
     */
    public static Descriptor of(ClassLoader plugin, String pluginKey) {
        try (InputStream in = plugin.getResourceAsStream("atlassian-plugin.xml")) {
            if (in == null) {
                throw new PluginFailure("The JAR has no atlassian-plugin.xml at its root");
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // read by many threads: nodes that are made when first looked at come out wrong when two look at once
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            Descriptor descriptor = new Descriptor(factory.newDocumentBuilder().parse(in).getDocumentElement());
            descriptor.check(pluginKey);
            return descriptor;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new PluginFailure("atlassian-plugin.xml cannot be read: " + e.getMessage(), e);
        }
    }

    private void check(String pluginKey) {
        if (!root.getAttribute("key").equals(pluginKey)) {
            throw new PluginFailure("atlassian-plugin.xml has the key " + root.getAttribute("key")
                    + ", the manifest's Atlassian-Plugin-Key is " + pluginKey);
        }
        if (!root.getAttribute("plugins-version").equals("2")) {
            throw new PluginFailure("atlassian-plugin.xml needs plugins-version=\"2\"");
        }
        Set<String> keys = new HashSet<>();
        for (Element module : Xml.children(root)) {
            String type = module.getTagName();
            if (!SERVED.contains(type) && !LEFT_TO_THE_DESK.contains(type)) {
                throw new PluginFailure("atlassian-plugin.xml: there is no module type <" + type + "> in Jira 11"
                        + " (key \"" + module.getAttribute("key") + "\")");
            }
            if (!type.equals("plugin-info") && !type.equals("resource") && !keys.add(Xml.attribute(module, "key", ""))) {
                throw new PluginFailure("atlassian-plugin.xml uses the module key \"" + module.getAttribute("key") + "\" twice");
            }
        }
        if (keys.contains("")) {
            throw new PluginFailure("atlassian-plugin.xml has a module without key");
        }
    }

    /** The plugin's key. */
    public String key() {
        return root.getAttribute("key");
    }

    /** The plugin's name. */
    public String name() {
        return Xml.attribute(root, "name", key());
    }

    /** The plugin's version. */
    public String version() {
        return Xml.child(root, "plugin-info").flatMap(about -> Xml.texts(about, "version").stream().findFirst()).orElse("");
    }

    /** {@code plugin.key:module-key}. */
    public String completeKey(Element module) {
        return key() + ":" + module.getAttribute("key");
    }

    /** The modules of a type in the order written, those switched off ({@code state="disabled"}) left out. */
    public List<Element> modules(String type) {
        return Xml.children(root, type).stream().filter(module -> !module.getAttribute("state").equals("disabled")).toList();
    }

    /** The i18n bundles, dotted base names. */
    List<String> textBundles() {
        return Xml.children(root, "resource").stream().filter(resource -> resource.getAttribute("type").equals("i18n"))
                .map(resource -> resource.getAttribute("location")).toList();
    }
}

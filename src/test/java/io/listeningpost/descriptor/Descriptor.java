package io.listeningpost.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The descriptor as it is packaged, and the files it speaks of. */
final class Descriptor {

    static final Path RESOURCES = Path.of("src/main/resources");

    private final Element root;

    private Descriptor(Element root) {
        this.root = root;
    }

    static Descriptor read() {
        try (InputStream in = Descriptor.class.getResourceAsStream("/atlassian-plugin.xml")) {
            return new Descriptor(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Stream<Element> modules() {
        NodeList children = root.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item)
                .filter(Element.class::isInstance).map(Element.class::cast);
    }

    Stream<Element> all(String tag) {
        NodeList found = root.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    /** Every value of an attribute, anywhere. */
    List<String> attributes(String name) {
        return all("*").map(element -> element.getAttribute(name)).filter(value -> !value.isEmpty()).toList();
    }

    static Properties bundle() {
        Properties bundle = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve("i18n/listening-post.properties"), StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    static String templates() {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(each -> each.toString().endsWith(".vm")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

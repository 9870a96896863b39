package io.listeningpost.bench;

import io.listeningpost.sandbox.host.modules.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The tables that the descriptor names. */
final class Tables {

    static final String NAMESPACE = "io.listeningpost";

    private Tables() {
    }

    static List<Class<?>> entities() throws IOException, ClassNotFoundException, SAXException, ParserConfigurationException {
        List<Class<?>> entities = new ArrayList<>();
        try (InputStream in = Tables.class.getResourceAsStream("/atlassian-plugin.xml")) {
            Element module = (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("ao")
                    .item(0);
            for (String name : Xml.texts(module, "entity")) {
                entities.add(Class.forName(name));
            }
        }
        return entities;
    }
}

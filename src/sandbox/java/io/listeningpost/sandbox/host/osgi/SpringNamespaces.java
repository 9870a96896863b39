package io.listeningpost.sandbox.host.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Spring's XML namespaces as a bundle. Spring lies on the host's class path, but Gemini looks for {@code spring.handlers},
 * {@code spring.schemas} and the XSDs in bundles only.
 */
final class SpringNamespaces {

    private SpringNamespaces() {
    }

    static InputStream jar() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("META-INF/spring.handlers", joined("META-INF/spring.handlers"));
        byte[] schemas = joined("META-INF/spring.schemas");
        files.put("META-INF/spring.schemas", schemas);
        Properties places = new Properties();
        places.load(new ByteArrayInputStream(schemas));
        for (Object place : places.values()) {
            try (InputStream schema = loader().getResourceAsStream((String) place)) {
                if (schema == null) {
                    throw new IOException(place + " is named in spring.schemas but is not on the class path");
                }
                files.put((String) place, schema.readAllBytes());
            }
        }
        return GeneratedBundle.jar(manifest(), files);
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "io.listeningpost.sandbox.spring-namespaces");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("DynamicImport-Package", "org.springframework.*");
        return manifest;
    }

    private static byte[] joined(String name) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (URL part : Collections.list(loader().getResources(name))) {
            if (!part.toString().contains("gemini")) { // Gemini's own are found in Gemini's own bundles
                try (InputStream in = part.openStream()) {
                    in.transferTo(all);
                }
                all.write('\n');
            }
        }
        return all.toByteArray();
    }

    private static ClassLoader loader() {
        return SpringNamespaces.class.getClassLoader();
    }
}

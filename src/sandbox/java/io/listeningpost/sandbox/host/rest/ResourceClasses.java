package io.listeningpost.sandbox.host.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.springframework.core.io.UrlResource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** Finds the classes with {@code @Path} or {@code @Provider}. As in Jira only those of the bundle itself, not those of JARs inside it. */
final class ResourceClasses {

    private ResourceClasses() {
    }

    /** Looks below the packages named, or everywhere when none is. */
    static List<Class<?>> of(Bundle bundle, List<String> packages) {
        List<Class<?>> found = new ArrayList<>();
        SimpleMetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        for (String name : packages.isEmpty() ? List.of("") : packages) {
            Enumeration<URL> entries = bundle.findEntries("/" + name.replace('.', '/'), "*.class", true);
            for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
                try {
                    AnnotationMetadata metadata = readers.getMetadataReader(new UrlResource(entry)).getAnnotationMetadata();
                    if (metadata.isConcrete() && (metadata.hasAnnotation("jakarta.ws.rs.Path")
                            || metadata.hasAnnotation("jakarta.ws.rs.ext.Provider"))) {
                        found.add(bundle.loadClass(metadata.getClassName()));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot read " + entry, e);
                } catch (ClassNotFoundException | NoClassDefFoundError e) {
                    throw new IllegalStateException(entry + " cannot be loaded: " + e.getMessage(), e);
                }
            }
        }
        return found;
    }
}

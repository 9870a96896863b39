package io.listeningpost.sandbox.host.modules;

import java.util.List;
import java.util.Map;

/**
 * One {@code <web-resource>}.
 *
 * @param completeKey {@code plugin.key:module-key}
 * @param files the location in the JAR by the name in the address, in the order written; a folder ends in {@code /} on both sides
 * @param translatesScripts whether {@code jsI18n} is asked for
 */
record WebResource(String completeKey, List<String> contexts, List<String> dependencies, Map<String, String> files,
        boolean translatesScripts) {

    /** The names of the files of a type, without folders. */
    List<String> names(String extension) {
        return files.keySet().stream().filter(name -> name.endsWith("." + extension)).toList();
    }
}

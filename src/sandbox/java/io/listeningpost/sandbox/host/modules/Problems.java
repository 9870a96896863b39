package io.listeningpost.sandbox.host.modules;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong in a plugin's modules: each sentence once, logged when it is first known. Thread-safe. */
public final class Problems extends AbstractList<String> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final CopyOnWriteArrayList<String> sentences = new CopyOnWriteArrayList<>();

    @Override
    public boolean add(String sentence) {
        boolean isNew = sentences.addIfAbsent(sentence);
        if (isNew) {
            LOG.warn(sentence);
        }
        return isNew;
    }

    @Override
    public String get(int index) {
        return sentences.get(index);
    }

    @Override
    public int size() {
        return sentences.size();
    }

    /** A copy to hand out. */
    List<String> all() {
        return List.copyOf(sentences);
    }
}

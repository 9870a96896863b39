package io.listeningpost.reply;

import io.listeningpost.caution.Finding;
import io.listeningpost.caution.Kind;
import io.listeningpost.digest.Sha256;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of a draft somebody may not want to see published: in its text and in the descriptions of its photos. */
public record PrivateWords(List<Finding> inText, List<Finding> inPhotos) {

    static final PrivateWords NONE = new PrivateWords(List.of(), List.of());

    public PrivateWords {
        inText = List.copyOf(inText);
        inPhotos = List.copyOf(inPhotos);
    }

    public boolean isEmpty() {
        return inText.isEmpty() && inPhotos.isEmpty();
    }

    public Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        inText.forEach(each -> kinds.add(each.kind()));
        inPhotos.forEach(each -> kinds.add(each.kind()));
        return kinds;
    }

    /** Stands for what was found, wherever it stands: other words around it change nothing, another finding does. */
    public String fingerprint() {
        Set<String> found = new TreeSet<>();
        inText.forEach(each -> found.add(each.kind() + " " + each.words()));
        inPhotos.forEach(each -> found.add("photo " + each.kind() + " " + each.words()));
        return Sha256.hex(String.join("\n", found));
    }
}

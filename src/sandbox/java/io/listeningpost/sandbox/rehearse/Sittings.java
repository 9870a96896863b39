package io.listeningpost.sandbox.rehearse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Deals pages into sittings. All posts of a sitting are in the journal before the first of them is worked, and no post of a later
 * sitting is older than one of an earlier: so everything is worked oldest first, however the recordings overlap.
 */
final class Sittings {

    private Sittings() {
    }

    /** The sittings, oldest first; each has at most as many pages as one poll reads, unless they cannot be told apart in time. */
    static List<List<RecordedPage>> of(List<RecordedPage> pages, int pagesOfAPoll) {
        List<RecordedPage> sorted = pages.stream().sorted(Comparator.comparing(RecordedPage::newest, Sittings::compare)).toList();
        List<Optional<Occurrence>> oldestFrom = new ArrayList<>();
        Optional<Occurrence> oldest = Optional.empty();
        for (RecordedPage page : sorted.reversed()) {
            oldestFrom.addFirst(oldest);
            oldest = older(oldest, page.oldest());
        }
        List<List<RecordedPage>> sittings = new ArrayList<>();
        List<RecordedPage> sitting = new ArrayList<>();
        List<RecordedPage> together = new ArrayList<>();
        Optional<Occurrence> newest = Optional.empty();
        for (int i = 0; i < sorted.size(); i++) {
            together.add(sorted.get(i));
            newest = compare(newest, sorted.get(i).newest()) < 0 ? sorted.get(i).newest() : newest;
            boolean cut = oldestFrom.get(i).isEmpty() || compare(newest, oldestFrom.get(i)) < 0;
            if (cut && !sitting.isEmpty() && sitting.size() + together.size() > pagesOfAPoll) {
                sittings.add(List.copyOf(sitting));
                sitting.clear();
            }
            if (cut) {
                sitting.addAll(together);
                together.clear();
            }
        }
        if (!sitting.isEmpty()) {
            sittings.add(List.copyOf(sitting));
        }
        return sittings;
    }

    /** A page without a post of its own belongs to the beginning: it can go anywhere. */
    private static int compare(Optional<Occurrence> one, Optional<Occurrence> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isPresent(), other.isPresent());
        }
        return Occurrence.BY_AGE.compare(one.get(), other.get());
    }

    private static Optional<Occurrence> older(Optional<Occurrence> one, Optional<Occurrence> other) {
        return one.isEmpty() || other.isPresent() && compare(other, one) < 0 ? other : one;
    }
}

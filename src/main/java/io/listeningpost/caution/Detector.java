package io.listeningpost.caution;

import java.util.List;

/** Finds one kind of private words. Immutable; its time grows with the length of the text alone. */
@FunctionalInterface
interface Detector {

    List<Span> in(Reading text);
}

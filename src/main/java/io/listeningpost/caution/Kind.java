package io.listeningpost.caution;

/** What somebody may not want to see published; where two hold of the same words, the first counts. */
public enum Kind {
    CARD,
    IBAN,
    EMAIL,
    /** As an admin's pattern says. */
    ORDER,
    /** A postal code beside a street. */
    ADDRESS,
    PHONE
}

package io.listeningpost.social;

/** Takes each page as it arrives and returns once it is stored durably; throws to stop the poll. */
@FunctionalInterface
public interface PageSink {

    void store(Page page);
}

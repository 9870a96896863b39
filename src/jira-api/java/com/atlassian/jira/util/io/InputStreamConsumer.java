package com.atlassian.jira.util.io;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a stream that its giver closes.
 *
 * <p>Unproven on Jira 11: implemented by public plugins and scripts for Jira 7 to 9.
 */
public interface InputStreamConsumer<T> {

    T withInputStream(InputStream stream) throws IOException;
}

/** The databases of the sandbox: H2 in a file or in memory, PostgreSQL by address or started here. */
@NullMarked
package io.listeningpost.sandbox.host.db;

import org.jspecify.annotations.NullMarked;

/** The index of issues and the query language over it. */
@NullMarked
package io.listeningpost.sandbox.desk.search;

import org.jspecify.annotations.NullMarked;

/** Locks that hold across the nodes of one database. */
@NullMarked
package io.listeningpost.sandbox.desk.lock;

import org.jspecify.annotations.NullMarked;

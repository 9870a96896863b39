/** Active Objects as Jira wraps it: the real engine, names of at most thirty characters, transactions bound to the thread. */
@NullMarked
package io.listeningpost.sandbox.host.ao;

import org.jspecify.annotations.NullMarked;

/** Bugs that bit the users of other products, each by the thread that reports it: they must not bite ours. */
package io.listeningpost.issues;

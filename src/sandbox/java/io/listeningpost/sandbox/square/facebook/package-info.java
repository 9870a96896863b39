/**
 * A simulated Facebook: the Graph API of one version as a Page meets it, and the people who post, comment and write there. It tells only
 * what is asked for by name, and refuses what Facebook refuses, in its words as they are documented or reported.
 */
@NullMarked
package io.listeningpost.sandbox.square.facebook;

import org.jspecify.annotations.NullMarked;

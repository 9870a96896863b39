/** The crash matrix: the product's own parts in a JVM that dies before and after each step, run dry and counted. */
@NullMarked
package io.listeningpost.sandbox.matrix;

import org.jspecify.annotations.NullMarked;

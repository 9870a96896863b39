/** The composition root: the only package that sees everything. */
@NullMarked
package io.listeningpost.wiring;

import org.jspecify.annotations.NullMarked;

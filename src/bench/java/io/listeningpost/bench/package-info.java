/** How fast the product is, measured. Nothing here is a test. */
@NullMarked
package io.listeningpost.bench;

import org.jspecify.annotations.NullMarked;

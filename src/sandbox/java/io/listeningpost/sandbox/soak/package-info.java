/** The packaged plugin under a steady load for hours, beside a network that errs: what it holds must not grow. */
@NullMarked
package io.listeningpost.sandbox.soak;

import org.jspecify.annotations.NullMarked;

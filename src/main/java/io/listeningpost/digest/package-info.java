/** What stands for words without showing them. */
@NullMarked
package io.listeningpost.digest;

import org.jspecify.annotations.NullMarked;

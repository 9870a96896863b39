/** What is forgotten, and when. */
@NullMarked
package io.listeningpost.retention;

import org.jspecify.annotations.NullMarked;

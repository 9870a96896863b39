/** Files on issues. */
@NullMarked
package io.listeningpost.sandbox.desk.attachment;

import org.jspecify.annotations.NullMarked;

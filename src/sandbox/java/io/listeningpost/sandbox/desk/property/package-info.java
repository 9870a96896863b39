/** JSON properties of issues, comments and the like. */
@NullMarked
package io.listeningpost.sandbox.desk.property;

import org.jspecify.annotations.NullMarked;

/** Who exists, who is logged in on a thread, and who may do what. */
@NullMarked
package io.listeningpost.sandbox.desk.people;

import org.jspecify.annotations.NullMarked;

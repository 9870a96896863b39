/** Events, delivered to listeners on the thread that acts. */
@NullMarked
package io.listeningpost.sandbox.desk.event;

import org.jspecify.annotations.NullMarked;

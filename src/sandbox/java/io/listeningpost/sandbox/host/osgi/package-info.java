/** The OSGi side of Jira: Felix, Gemini Blueprint on Spring 6, the packages Jira exports, and one plugin bundle. */
@NullMarked
package io.listeningpost.sandbox.host.osgi;

import org.jspecify.annotations.NullMarked;

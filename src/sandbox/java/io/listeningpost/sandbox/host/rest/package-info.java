/** REST v2 as Jira runs it: one Jersey application a module, the plugin's own objects, closed by default. */
@NullMarked
package io.listeningpost.sandbox.host.rest;

import org.jspecify.annotations.NullMarked;

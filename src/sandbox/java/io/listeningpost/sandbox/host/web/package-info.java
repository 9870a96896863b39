/** The web side of Jira: sessions, login, secure administrator session, decorators, the plugin's servlets and downloads. */
@NullMarked
package io.listeningpost.sandbox.host.web;

import org.jspecify.annotations.NullMarked;

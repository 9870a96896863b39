/** The modules of {@code atlassian-plugin.xml} as Jira serves them: texts, tables, web fragments, web-resources, searchable properties. */
@NullMarked
package io.listeningpost.sandbox.host.modules;

import org.jspecify.annotations.NullMarked;

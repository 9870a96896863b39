package com.atlassian.webresource.api.assembler;

/**
 * Scripts and styles asked for by a page.
 *
 * <p>Evidence: called in one chain by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface RequiredResources {

    RequiredResources requireContext(String context);

    RequiredResources requireWebResource(String moduleKey);
}

package com.atlassian.webresource.api.assembler;

/**
 * Collects what a page needs.
 *
 * <p>Evidence: called in one chain by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface WebResourceAssembler {

    RequiredResources resources();
}

package com.atlassian.webresource.api.assembler;

/**
 * The page that the current request builds.
 *
 * <p>Evidence: called in one chain by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface PageBuilderService {

    WebResourceAssembler assembler();
}

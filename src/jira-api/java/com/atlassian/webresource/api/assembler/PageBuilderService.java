package com.atlassian.webresource.api.assembler;

/**
 * The page that the current request builds.
 *
 * <p>Evidence: call chain used by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface PageBuilderService {

    WebResourceAssembler assembler();
}

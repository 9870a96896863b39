package com.atlassian.sal.api;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Facts about the product that hosts the plugin.
 *
 * <p>Evidence: getBaseUrl and getPlatformId called by a Jira 11 plugin (atlassian-slack-integration-server), the home
 * directories by another (bootstrapi); getVersion from Jira 7.13.0 bytecode.
 */
public interface ApplicationProperties {

    String getBaseUrl(UrlMode urlMode);

    String getPlatformId();

    String getVersion();

    Optional<Path> getLocalHomeDirectory();

    /** Empty when the product is not clustered and has no shared home. */
    Optional<Path> getSharedHomeDirectory();
}

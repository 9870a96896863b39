package com.atlassian.sal.api;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Facts about the product that hosts the plugin.
 *
 * <p>Evidence: called by Jira 11 plugins (atlassian-slack-integration-server: URL and platform; bootstrapi: home
 * directories); getVersion from Jira 7.13.0 bytecode.
 */
public interface ApplicationProperties {

    String getBaseUrl(UrlMode urlMode);

    String getPlatformId();

    String getVersion();

    Optional<Path> getLocalHomeDirectory();

    /** Empty when the product is not clustered and has no shared home. */
    Optional<Path> getSharedHomeDirectory();
}

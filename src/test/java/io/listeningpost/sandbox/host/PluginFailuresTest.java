package io.listeningpost.sandbox.host;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFailuresTest {

    @TempDir
    Path home;

    private void refuses(PackedPlugin plugin, String... words) {
        assertThatThrownBy(() -> StartedHost.with(plugin, home).close()).isInstanceOf(PluginFailure.class)
                .message().contains(words);
    }

    @Test
    void refusesABundleThatImportsWhatJiraDoesNotExport() {
        refuses(PackedPlugin.withNotes().imports("com.google.common.collect"),
                "does not resolve", "com.google.common.collect", "which Jira does not export");
    }

    @Test
    void refusesAVersionThatJiraDoesNotHave() {
        refuses(PackedPlugin.withNotes().imports("org.slf4j;version=\"[2,3)\""), "org.slf4j in the version asked for");
    }

    @Test
    void hidesTheClassesOfTheHostItself() {
        refuses(PackedPlugin.withNotes().beans("<bean class=\"io.listeningpost.sandbox.host.Host\"/>"),
                "io.listeningpost.sandbox.host.Host", "neither in the JAR nor in a package");
    }

    @Test
    void namesTheClassWhosePackageTheManifestForgot() {
        refuses(PackedPlugin.withNotes().doesNotImport("com.atlassian.activeobjects.external"),
                "ClassNotFoundException", "com.atlassian.activeobjects.external.ActiveObjects");
    }

    @Test
    void namesTheServiceThatNobodyRegistersAtOnce() {
        refuses(PackedPlugin.empty().beans("<osgi:reference id=\"clock\" interface=\"java.time.InstantSource\"/>"),
                "waiting for dependency [&clock]", "java.time.InstantSource");
    }

    @Test
    void refusesXmlThatItsSchemaDoesNotAllow() {
        refuses(PackedPlugin.empty().beans("<osgi:reference id=\"clock\" wrong=\"yes\"/>"), "Spring context", "wrong");
    }

    @Test
    void refusesTheUseOfTablesBeforeTheyAreThere() {
        refuses(PackedPlugin.withNotes().beans("""
                <osgi:reference id="activeObjects" interface="com.atlassian.activeobjects.external.ActiveObjects"/>
                <bean class="io.listeningpost.sandbox.host.fixture.EagerNotes" autowire="constructor"/>
                """), "invoked ActiveObjects before <ao> configuration module is enabled");
    }

    @Test
    void refusesNamesOfMoreThanThirtyCharacters() {
        refuses(PackedPlugin.empty().module("<ao key=\"ao\" namespace=\"x\"><entity>~.LongColumnNote</entity></ao>"), "30");
    }

    @Test
    void refusesAModuleTypeThatJiraDoesNotKnow() {
        refuses(PackedPlugin.empty().module("<job-config key=\"job\"/>"), "there is no module type <job-config> in Jira 11");
    }

    @Test
    void refusesAKeyUsedTwice() {
        refuses(PackedPlugin.empty().module("<web-section key=\"a\" location=\"x\"/><web-section key=\"a\" location=\"y\"/>"),
                "uses the module key \"a\" twice");
    }

    @Test
    void refusesATypeOfFieldsThatIsNone() {
        refuses(PackedPlugin.empty().module("<customfield-type key=\"a\" class=\"~.NoteBody\"/>"), "NoteBody", "which is no",
                "CustomFieldType");
    }

    /** Where Jira's class is not to be seen, Jira disables the whole plugin. */
    @Test
    void refusesATypeOfFieldsThatCannotBeLoaded() {
        refuses(PackedPlugin.empty().module("<customfield-type key=\"a\" class=\"~.NoteField\"/>"), "NoteField", "cannot be loaded");
        refuses(PackedPlugin.empty().module("<customfield-type key=\"a\" class=\"~.Gone\"/>"), "Gone", "cannot be loaded");
    }

    @Test
    void namesAConditionThatThePluginCannotSee() {
        refuses(PackedPlugin.empty().doesNotImport("com.atlassian.jira.plugin.webfragment.conditions").module("""
                <web-item key="a" section="x"><condition class="com.atlassian.jira.plugin.webfragment.conditions.UserLoggedInCondition"/>
                </web-item>
                """), "UserLoggedInCondition is not visible to the plugin");
    }

    @Test
    void saysSoWhenNoContextAppears() {
        assertThatThrownBy(() -> StartedHost.with(PackedPlugin.empty().withoutContext(), home,
                options -> options.withContextTimeout(Duration.ofSeconds(1))).close())
                .isInstanceOf(PluginFailure.class).hasMessageContaining("is not up after 1 s");
    }
}

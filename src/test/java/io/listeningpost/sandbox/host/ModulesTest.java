package io.listeningpost.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {

    private static final String LOGGED_IN = "com.atlassian.jira.plugin.webfragment.conditions.UserLoggedInCondition";

    private static final CustomField FIELD = new CustomField() {
        @Override
        public String getId() {
            return "customfield_10100";
        }

        @Override
        public String getName() {
            return "Notes";
        }

        @Override
        public String getFieldName() {
            return getName();
        }

        @Override
        public CustomFieldType<?, ?> getCustomFieldType() {
            throw new UnsupportedOperationException("The host knows the type");
        }

        @Override
        public @Nullable FieldConfig getRelevantConfig(Issue issue) {
            return null;
        }

        @Override
        public String toString() {
            return getName();
        }
    };

    @TempDir
    static Path home;

    private static StartedHost started;

    @BeforeAll
    static void start() {
        started = StartedHost.with(PackedPlugin.withNotes()
                .file("i18n/fixture.properties", "fixture.title=Notes\nfixture.count={0} of the customer''s notes\n")
                .file("i18n/fixture_de.properties", "fixture.title=Notizen\n")
                .file("templates/panel.vm", """
                        <p class="title">$note.title</p><p>$note.getTitle().length()</p><p class="raw">$note.bodyHtml</p>
                        <p class="blocked">$note.secret $note.getSecret()</p><p>$greeting $words.size() $i18n.getText("fixture.title")</p>
                        #parse("templates/part.vm")
                        #disable_html_escaping()<i>$note.title</i>#enable_html_escaping()<u>$note.title</u>
                        #foreach($word in $words)[$velocityCount $word]#end $missing $!missing
                        """)
                .file("templates/part.vm", "<s>part $greeting</s>")
                .file("js/notes.js", "AJS.I18n.getText('fixture.title');AJS.I18n.getText(\"fixture.count\", n);")
                .file("js/first.js", "first()")
                .file("css/notes.css", ".note { background: url(images/dot.svg) }")
                .file("images/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .module("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.fixture\"/>")
                .module("""
                        <web-panel key="panel" location="atl.jira.view.issue.right.context" weight="5">
                        <label key="fixture.title"/><context-provider class="~.PanelContext"><param name="greeting">a &lt; b</param>
                        </context-provider><resource type="velocity" name="view" location="templates/panel.vm"/></web-panel>
                        """)
                .module("""
                        <web-panel key="failing" location="atl.jira.view.issue.right.context" weight="9">
                        <context-provider class="~.FailingContext"/>
                        <resource type="velocity" name="view" location="templates/part.vm"/></web-panel>
                        """)
                .module("""
                        <velocity-allowlist key="allow"><method>~.NoteView#getTitle()</method><method>~.NoteView#getBodyHtml()</method>
                        <method>~.NoteView#getGone()</method></velocity-allowlist>
                        """)
                .module("""
                        <web-section key="section" location="admin_plugins_menu" weight="7"><label key="fixture.title"/></web-section>
                        """)
                .module("""
                        <web-item key="late" section="admin_plugins_menu/section" weight="20"><label>Plain &amp; late</label>
                        <link linkId="late-link">/plugins/servlet/late?project=$project</link></web-item>
                        """)
                .module("""
                        <web-item key="early" section="admin_plugins_menu/section" weight="10"><label key="fixture.title"/>
                        <link linkId="early-link">/early</link><conditions type="OR"><condition class="~.HasIssue"/>
                        <condition class="%s"/></conditions></web-item>
                        """.formatted(LOGGED_IN))
                .module("""
                        <web-item key="never" section="admin_plugins_menu/section" weight="1"><label>Never</label><link>/never</link>
                        <condition class="~.HasIssue"/><condition class="~.HasIssue" invert="true"/></web-item>
                        """)
                .module("""
                        <web-resource key="base"><resource type="download" name="first.js" location="js/first.js"/></web-resource>
                        """)
                .module("""
                        <web-resource key="notes"><context>jira.view.issue</context><dependency>com.atlassian.auiplugin:ajs</dependency>
                        <dependency>com.atlassian.auiplugin:soy</dependency>
                        <dependency>io.listeningpost.fixture:base</dependency>
                        <transformation extension="js"><transformer key="jsI18n"/></transformation>
                        <resource type="download" name="notes.js" location="js/notes.js"/>
                        <resource type="download" name="notes.css" location="css/notes.css"/>
                        <resource type="download" name="images/" location="images/"/></web-resource>
                        """)
                .module("""
                        <index-document-configuration key="index" entity-key="IssueProperty"><key property-key="fixture.thread">
                        <extract path="channel" type="STRING" alias="fixtureChannel"/></key></index-document-configuration>
                        """)
                .imports("com.atlassian.jira.issue").imports("com.atlassian.jira.issue.customfields.impl")
                .imports("com.atlassian.jira.issue.fields").imports("com.atlassian.jira.issue.fields.layout.field")
                .file("templates/field.vm", "<i>$value $note $customField</i>")
                .file("templates/field-xml.vm", "<v>$note</v>")
                .module("""
                        <customfield-type key="field" i18n-name-key="fixture.title" class="~.NoteField">
                        <description>About notes</description>
                        <resource type="velocity" name="view" location="templates/field.vm"/></customfield-type>
                        """)
                .module("""
                        <customfield-type key="wide" name="Wide" class="~.NoteField"><description key="fixture.title"/>
                        <resource type="velocity" name="view" location="templates/field.vm"/>
                        <resource type="velocity" name="column-view" location="templates/part.vm"/>
                        <resource type="velocity" name="xml" location="templates/field-xml.vm"/></customfield-type>
                        """)
                .module("<jql-function key=\"jql\" class=\"~.HasIssue\"><fname>notes</fname></jql-function>"), home);
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    private static PluginModules modules() {
        return started.host.modules();
    }

    private static String panel() {
        return modules().webPanels(SmallDesk.PANELS, Map.of("issue", "SUP-1")).getFirst().html();
    }

    @Test
    void escapesEveryReferenceThatIsNotMarkedAsHtml() {
        assertThat(panel()).contains("<p class=\"title\">&lt;b&gt;R&amp;D&#39;s&lt;/b&gt;</p>", "<p class=\"raw\"><em>ready</em></p>",
                "<i><b>R&D's</b></i>", "<u>&lt;b&gt;R&amp;D&#39;s&lt;/b&gt;</u>", "<s>part a &lt; b</s>");
    }

    @Test
    void rendersWhatTheAllowlistDoesNotNameAsTheRawReferenceAndRemembersIt() {
        assertThat(panel()).contains("<p class=\"blocked\">$note.secret $note.getSecret()</p>");
        assertThat(modules().blockedCalls()).containsExactly("io.listeningpost.sandbox.host.fixture.NoteView#getSecret()");
    }

    @Test
    void showsAFieldWithItsViewWhereItHasNoneForColumns() {
        PluginModules.FieldType plain = modules().fieldTypes().getFirst();

        assertThat(plain.completeKey()).isEqualTo("io.listeningpost.fixture:field");
        assertThat(plain.name(Locale.GERMAN)).isEqualTo("Notizen");
        assertThat(plain.description(Locale.GERMAN)).isEqualTo("About notes");
        assertThat(plain.columnHtml(FIELD, issue("SUP-1")))
                .isEqualTo("<i>SUP-1 &lt;b&gt;of SUP-1&lt;/b&gt; Notes</i>");
        assertThat(plain.xml(FIELD, issue("SUP-1"))).isEmpty();
    }

    @Test
    void showsAFieldWithItsViewForColumnsAndForXml() {
        PluginModules.FieldType wide = modules().fieldTypes().getLast();

        assertThat(wide.name(Locale.GERMAN)).isEqualTo("Wide");
        assertThat(wide.description(Locale.GERMAN)).isEqualTo("Notizen");
        assertThat(wide.columnHtml(FIELD, issue("SUP-1"))).isEqualTo("<s>part $greeting</s>");
        assertThat(wide.xml(FIELD, issue("SUP-2"))).isEqualTo("<v>&lt;b&gt;of SUP-2&lt;/b&gt;</v>");
    }

    @Test
    void showsThatAFieldFailedAndNamesTheProblem() {
        assertThat(modules().fieldTypes().getFirst().columnHtml(FIELD, issue("BAD")))
                .contains("cannot be shown").doesNotContain("no notes");
        assertThat(modules().problems()).anyMatch(problem -> problem.contains("fixture:field") && problem.contains("no notes"));
    }

    private static Issue issue(String key) {
        return (Issue) Proxy.newProxyInstance(ModulesTest.class.getClassLoader(), new Class<?>[] {Issue.class},
                (proxy, method, arguments) -> method.getName().equals("getKey") ? key : null);
    }

    @Test
    void rendersWithVelocity16() {
        assertThat(panel()).contains("[1 one][2 two] $missing \n", "a &lt; b 2 Notes");
    }

    @Test
    void showsAFailingPanelAsANoticeAndNamesTheProblem() {
        List<PluginModules.WebPanel> panels = modules().webPanels(SmallDesk.PANELS, Map.of());

        assertThat(panels).extracting(PluginModules.WebPanel::key)
                .containsExactly("io.listeningpost.fixture:panel", "io.listeningpost.fixture:failing");
        assertThat(panels.getLast().html()).contains("Error rendering").doesNotContain("no rows");
        assertThat(modules().problems()).anyMatch(problem -> problem.contains("failing") && problem.contains("no rows"));
    }

    @Test
    void namesWhatIsWrongInTheDescriptor() {
        assertThat(modules().problems())
                .anyMatch(problem -> problem.contains("NoteView#getGone() names no public method"))
                .anyMatch(problem -> problem.contains("com.atlassian.auiplugin:soy"));
    }

    @Test
    void ordersLinksByWeightAndAsksTheirConditions() {
        assertThat(modules().webSections("admin_plugins_menu", Map.of()))
                .containsExactly(new PluginModules.WebSection("section", "admin_plugins_menu", "Notes", 7));
        assertThat(modules().webItems("admin_plugins_menu/section", Map.of("project", "A&B"))).containsExactly(
                new PluginModules.WebItem("io.listeningpost.fixture:late", "Plain & late", "/jira/plugins/servlet/late?project=A&B",
                        "late-link", "", 20));
        assertThat(modules().webItems("admin_plugins_menu/section", Map.of("issue", "SUP-1")))
                .extracting(PluginModules.WebItem::linkId).containsExactly("early-link", "late-link");
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(modules().i18n(Locale.GERMAN, "fixture.title")).isEqualTo("Notizen");
        assertThat(modules().i18n(Locale.FRENCH, "fixture.title")).isEqualTo("Notes");
        assertThat(modules().i18n(Locale.GERMAN, "fixture.count", 3)).isEqualTo("3 of the customer's notes");
        assertThat(modules().i18n(Locale.GERMAN, "fixture.unknown")).isEqualTo("fixture.unknown");
        assertThat(Browser.of(started.host, "agent").get("/browse/SUP-1").body()).contains("<h2>Notizen</h2>", "<html lang=\"de\"");
    }

    @Test
    void putsTextsIntoScripts() {
        Browser agent = Browser.of(started.host, "agent");
        String script = agent.get(address(agent.get("/browse/SUP-1").body(), "fixture:notes/[^\"]*\\.js[^\"]*")).body();

        assertThat(script).isEqualTo("\"Notizen\";AJS.format(\"{0} of the customer\\'\\'s notes\", n);".replace("\\'", "'"));
    }

    @Test
    void loadsDependenciesFirstAndEachOnce() {
        String tags = modules().resourceTags(List.of("jira.view.issue", "io.listeningpost.fixture:base"));

        assertThat(tags.indexOf("fixture:base/")).isPositive().isLessThan(tags.indexOf("fixture:notes.js"));
        assertThat(tags.split("fixture:base\\.js", -1)).hasSize(2);
    }

    @Test
    void letsBrowsersKeepWhatIsAskedForByItsHashOnly() {
        Browser anybody = new Browser(started.host);
        String hashed = address(modules().resourceTags(List.of("jira.view.issue")), "fixture:notes/[^\"]*\\.css[^\"]*");

        HttpResponse<String> current = anybody.get(hashed);
        HttpResponse<String> stale = anybody.get(hashed.replaceAll("/s/[^/]+/", "/s/0123456789abcdef/"));
        HttpResponse<String> image = anybody.get(hashed.replaceFirst("[^/]*$", "images/dot.svg"));

        assertThat(current.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(current.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(stale.body()).isEqualTo(current.body());
        assertThat(stale.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(image.body()).startsWith("<svg");
        assertThat(anybody.get("/download/resources/io.listeningpost.fixture:notes/images/..%2fatlassian-plugin.xml").statusCode())
                .isNotEqualTo(200);
        assertThat(anybody.get("/download/resources/io.listeningpost.fixture:notes/atlassian-plugin.xml").statusCode()).isEqualTo(404);
    }

    private static String address(String html, String tail) {
        Matcher matcher = Pattern.compile("\"(/jira/s/[^\"]*io\\.listeningpost\\." + tail + ")\"").matcher(html);
        assertThat(matcher.find()).as(html).isTrue();
        return matcher.group(1);
    }

    @Test
    void listsSearchablePathsAndModulesOfOthers() {
        assertThat(modules().jqlAliases()).containsExactly(
                new PluginModules.IndexedPath("IssueProperty", "fixture.thread", "channel", "STRING", "fixtureChannel"));
        assertThat(modules().modules("jql-function")).singleElement()
                .satisfies(module -> assertThat(module.completeKey()).isEqualTo("io.listeningpost.fixture:jql"));
    }
}

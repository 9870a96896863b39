package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.host.PageShell;
import java.io.IOException;

/** {@code /secure/admin/IndexAdmin.jspa}: makes searches see every issue afresh, as after a plugin declared new paths. */
final class IndexPage extends DeskPage {

    static final String PATH = "/secure/admin/IndexAdmin.jspa";
    private static final long serialVersionUID = 1L;

    IndexPage(Stage stage, PageShell shell) {
        super(stage, shell);
    }

    @Override
    void show(Visit visit) throws IOException {
        String done = visit.parameter("done").matches("\\d{1,9}") ? visit.parameter("done") + " issues were indexed again." : "";
        writeAdmin(visit, "Indexing", "indexing", """
                <h1>Indexing</h1>%s<p>Searches see an issue as it was when it was last indexed. Paths of properties that an app declares
                later are found only after indexing again.</p><form class="aui" method="post" action="%s">%s
                <button class="aui-button aui-button-primary" type="submit">Re-index</button></form>
                """.formatted(Markup.message("success", done), visit.to(PATH), visit.token()));
    }

    @Override
    void act(Visit visit) throws IOException {
        visit.redirect(PATH + "?done=" + stage.index().refreshAll());
    }
}

package io.listeningpost.sandbox.square.x.oauth;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;

/** The page on which a person says yes or no to an app. In the Square it also asks who the person is. */
final class Consent {

    private Consent() {
    }

    /**
     * The page.
     *
     * @param action  where the form goes
     * @param field   name of the hidden field that names the request
     * @param request its value
     * @param wants   what the app wants, as markup
     */
    static Answer ask(World world, App app, String action, String field, String request, String wants) {
        StringBuilder choice = new StringBuilder();
        for (Person person : world.people()) {
            choice.append("<label class=\"check\"><input type=\"radio\" name=\"person\" value=\"").append(person.id()).append('"')
                    .append(person.id().equals(app.owner()) ? " checked" : "").append("> <span>").append(Html.encode(person.name()))
                    .append(" <span class=\"handle\">@").append(person.handle()).append("</span></span></label>");
        }
        return page(200, "Authorize " + app.name() + "?", wants + "<form method=\"post\" action=\"" + action + "\" class=\"stack\">"
                + "<input type=\"hidden\" name=\"" + field + "\" value=\"" + Html.encode(request) + "\">" + choice
                + "<div class=\"row\"><button name=\"answer\" value=\"yes\">Authorize app</button>"
                + "<button name=\"answer\" value=\"no\" class=\"quiet\">Cancel</button></div></form>");
    }

    static Answer page(int status, String title, String body) {
        return Answer.text(status, "text/html; charset=utf-8", Html.page(title, body));
    }

    /** False if a page of another site sent the form. */
    static boolean fromHere(Call call) {
        return call.header("Origin").map(origin -> origin.equals("http://" + call.host())).orElse(true);
    }
}

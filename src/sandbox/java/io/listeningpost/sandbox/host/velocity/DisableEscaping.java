package io.listeningpost.sandbox.host.velocity;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** The directive {@code #disable_html_escaping()}. Made by Velocity. */
public final class DisableEscaping extends Directive {

    @Override
    public String getName() {
        return "disable_html_escaping";
    }

    @Override
    public int getType() {
        return LINE;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) {
        if (context.get(Templates.ESCAPING) instanceof Escaping escaping) {
            escaping.turn(false);
        }
        return true;
    }
}

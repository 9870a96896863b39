package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.PublicVoice;
import io.listeningpost.settings.People;
import io.listeningpost.settings.SwitchedOff;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The switch that stops everything that goes out. Jira administrators use it: 401 for nobody, 403 for everybody else. Agents see it where
 * they work: 404 for a request or project they cannot see, 403 where they are no agents.
 */
@Path("/off-switch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OffSwitchResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final PublicVoice voice;
    private final People people;
    private final Overtaking overtaking;

    @Inject
    public OffSwitchResource(Gate gate, JsonBody json, Refusals refusals, PublicVoice voice, People people,
            Overtaking overtaking) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.voice = voice;
        this.people = people;
        this.overtaking = overtaking;
    }

    /** How it stands, and how many replies wait. */
    @GET
    @AdminOnly
    public Response get() {
        gate.admin();
        return Response.ok(voice.state().map(this::withQueue).orElse(OffSwitchView.ON)).build();
    }

    /** How it stands, for the agents of a request. */
    @GET
    @Path("/requests/{key}")
    @LicensedOnly
    public Response ofRequest(@PathParam("key") String key) {
        gate.agentOf(key);
        return shown();
    }

    /** How it stands, for the agents of a project. */
    @GET
    @Path("/projects/{key}")
    @LicensedOnly
    public Response ofProject(@PathParam("key") String key) {
        gate.agentIn(key);
        return shown();
    }

    /** How it stands, for those who choose what speaks in a project: they administer it or Jira. */
    @GET
    @Path("/projects/{key}/words")
    @LicensedOnly
    public Response ofProjectWords(@PathParam("key") String key) {
        gate.adminOf(key);
        return shown();
    }

    /** Off, at once and in the whole cluster. While it is off already, a reason takes the place of the one before. */
    @PUT
    @AdminOnly
    public Response off(@Nullable String body) {
        gate.admin();
        return Response.ok(withQueue(voice.stop(gate.person(), why(body)))).build();
    }

    /**
     * Says why it is off; 409 when it is not, or when somebody else said why since {@code revision} was read. Without a revision the last
     * word counts.
     */
    @PUT
    @Path("/why")
    @AdminOnly
    public Response explain(@QueryParam("revision") @Nullable String revision, @Nullable String body) {
        gate.admin();
        String why = why(body);
        Optional<SwitchedOff> off = voice.state();
        if (off.isPresent() && revision != null && !revision.equals(Revision.of(off.get())) && !why.equals(off.get().why())) {
            return overtaken(off.get(), why);
        }
        boolean explained = off.isPresent() && (revision == null ? voice.explain(why) : voice.explain(off.get(), why));
        if (!explained) {
            Optional<SwitchedOff> now = voice.state();
            if (revision != null && now.isPresent()) {
                return overtaken(now.get(), why);
            }
            throw refusals.conflict("why", "listening-post.error.off-switch.on");
        }
        return get();
    }

    /** On; what waits is sent or taken back. 409 when it was not off, or while a reply is in the hands of a node. */
    @POST
    @Path("/on")
    @AdminOnly
    public Response on(@Nullable String body) {
        gate.admin();
        String waiting = Optional.ofNullable(json.read(body, SwitchOnForm.class).waiting()).orElse("");
        if (!waiting.equals("send") && !waiting.equals("withdraw")) {
            throw refusals.invalid("waiting", "listening-post.error.off-switch.waiting");
        }
        return switch (voice.resume(waiting.equals("withdraw"))) {
            case PublicVoice.Resumed.On(int withdrawn, int givenUp) -> Response.ok(new SwitchedOnView(withdrawn, givenUp)).build();
            case PublicVoice.Resumed.WasOn() -> throw refusals.conflict("", "listening-post.error.off-switch.on");
            case PublicVoice.Resumed.Busy(int left) -> throw refusals.conflict("waiting", "listening-post.error.off-switch.busy", left);
        };
    }

    /** Who gave the reason nobody knows: who switched off may be somebody else. */
    private Response overtaken(SwitchedOff off, String why) {
        return overtaking.of(Optional.empty(), Revision.of(off),
                List.of(new ConfigDifference.Change("changed", "why", off.why(), why)));
    }

    private Response shown() {
        return Response.ok(voice.state().map(off -> OffSwitchView.of(off, name(off), null)).orElse(OffSwitchView.ON)).build();
    }

    private OffSwitchView withQueue(SwitchedOff off) {
        return OffSwitchView.of(off, name(off), voice.waiting());
    }

    private String name(SwitchedOff off) {
        return people.byKey(off.by()).map(People.Person::displayName).orElse(off.by());
    }

    private String why(@Nullable String body) {
        String why = Optional.ofNullable(json.read(body, WhyForm.class).why()).orElse("").replaceAll("\\p{Cntrl}+", " ").strip();
        if (why.length() > SwitchedOff.LONGEST_WHY) {
            throw refusals.invalid("why", "listening-post.error.off-switch.why", SwitchedOff.LONGEST_WHY);
        }
        return why;
    }
}

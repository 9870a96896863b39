package io.listeningpost.jira.rest.admin;

import io.listeningpost.caution.OrderPattern;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.Signatures;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Wording;
import io.listeningpost.settings.WordsRenderer.Rendered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a form into what an admin wants of words, or says everything that is wrong with it at once. Thread-safe. */
public final class WordingCheck {

    private static final String EXAMPLE = "Alex Example";
    private static final int LONGEST_TEMPLATE = 200;
    private static final int LONGEST_OURS = 200;
    /** An order number somebody copied: no sign in it stands for another. */
    private static final Pattern ONE_NUMBER = Pattern.compile("(?=(?:.*\\d){3})[\\p{L}\\p{N} _/#-]+");

    private final Signatures signatures;
    private final Refusals refusals;

    public WordingCheck(Signatures signatures, Refusals refusals) {
        this.signatures = signatures;
        this.refusals = refusals;
    }

    Wording read(WordingForm form) {
        List<FieldError> errors = new ArrayList<>();
        Optional<String> signature = Optional.ofNullable(form.signature()).map(String::strip).filter(each -> !each.isEmpty());
        signature.ifPresent(template -> checkSignature(template, errors));
        List<String> orders = lines("orders", form.orders(), Wording.MOST_ORDERS, errors);
        for (int i = 0; i < orders.size(); i++) {
            if (OrderPattern.read(orders.get(i)) instanceof OrderPattern.Read.Bad(var flaw, int at)) {
                String code = flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
                errors.add(refusals.error("orders[" + i + "]", "listening-post.error.pattern." + code, at));
            } else if (ONE_NUMBER.matcher(orders.get(i)).matches()) {
                errors.add(refusals.error("orders[" + i + "]", "listening-post.error.pattern.one-number"));
            }
        }
        List<String> ours = lines("ours", form.ours(), Wording.MOST_OURS, errors);
        for (int i = 0; i < ours.size(); i++) {
            if (ours.get(i).length() > LONGEST_OURS) {
                errors.add(refusals.error("ours[" + i + "]", "listening-post.error.ours-long", LONGEST_OURS));
            }
        }
        String wanted = form.comments() == null ? Sharing.NEVER.name() : form.comments().strip().toUpperCase(Locale.ROOT);
        Optional<Sharing> comments = Arrays.stream(Sharing.values()).filter(each -> each.name().equals(wanted)).findFirst();
        if (comments.isEmpty()) {
            errors.add(refusals.error("comments", "listening-post.error.comments"));
        }
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return new Wording(signature, orders, ours, comments.orElse(Sharing.NEVER),
                form.copies() == null || form.copies());
    }

    private void checkSignature(String template, List<FieldError> errors) {
        if (template.length() > LONGEST_TEMPLATE) {
            errors.add(refusals.error("signature", "listening-post.error.signature", Signatures.LONGEST));
        } else if (signatures.render(template, EXAMPLE) instanceof Rendered.Wrong(String reason)) {
            errors.add(refusals.error("signature", "listening-post.error.words", refusals.told(reason)));
        } else if (signatures.text(template, EXAMPLE).isEmpty()) {
            errors.add(refusals.error("signature", "listening-post.error.signature", Signatures.LONGEST));
        }
    }

    private List<String> lines(String field, @Nullable List<@Nullable String> typed, int most, List<FieldError> errors) {
        if (typed == null || typed.size() > most) {
            errors.add(refusals.error(field, "listening-post.error.lines", most));
            return List.of();
        }
        return typed.stream().map(each -> each == null ? "" : each.strip()).toList();
    }
}

package io.listeningpost.jira.audit;

import com.atlassian.audit.api.AuditService;
import com.atlassian.audit.entity.AuditEvent;
import com.atlassian.audit.entity.AuditResource;
import com.atlassian.audit.entity.AuditType;
import com.atlassian.audit.entity.ChangedValue;
import com.atlassian.audit.entity.CoverageArea;
import com.atlassian.audit.entity.CoverageLevel;
import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Entry;
import io.listeningpost.settings.AuditTrail.Field;

/** Entries in the form of the audit log. The only class that knows its types. */
final class AuditEntries {

    private static final String CATEGORY = "listening-post.name";

    private AuditEntries() {
    }

    static void write(Object service, Entry entry) {
        AuditType type = AuditType.fromI18nKeys(CoverageArea.ECOSYSTEM, CoverageLevel.BASE, CATEGORY, action(entry.deed())).build();
        AuditEvent.Builder event = AuditEvent.builder(type)
                .affectedObject(AuditResource.builder(entry.name(), kind(entry.deed())).id(entry.id()).build());
        event.appendChangedValues(entry.changes().stream().map(AuditEntries::value).toList());
        ((AuditService) service).audit(event.build());
    }

    private static ChangedValue value(Changed changed) {
        ChangedValue.Builder value = ChangedValue.fromI18nKeys(field(changed.field()));
        changed.from().ifPresent(value::from);
        changed.to().ifPresent(value::to);
        return value.build();
    }

    private static String kind(Deed deed) {
        return switch (deed) {
            case ACCOUNT_LINKED, KEYS_REPLACED, ACCOUNT_CHANGED, ACCOUNT_REMOVED -> "ACCOUNT";
            case REPLY_SENT, PRIVATE_WORDS_SENT, REPLY_SUBMITTED, REPLY_APPROVED, REPLY_REFUSED, REPLY_WITHDRAWN,
                 REPLY_RETRIED -> "REPLY";
            case PERSON_SAID, PERSON_TAKEN_BACK -> "REQUEST";
            case AUTHOR_BLOCKED, AUTHOR_UNBLOCKED -> "AUTHOR";
            case PROJECT_WORDS_CHANGED -> "PROJECT";
            case REPLIES_SWITCHED_OFF, REPLIES_OFF_EXPLAINED, REPLIES_SWITCHED_ON, RULES_CHANGED, CANNED_CHANGED, PRICES_CHANGED,
                 CONFIGURATION_IMPORTED -> "SETTING";
        };
    }

    private static String action(Deed deed) {
        return switch (deed) {
            case ACCOUNT_LINKED -> "listening-post.audit.account-linked";
            case KEYS_REPLACED -> "listening-post.audit.keys-replaced";
            case ACCOUNT_CHANGED -> "listening-post.audit.account-changed";
            case ACCOUNT_REMOVED -> "listening-post.audit.account-removed";
            case REPLY_SENT -> "listening-post.audit.reply-sent";
            case PRIVATE_WORDS_SENT -> "listening-post.audit.private-words-sent";
            case REPLY_SUBMITTED -> "listening-post.audit.reply-submitted";
            case REPLY_APPROVED -> "listening-post.audit.reply-approved";
            case REPLY_REFUSED -> "listening-post.audit.reply-refused";
            case REPLY_WITHDRAWN -> "listening-post.audit.reply-withdrawn";
            case REPLY_RETRIED -> "listening-post.audit.reply-retried";
            case REPLIES_SWITCHED_OFF -> "listening-post.audit.switched-off";
            case REPLIES_OFF_EXPLAINED -> "listening-post.audit.off-explained";
            case REPLIES_SWITCHED_ON -> "listening-post.audit.switched-on";
            case RULES_CHANGED -> "listening-post.audit.rules-changed";
            case CANNED_CHANGED -> "listening-post.audit.canned-changed";
            case PRICES_CHANGED -> "listening-post.audit.prices-changed";
            case AUTHOR_BLOCKED -> "listening-post.audit.author-blocked";
            case AUTHOR_UNBLOCKED -> "listening-post.audit.author-unblocked";
            case PROJECT_WORDS_CHANGED -> "listening-post.audit.project-words-changed";
            case PERSON_SAID -> "listening-post.audit.person-said";
            case PERSON_TAKEN_BACK -> "listening-post.audit.person-taken-back";
            case CONFIGURATION_IMPORTED -> "listening-post.audit.configuration-imported";
        };
    }

    private static String field(Field field) {
        return switch (field) {
            case STATE -> "listening-post.audit.field.state";
            case ROUTE -> "listening-post.audit.field.route";
            case SPEAKER -> "listening-post.audit.field.speaker";
            case GRACE -> "listening-post.audit.field.grace";
            case REOPENING -> "listening-post.audit.field.reopening";
            case STATUSES -> "listening-post.audit.field.statuses";
            case HEARING -> "listening-post.audit.field.hearing";
            case BUDGET -> "listening-post.audit.field.budget";
            case AUTOMATION -> "listening-post.audit.field.automation";
            case WORDING -> "listening-post.audit.field.wording";
            case QUIET -> "listening-post.audit.field.quiet";
            case PRIVATE_WORDS -> "listening-post.audit.field.private-words";
            case REPLIES -> "listening-post.audit.field.replies";
            case RULES -> "listening-post.audit.field.rules";
            case TEAM -> "listening-post.audit.field.team";
            case CANNED -> "listening-post.audit.field.canned";
            case PRICES -> "listening-post.audit.field.prices";
            case HEARD -> "listening-post.audit.field.heard";
            case CONFIGURATION -> "listening-post.audit.field.configuration";
        };
    }
}

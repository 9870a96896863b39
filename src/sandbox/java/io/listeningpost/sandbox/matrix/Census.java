package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.square.http.Json;

/** What the desk's database holds, read past Jira and the product. */
final class Census {

    private final Sql sql;

    Census(Sql sql) {
        this.sql = sql;
    }

    ObjectNode told() {
        ObjectNode told = Json.object();
        ArrayNode requests = told.putArray("requests");
        sql.list("select I.ID, I.ISSUE_KEY, I.STATUS, I.SUMMARY, I.DESCRIPTION, P.JSON,"
                + " (select count(*) from SB_REMOTE_LINK L where L.ISSUE_ID = I.ID) as LINKS,"
                + " (select count(*) from SB_ATTACHMENT A where A.ISSUE_ID = I.ID and A.FILE_NAME not like 'agent%') as FILES"
                + " from SB_ISSUE I left join SB_PROPERTY P on P.ENTITY_NAME = 'IssueProperty' and P.ENTITY_ID = I.ID"
                + " and P.PROPERTY_KEY = 'listening-post.thread' where I.ISSUE_KEY like 'SUP-%' order by I.ID",
                row -> requests.addObject().put("id", row.number("ID")).put("key", row.text("ISSUE_KEY"))
                        .put("status", row.text("STATUS")).put("links", row.number("LINKS")).put("files", row.number("FILES"))
                        .put("words", row.text("SUMMARY") + " " + row.maybe("DESCRIPTION").orElse(""))
                        .put("property", row.maybe("JSON").orElse("")));
        ArrayNode comments = told.putArray("comments");
        sql.list("select C.ID, C.ISSUE_ID, C.BODY, P.JSON, N.JSON as NOTE from SB_COMMENT C left join SB_PROPERTY P"
                + " on P.ENTITY_NAME = 'CommentProperty' and P.ENTITY_ID = C.ID and P.PROPERTY_KEY = 'listening-post.post'"
                + " left join SB_PROPERTY N on N.ENTITY_NAME = 'CommentProperty' and N.ENTITY_ID = C.ID"
                + " and N.PROPERTY_KEY = 'listening-post.note' order by C.ID",
                row -> comments.addObject().put("request", row.number("ISSUE_ID")).put("words", row.text("BODY"))
                        .put("property", row.maybe("JSON").orElse("")).put("note", row.maybe("NOTE").orElse("")));
        return told.put("hanging", hanging());
    }

    /** Links, properties and files that hang on nothing. */
    private long hanging() {
        return sql.count("select count(*) as N from SB_REMOTE_LINK where ISSUE_ID not in (select ID from SB_ISSUE)")
                + sql.count("select count(*) as N from SB_ATTACHMENT where ISSUE_ID not in (select ID from SB_ISSUE)")
                + sql.count("select count(*) as N from SB_PROPERTY where ENTITY_NAME = 'IssueProperty'"
                        + " and ENTITY_ID not in (select ID from SB_ISSUE)")
                + sql.count("select count(*) as N from SB_PROPERTY where ENTITY_NAME = 'CommentProperty'"
                        + " and ENTITY_ID not in (select ID from SB_COMMENT)");
    }
}

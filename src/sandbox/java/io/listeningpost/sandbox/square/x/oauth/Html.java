package io.listeningpost.sandbox.square.x.oauth;

/** The small pages of the authorization. */
final class Html {

    private Html() {
    }

    static String encode(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** A page in the looks of the Square; the body is markup already. */
    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="icon" href="/square/square.svg">
                <link rel="stylesheet" href="/square/square.css"></head>
                <body class="leave"><section class="card"><h1>%1$s</h1>%2$s</section></body></html>
                """.formatted(encode(title), body);
    }
}

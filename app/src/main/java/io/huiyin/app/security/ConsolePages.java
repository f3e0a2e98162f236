package io.huiyin.app.security;

/** Addresses of the console's pages; each answers with the same document, which the browser's router fills. */
public final class ConsolePages {

    public static final String[] PATHS = {
        "/login",
        "/desk",
        "/phone",
        "/report",
        "/progress",
        "/inbox",
        "/visits",
        "/tickets",
        "/tickets/*",
        "/supervision",
        "/callbacks",
        "/night",
        "/board",
        "/screenings",
        "/scores",
        "/scores/*",
        "/search",
        "/trends",
        "/knowledge",
        "/knowledge/*",
        "/knowledge/*/*",
        "/catalogue",
        "/models",
        "/units",
        "/duty",
        "/audit",
        "/deliveries",
        "/denied"
    };

    private ConsolePages() {}
}

package io.huiyin.core.draft;

/** There is no such draft, or it is no longer this agent's. */
public final class UnknownDraft extends RuntimeException {

    private final transient DraftId draft;

    public UnknownDraft(DraftId draft) {
        super("没有找到这份草稿：它已立单、移交或放弃");
        this.draft = draft;
    }

    public DraftId draft() {
        return draft;
    }
}

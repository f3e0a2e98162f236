package io.huiyin.core.draft;

/** Another page has changed the draft meanwhile: look at it again, then write on. */
public final class StaleDraft extends RuntimeException {

    private final transient DraftId draft;

    StaleDraft(DraftId draft) {
        super("第 " + draft.part() + " 件草稿已在别处改动，已载入最新内容，请核对后继续填写");
        this.draft = draft;
    }

    public DraftId draft() {
        return draft;
    }
}

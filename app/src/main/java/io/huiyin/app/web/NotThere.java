package io.huiyin.app.web;

/** What was asked for does not exist, or not for this viewer. */
public final class NotThere extends RuntimeException {

    private final String message;

    public NotThere(String what, String id) {
        this.message = what + "「" + id + "」不存在，或您无权查看";
    }

    @Override
    public String getMessage() {
        return message;
    }
}

package io.huiyin.voicebot.models;

import java.util.List;

/** A name that is not in the catalogue. */
public final class NoSuchModel extends RuntimeException {
    public NoSuchModel(String name, List<String> known) {
        super("no model is called " + name + "; there are " + String.join(", ", known));
    }
}

package io.huiyin.voicebot.models;

/** A model could not be fetched; the message says why, what to do and what works less well without it. */
public final class ModelUnavailable extends Exception {

    private final String model;

    public ModelUnavailable(CatalogueModel model, String why) {
        super(model.name() + ": " + why + ". Without it " + model.without() + '.');
        this.model = model.name();
    }

    public String model() {
        return model;
    }
}

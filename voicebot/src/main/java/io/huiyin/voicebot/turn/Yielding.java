package io.huiyin.voicebot.turn;

import io.huiyin.voicebot.turn.Interruption.Sign;

/**
 * Whether a robot that speaks yields to what it hears: first by the sound, then by the words made of it. Words stop it only
 * when a voice came before that may have said them, for a recogniser makes words of a cough too, and of the robot's own
 * echo once it has gone on. Not for several threads at once.
 */
public final class Yielding {

    /** What the robot is to do with its voice. */
    public enum Deed {
        NONE,
        HOLD,
        GO_ON,
        STOP
    }

    private enum Awaited {
        /** Whatever words come, nobody has said them to the robot. */
        NOTHING,
        COMMAND,
        WORDS
    }

    private Awaited awaited = Awaited.NOTHING;

    /** The robot begins a sentence. */
    public void begins() {
        awaited = Awaited.NOTHING;
    }

    public Deed sound(Sign sign) {
        return switch (sign) {
            case HOLD -> await(Awaited.WORDS, Deed.HOLD);
            case SHORT -> await(Awaited.COMMAND, Deed.NONE);
            case DISMISS -> await(Awaited.NOTHING, Deed.GO_ON);
            // the words may still come
            case GO_ON -> Deed.GO_ON;
            case STOP -> Deed.STOP;
            case NONE -> Deed.NONE;
        };
    }

    private Deed await(Awaited words, Deed deed) {
        awaited = words;
        return deed;
    }

    /** @param words of an utterance, as recognised; not empty */
    public Deed words(String words) {
        var meant = switch (awaited) {
            case NOTHING -> false;
            case COMMAND -> BackChannel.commands(words);
            case WORDS -> !BackChannel.is(words);
        };
        awaited = Awaited.NOTHING;
        return meant ? Deed.STOP : Deed.GO_ON;
    }
}

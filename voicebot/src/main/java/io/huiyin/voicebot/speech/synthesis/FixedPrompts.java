package io.huiyin.voicebot.speech.synthesis;

import java.util.List;

/**
 * Texts that the robot says word for word in call after call. They are rendered once and kept on disk; nothing else is,
 * for what is said about a ticket is the citizen's. Beans of this type are asked once, at the start.
 */
@FunctionalInterface
public interface FixedPrompts {

    /**
     * Whole texts, as they will be said; they are cut into pieces as {@link SpokenPieces} does. A piece with a slot
     * ({@code {unit}}) is not fixed and is left out.
     */
    List<String> texts();
}

package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.speech.synthesis.KokoroSpeech;
import io.huiyin.voicebot.turn.TurnSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What citizens do while the robot speaks.
 *
 * @param prompts of the robot
 * @param spoken words meant to interrupt
 * @param murmurs words that only show that they listen
 * @param noises no words
 */
record Interruptions(
        List<AudioFrame> prompts, List<short[]> spoken, List<short[]> murmurs, List<short[]> noises, long seed) {

    /** It begins somewhere in the two seconds after the first. */
    private static final int FIRST = AudioFrame.SAMPLE_RATE;

    /** @param recorded noise; may be empty */
    static Interruptions of(Voices voices, String part, List<short[]> recorded, long seed) {
        var noises = new ArrayList<>(Noises.made(seed));
        noises.addAll(Noises.of(recorded, seed));
        return new Interruptions(
                TurnScript.voices("robot").stream()
                        .map(text -> voices.say(KokoroSpeech.VOICE, text))
                        .toList(),
                said(voices, part, "interruption"),
                said(voices, part, "backchannel"),
                noises,
                seed);
    }

    private static List<short[]> said(Voices voices, String part, String kind) {
        var all = new ArrayList<short[]>();
        for (var text : TurnScript.voices(kind)) {
            for (var voice : Voices.of(part).subList(0, 2)) {
                var sound = voices.say(voice, text).samples();
                all.add(Arrays.copyOfRange(sound, Voiced.begins(sound), sound.length));
            }
        }
        return all;
    }

    BargeIn with(Line line, VoiceActivity activity, Ears ears) {
        return BargeIn.of(
                during(spoken, line, activity, ears),
                during(murmurs, line, activity, ears),
                during(noises, line, activity, ears),
                during(prompts.stream().map(ignored -> new short[0]).toList(), line, activity, ears));
    }

    private List<Robot.Said> during(List<short[]> sounds, Line line, VoiceActivity activity, Ears ears) {
        var random = new Random(seed);
        var all = new ArrayList<Robot.Said>();
        for (var i = 0; i < sounds.size(); i++) {
            var prompt = prompts.get(i % prompts.size());
            var onset = FIRST + random.nextInt(2 * AudioFrame.SAMPLE_RATE);
            all.add(new Robot(prompt, line, activity, ears, TurnSettings.USUAL).during(sounds.get(i), onset));
        }
        return all;
    }
}

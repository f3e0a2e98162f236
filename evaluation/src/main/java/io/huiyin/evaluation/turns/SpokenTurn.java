package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import java.util.List;

/** A turn as it sounds. @param pieces with a hesitation between them */
record SpokenTurn(String voice, Asked asked, List<AudioFrame> pieces) {}

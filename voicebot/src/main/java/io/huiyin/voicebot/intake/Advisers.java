package io.huiyin.voicebot.intake;

import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.Screener;
import org.springframework.stereotype.Component;

/** Who is asked while a citizen speaks. */
@Component
record Advisers(AnswerSource answers, Screener screener, Drafter drafter, Dispatcher dispatcher) {}

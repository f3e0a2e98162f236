package io.huiyin.agentassist.suggestion;

import io.huiyin.agentassist.answer.WrittenAnswer;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.CallId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers when each value came. */
final class RecordingDesk implements AssistListener {
    final Map<CallId, List<List<Answer>>> cards = new ConcurrentHashMap<>();

    final Map<CallId, List<Object>> values = new ConcurrentHashMap<>();

    @Override
    public void cards(CallId call, List<Answer> answers) {
        cards.computeIfAbsent(call, c -> new CopyOnWriteArrayList<>()).add(answers);
    }

    @Override
    public void answer(CallId call, WrittenAnswer answer) {
        keep(call, answer);
    }

    @Override
    public void screening(CallId call, ScreeningAdvice advice) {
        keep(call, advice);
    }

    @Override
    public void draft(CallId call, TicketDraft draft) {
        keep(call, draft);
    }

    @Override
    public void prediction(CallId call, DispatchAdvice advice) {
        keep(call, advice);
    }

    private void keep(CallId call, Object value) {
        values.computeIfAbsent(call, c -> new CopyOnWriteArrayList<>()).add(value);
    }

    <T> T last(CallId call, Class<T> type) {
        return values.getOrDefault(call, List.of()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElse(null);
    }
}

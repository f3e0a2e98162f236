package io.huiyin.callbackrobot.attempt;

import io.huiyin.callbackrobot.survey.ScriptedConversation;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.dialogue.Conversation;
import io.huiyin.voicebot.queue.CallCentre;
import io.huiyin.voicebot.queue.LiveCall;
import io.huiyin.voicebot.queue.Seat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Citizens by number: each answers by a list, or is not reached. Only the robot's calls are played. */
final class ScriptedCallCentre implements CallCentre {

    /** What happens at the citizen's end. */
    record Citizen(Reach reach, CountDownLatch until, String... script) {
        static Citizen answers(String... script) {
            return new Citizen(Reach.ANSWERED, new CountDownLatch(0), script);
        }

        static Citizen isNotReached(Reach reach) {
            return new Citizen(reach, new CountDownLatch(0));
        }
    }

    final Map<String, Citizen> citizens = new ConcurrentHashMap<>();
    final Queue<String> rung = new ConcurrentLinkedQueue<>();

    @Override
    public Reach callOut(CallId call, String number, String ticket, Consumer<Conversation> talk) {
        rung.add(number);
        Citizen citizen = citizens.get(number);
        if (citizen == null) {
            return Reach.NO_ANSWER;
        }
        try {
            citizen.until().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reach.FAILED;
        }
        if (citizen.reach() == Reach.ANSWERED) {
            talk.accept(new ScriptedConversation(call, false, citizen.script()));
        }
        return citizen.reach();
    }

    long rungTimes(String number) {
        return rung.stream().filter(number::equals).count();
    }

    @Override
    public void answer(CallId call, String agent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hangUp(CallId call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void transfer(CallId call, String to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void say(CallId call, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Seat seat(String agent, Seat.State wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Seat seat(String agent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Seat> seats() {
        return List.of();
    }

    @Override
    public List<CallId> waiting() {
        return List.of();
    }

    @Override
    public List<LiveCall> talking() {
        return List.of();
    }

    @Override
    public Optional<LiveCall> call(CallId call) {
        return Optional.empty();
    }

    @Override
    public Optional<LiveCall> callOf(String agent) {
        return Optional.empty();
    }
}

package io.huiyin.callbackrobot.attempt;

import io.huiyin.callbackrobot.survey.CallbackOutcome;
import io.huiyin.callbackrobot.survey.Subject;
import io.huiyin.callbackrobot.survey.Survey;
import io.huiyin.core.call.CallId;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import io.huiyin.voicebot.queue.CallCentre;
import io.huiyin.voicebot.queue.CallCentre.Reach;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One call on one of the robot's lines: rings, lets the survey speak, and says what became of it. */
@Component
class CallbackCall {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackCall.class);

    private final CallCentre calls;
    private final Survey survey;
    private final Units units;
    private final CityProfile profile;
    private final Semaphore lines;

    CallbackCall(CallCentre calls, Survey survey, Units units, CityProfile profile, CallbackSettings settings) {
        this.calls = calls;
        this.survey = survey;
        this.units = units;
        this.profile = profile;
        this.lines = new Semaphore(settings.lines());
    }

    /** @return false when all lines are busy; true must be followed by {@link #release} */
    boolean take() {
        return lines.tryAcquire();
    }

    void release() {
        lines.release();
    }

    /** Never throws: what goes wrong is an outcome too. */
    CallbackOutcome ring(CallId call, String number, Ticket ticket) {
        var talked = new AtomicReference<CallbackOutcome>();
        try {
            Subject subject = subject(ticket);
            Reach reach = calls.callOut(
                    call, number, ticket.id().value(), conversation -> talked.set(survey.talk(conversation, subject)));
            return switch (reach) {
                case ANSWERED -> Optional.ofNullable(talked.get()).orElseGet(() -> new CallbackOutcome.Failed("通话中断"));
                case NO_ANSWER -> new CallbackOutcome.NoAnswer();
                case BUSY -> new CallbackOutcome.Busy();
                case REJECTED -> new CallbackOutcome.Rejected();
                case UNREACHABLE -> new CallbackOutcome.Unreachable();
                case FAILED -> new CallbackOutcome.Failed("线路故障");
            };
        } catch (RuntimeException e) {
            LOG.error("Call {} broke off", call, e);
            return new CallbackOutcome.Failed("呼叫中断");
        }
    }

    private Subject subject(Ticket ticket) {
        String unit = Optional.ofNullable(ticket.unit())
                .flatMap(units::find)
                .map(Unit::name)
                .orElse("办理单位");
        return new Subject(
                profile.name(),
                profile.phrases().callbackGreeting(),
                ticket.demand().title(),
                unit,
                ticket.id().value());
    }
}

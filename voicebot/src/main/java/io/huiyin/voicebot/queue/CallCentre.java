package io.huiyin.voicebot.queue;

import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.dialogue.Conversation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls of this moment: who waits, who speaks with whom; the robot's calls too. Safe for many threads. */
public interface CallCentre {

    /** What became of a robot's call. */
    enum Reach {
        ANSWERED,
        NO_ANSWER,
        BUSY,
        REJECTED,
        UNREACHABLE,
        FAILED
    }

    /**
     * Rings a citizen and, once answered, lets the robot speak on the call's own thread. Returns when the call is over.
     *
     * @param ticket number that the call is about
     */
    Reach callOut(CallId call, String number, String ticket, Consumer<Conversation> talk);

    /**
     * The agent takes a waiting call, offered to that seat or not. Does nothing when the agent has it already.
     *
     * @throws NoSuchCallException if the call is not there any more
     * @throws CallTakenException if somebody else was faster
     * @throws SeatBusyException if the agent speaks on another call
     */
    void answer(CallId call, String agent);

    /**
     * Ends the call.
     *
     * @throws NoSuchCallException if the call is not there any more
     */
    void hangUp(CallId call);

    /**
     * Hands the citizen to another extension or number; our part of the call ends.
     *
     * @throws NoSuchCallException if the call is not there any more
     */
    void transfer(CallId call, String to);

    /**
     * Typed words of the agent: a line of the transcript, shown to a citizen with a screen and spoken to one without.
     *
     * @throws NoSuchCallException if the call is not there any more
     */
    void say(CallId call, String text);

    /**
     * The agent sits down ({@code READY}), pauses ({@code BREAK}) or goes home ({@code AWAY}). During a call it holds
     * from the call's end on.
     *
     * @throws IllegalArgumentException for a state that only the call centre sets
     */
    Seat seat(String agent, Seat.State wanted);

    /** The agent's seat; {@code AWAY} when it was never taken. */
    Seat seat(String agent);

    List<Seat> seats();

    /** Calls that no human has taken yet, the longest waiting first; calls that the robot holds are not among them. */
    List<CallId> waiting();

    /** Calls with an agent or a robot at the other end. */
    List<LiveCall> talking();

    Optional<LiveCall> call(CallId call);

    /** The call that this agent speaks on or that is offered to the agent's seat. */
    Optional<LiveCall> callOf(String agent);
}

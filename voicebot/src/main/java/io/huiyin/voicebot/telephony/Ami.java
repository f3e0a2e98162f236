package io.huiyin.voicebot.telephony;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.response.ManagerError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asterisk's manager interface: connects, and connects again, for as long as the telephone runs. */
final class Ami implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ami.class);

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** A manager that does not answer in this time is as good as gone. */
    private static final int ANSWER_MILLIS = 5_000;

    private final ManagerConnection connection;
    private final Thread connector;
    private volatile boolean closed;
    private volatile String problem = "not connected yet";

    Ami(AsteriskSettings settings, ManagerEventListener listener) {
        connection = new ManagerConnectionFactory(settings.host(), settings.port(), settings.user(), settings.secret())
                .createManagerConnection();
        connection.setSocketTimeout(ANSWER_MILLIS);
        connection.setKeepAliveAfterAuthenticationFailure(true);
        connection.registerUserEventClass(HuiyinCallEvent.class);
        connection.addEventListener(listener);
        connector = Thread.ofPlatform().daemon().name("ami-connect").unstarted(this::connect);
    }

    void start() {
        connector.start();
    }

    /** The library connects again by itself once it was connected; the first time is ours. */
    private void connect() {
        var wait = FIRST_WAIT;
        while (!closed) {
            try {
                connection.login();
                problem = "";
                log.info("connected to Asterisk's manager");
                return;
            } catch (AuthenticationFailedException e) {
                problem = "Asterisk refuses the account: set huiyin.asterisk.secret to the instance's manager secret";
            } catch (IOException | TimeoutException | IllegalStateException e) {
                problem = "Asterisk's manager cannot be reached (" + e.getMessage()
                        + "): start it with voicebot/asterisk/run-asterisk";
            }
            log.warn("{}; next try in {}", problem, wait);
            LockSupport.parkNanos(wait.toNanos());
            wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    Telephone.Health check() {
        var up = connection.getState() == ManagerConnectionState.CONNECTED;
        var detail = problem.isEmpty() ? "the connection to Asterisk's manager is lost" : problem;
        return new Telephone.Health(up, up ? "" : detail);
    }

    /** @throws TelephoneUnavailable if Asterisk is away or refuses; the message says what it said */
    void send(ManagerAction action) {
        try {
            var response = connection.sendAction(action, ANSWER_MILLIS);
            if (response instanceof ManagerError error) {
                throw new TelephoneUnavailable(
                        "Asterisk refuses " + action.getAction() + ": " + error.getMessage(), null);
            }
        } catch (IOException | TimeoutException | IllegalStateException e) {
            throw new TelephoneUnavailable("Asterisk's manager does not answer: " + check().detail(), e);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(connector);
        try {
            connection.logoff();
        } catch (IllegalStateException e) {
            log.debug("was not connected", e);
        }
    }
}

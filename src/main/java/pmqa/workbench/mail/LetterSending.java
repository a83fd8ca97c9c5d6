package pmqa.workbench.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pmqa.workbench.mail.LetterQueue.Claimed;
import pmqa.workbench.mail.SmtpSettings.Server;

/**
 * Sends letters that are due every few seconds, where there is a mail server. A letter is noted as sent after the server has taken it; where this
 * node or the connection dies between the two, it is sent again under the same Message-ID, and the recipient may have it twice. Everything else
 * is sent once: a letter belongs to one node while it is being sent.
 */
@Component
class LetterSending implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSending.class);

    private final LetterQueue queue;
    private final Optional<Server> server;
    private final Optional<Session> session;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("mail").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();

    LetterSending(LetterQueue queue, MailServer known, Clock clock) {
        this.queue = queue;
        this.server = known.known();
        this.session = server.map(Posting::session);
        this.clock = clock;
    }

    /** Lets the letters that are due be sent, on a thread of their own: a slow mail server holds nothing else up. */
    @Scheduled(initialDelayString = "${pmqa.smtp.every:PT10S}", fixedDelayString = "${pmqa.smtp.every:PT10S}")
    void wake() {
        if (server.isPresent() && asked.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    sendDue();
                } catch (RuntimeException fault) {
                    LOG.error("letters could not be sent", fault);
                } finally {
                    asked.set(false);
                }
            });
        }
    }

    /** Sends everything that is due now, until the server gives up. */
    void sendDue() {
        if (server.isPresent() && session.isPresent()) {
            queue.dropPointless();
            while (sendWhileConnected(server.get(), session.get())) {
                LOG.debug("another connection");
            }
        }
    }

    /**
     * Sends letters over one connection.
     *
     * @return whether there may be more to send over another
     */
    private boolean sendWhileConnected(Server to, Session known) {
        Optional<Claimed> next = queue.claim();
        if (next.isEmpty()) {
            return false;
        }
        try (Posting posting = Posting.connect(to, known)) {
            // Whatever was claimed is sent or has failed: a letter that is neither waits for the end of its lease.
            while (next.isPresent()) {
                send(posting, next.get());
                next = posting.isUsable() ? queue.claim() : Optional.empty();
            }
            return !posting.isUsable();
        } catch (MessagingException notThere) {
            LOG.warn("the mail server {} does not answer: {}", to.host(), notThere.getMessage());
            queue.failed(next.get(), message(notThere), false);
            return false;
        }
    }

    private void send(Posting posting, Claimed letter) {
        try {
            posting.send(letter, clock.instant());
            queue.sent(letter);
        } catch (MessagingException failure) {
            boolean forGood = Posting.isForGood(failure);
            queue.failed(letter, message(failure), forGood);
            if (!forGood) {
                posting.close();
            }
        }
    }

    /** What the server said; where the library wraps that, what it wraps. */
    private static String message(MessagingException failure) {
        return failure instanceof SendFailedException && failure.getNextException() instanceof MessagingException cause
                ? message(cause)
                : Objects.requireNonNullElse(failure.getMessage(), failure.toString())
                        .strip();
    }

    /** A letter that is being sent comes again after its lease. */
    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}

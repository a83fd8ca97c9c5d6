package pmqa.workbench.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on this machine that can be told to misbehave. It speaks SMTP (RFC 5321) over a real connection, with STARTTLS if it has a
 * certificate and AUTH if it has an account, and keeps every letter that it took or was about to take.
 */
public final class TestMailServer implements AutoCloseable {

    /** What goes wrong with the next letter. */
    enum Fault {
        /** The connection breaks after the letter was taken and before the answer: nobody but the server knows. */
        DIES_AFTER_DATA,
        REFUSES_FOR_NOW,
        /** The letter is taken, and the connection breaks as soon as its sender has asked whether it is still there. */
        DIES_WHEN_ASKED,
        REFUSES_RECIPIENT
    }

    /** A letter as it came over the line. */
    public record Mail(String from, String to, String content) {
        public Optional<String> header(String name) {
            String head = content.substring(0, content.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]", " ");
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    private final int port;
    private final Optional<SSLContext> tls;
    private final Optional<String> account;
    private final List<Mail> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<Mail> lostAnswers = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Optional<CountDownLatch>> gate = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<CountDownLatch>> silence = new AtomicReference<>(Optional.empty());
    private Optional<ServerSocket> listening = Optional.empty();

    private TestMailServer(int port, Optional<SSLContext> tls, Optional<String> account) {
        this.port = port;
        this.tls = tls;
        this.account = account;
    }

    public static TestMailServer plain() {
        return started(Optional.empty(), Optional.empty());
    }

    /** With STARTTLS, and an account {@code name:password} without which it takes nothing. */
    static TestMailServer guarded(SSLContext tls, String account) {
        return started(Optional.of(tls), Optional.of(account));
    }

    private static TestMailServer started(Optional<SSLContext> tls, Optional<String> account) {
        TestMailServer server = new TestMailServer(freePort(), tls, account);
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Every letter that was acknowledged. */
    public List<Mail> taken() {
        return List.copyOf(taken);
    }

    /** Letters that it has, and whose sender does not know. */
    public List<Mail> lostAnswers() {
        return List.copyOf(lostAnswers);
    }

    void next(Fault... inOrder) {
        faults.addAll(List.of(inOrder));
    }

    /** Every letter waits here before it is acknowledged. */
    CountDownLatch holdAnswers() {
        CountDownLatch latch = new CountDownLatch(1);
        gate.set(Optional.of(latch));
        return latch;
    }

    public void start() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = Optional.of(socket);
            Thread.ofVirtual().start(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From now on no letter is acknowledged: the server has it, and its sender waits.
     *
     * @return counted down when the next letter has come
     */
    public CountDownLatch fallSilent() {
        CountDownLatch arrived = new CountDownLatch(1);
        silence.set(Optional.of(arrived));
        return arrived;
    }

    /** Acknowledges letters again. */
    public void speakAgain() {
        silence.set(Optional.empty());
    }

    /** Goes down with every connection. */
    public void stop() {
        try {
            if (listening.isPresent()) {
                listening.get().close();
            }
            for (Socket socket : List.copyOf(open)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                if (socket.isClosed()) {
                    connection.close();
                }
                Thread.ofVirtual().start(() -> converse(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            new Conversation(connection).run();
        } catch (IOException brokenOff) {
            // As connections are.
        }
    }

    private final class Conversation {

        private Socket socket;
        private BufferedReader in;
        private OutputStream out;
        private boolean encrypted;
        private boolean signedIn;
        private boolean diesWhenAsked;
        private String from = "";
        private String to = "";

        Conversation(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader(socket);
            this.out = socket.getOutputStream();
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        void run() throws IOException {
            say("220 test ESMTP");
            String line = in.readLine();
            while (line != null && !line.toUpperCase(Locale.ROOT).startsWith("QUIT")) {
                answer(line);
                line = in.readLine();
            }
            say("221 bye");
        }

        private void answer(String line) throws IOException {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say("250-test");
                if (tls.isPresent() && !encrypted) {
                    say("250-STARTTLS");
                }
                if (account.isPresent() && encrypted) {
                    say("250-AUTH PLAIN");
                }
                say("250 SMTPUTF8");
            } else if (command.startsWith("STARTTLS")) {
                say("220 go on");
                encrypt();
            } else if (command.startsWith("AUTH PLAIN")) {
                String given = new String(
                        Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length())), StandardCharsets.UTF_8);
                signedIn = given.endsWith("\0" + account.orElse("").replace(':', '\0'));
                say(signedIn ? "235 welcome" : "535 not you");
            } else if (command.startsWith("MAIL FROM:")) {
                from = address(line);
                say(account.isPresent() && !signedIn ? "530 sign in first" : "250 ok");
            } else if (command.startsWith("RCPT TO:")) {
                to = address(line);
                boolean refused = faults.peek() == Fault.REFUSES_RECIPIENT && faults.remove(Fault.REFUSES_RECIPIENT);
                say(refused ? "550 no such person" : "250 ok");
            } else if (command.equals("DATA")) {
                take();
            } else {
                say("250 ok");
                if (diesWhenAsked && command.equals("NOOP")) {
                    socket.close();
                }
            }
        }

        private void take() throws IOException {
            say("354 go on");
            StringBuilder content = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    throw new IOException("broken off");
                }
                content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            Mail mail = new Mail(from, to, content.toString());
            Optional<CountDownLatch> silent = silence.get();
            if (silent.isPresent()) {
                lostAnswers.add(mail);
                silent.get().countDown();
                return;
            }
            Fault fault = faults.poll();
            if (fault == Fault.DIES_AFTER_DATA) {
                lostAnswers.add(mail);
                socket.close();
            } else if (fault == Fault.REFUSES_FOR_NOW) {
                say("451 later");
            } else {
                diesWhenAsked = fault == Fault.DIES_WHEN_ASKED;
                gate.get().ifPresent(latch -> {
                    try {
                        latch.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                taken.add(mail);
                say("250 taken");
            }
        }

        private void encrypt() throws IOException {
            SSLSocket secure = (SSLSocket) tls.orElseThrow()
                    .getSocketFactory()
                    .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            socket = secure;
            in = reader(secure);
            out = secure.getOutputStream();
            encrypted = true;
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        private static String address(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }
    }

    @Override
    public void close() {
        stop();
    }
}

package pmqa.workbench.evidence.content;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pmqa.workbench.shared.Problem;

/**
 * Asks a clamd over TCP by its INSTREAM command: chunks with their length in four bytes, a length of nought at the end, then
 * {@code stream: OK} or {@code stream: NAME FOUND} (clamd(8)). A scanner that does not answer lets nothing through.
 */
final class Clamd implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);

    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 4_096;

    private final String host;
    private final int port;

    Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Optional<Problem> refusal(Path file) throws IOException {
        String answer;
        try (InputStream content = Files.newInputStream(file)) {
            answer = ask(content);
        } catch (IOException unreachable) {
            LOG.warn("clamd at {}:{} does not answer: {}", host, port, unreachable.toString());
            return Optional.of(FileProblems.scannerUnavailable());
        }
        if (answer.endsWith(" FOUND")) {
            String name = answer.substring(answer.indexOf(':') + 1, answer.length() - " FOUND".length());
            LOG.warn("clamd found {} in an upload, which was refused", name.strip());
            return Optional.of(FileProblems.infected(name.strip()));
        }
        return answer.endsWith(" OK") ? Optional.empty() : Optional.of(FileProblems.scannerRefused(answer));
    }

    private String ask(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(content, socket);
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }

    private static void send(InputStream content, Socket socket) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] buffer = new byte[CHUNK];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            out.writeInt(read);
            out.write(buffer, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }
}

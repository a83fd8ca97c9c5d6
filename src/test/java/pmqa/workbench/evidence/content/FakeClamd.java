package pmqa.workbench.evidence.content;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import pmqa.workbench.testing.SmallFiles;

/** A clamd on this machine that speaks INSTREAM and knows one signature: the EICAR test file, wherever it stands. */
final class FakeClamd implements AutoCloseable {

    private final ServerSocket listening;
    private final AtomicInteger longest = new AtomicInteger();

    private FakeClamd(ServerSocket listening) {
        this.listening = listening;
    }

    static FakeClamd start() throws IOException {
        var clamd = new FakeClamd(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().start(clamd::serve);
        return clamd;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Size of the longest file that it was asked about. */
    int longest() {
        return longest.get();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket asked = listening.accept()) {
                answer(asked);
            } catch (IOException closedOrBroken) {
                // A client that hangs up is no fault of the scanner, and a closed socket ends the loop.
            }
        }
    }

    private void answer(Socket asked) throws IOException {
        var in = new DataInputStream(asked.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            asked.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        longest.accumulateAndGet(content.size(), Math::max);
        String text = content.toString(StandardCharsets.ISO_8859_1);
        boolean found = text.contains(new String(SmallFiles.eicar(), StandardCharsets.ISO_8859_1));
        String answer = found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
        asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}

package pmqa.workbench.api.webhook;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashSet;
import java.util.Set;

/** The connections over which messages are being sent, so that a node that stops waits for no slow receiver. */
final class Connections {

    private final Set<Socket> open = new HashSet<>();
    private volatile boolean closing;

    /** A new one; none while the node stops. */
    synchronized Socket open() throws SocketException {
        if (closing) {
            throw new SocketException("the node stops");
        }
        Socket socket = new Socket();
        open.add(socket);
        return socket;
    }

    synchronized void done(Socket socket) {
        open.remove(socket);
    }

    boolean areClosing() {
        return closing;
    }

    /** From now on no connection is opened; those that are open stay. */
    synchronized void refuse() {
        closing = true;
    }

    /** Breaks off what is open. */
    synchronized void close() {
        refuse();
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException alreadyBroken) {
                // It is what was wanted.
            }
        }
    }
}

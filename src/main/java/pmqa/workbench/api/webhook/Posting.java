package pmqa.workbench.api.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import pmqa.workbench.api.webhook.Destinations.Destination;

/**
 * Posts one message over one connection (HTTP/1.1) and reads the status line of the answer. The JDK's own client looks the name up by itself and so
 * cannot be held to an address that was checked; this connects to that address, asks for the certificate of the name, and follows no redirect.
 */
final class Posting {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(15);
    private static final int STATUS_LINE = 1_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

    private Posting() {}

    /** Something answered, but not as HTTP says. */
    static final class NoHttpException extends IOException {
        private static final long serialVersionUID = 1;

        private NoHttpException() {
            super("the answer is no HTTP");
        }
    }

    /** The status of the answer. */
    static int post(Destination destination, Map<String, String> headers, String body, Connections connections)
            throws IOException {
        Socket plain = connections.open();
        try (Socket socket = connected(plain, destination)) {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            OutputStream out = socket.getOutputStream();
            out.write(head(destination.url(), headers, content.length).getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
            return status(socket);
        } finally {
            connections.done(plain);
        }
    }

    private static Socket connected(Socket plain, Destination destination) throws IOException {
        try {
            plain.connect(
                    new InetSocketAddress(destination.address(), destination.port()),
                    Math.toIntExact(CONNECTING.toMillis()));
            plain.setSoTimeout(Math.toIntExact(ANSWERING.toMillis()));
            return destination.isSecure() ? secured(plain, destination) : plain;
        } catch (IOException | RuntimeException failed) {
            plain.close();
            throw failed;
        }
    }

    private static Socket secured(Socket plain, Destination destination) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        if (!(factory.createSocket(plain, destination.url().getHost(), destination.port(), true)
                instanceof SSLSocket secure)) {
            throw new IOException("no TLS");
        }
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String host = url.getHost() + (url.getPort() > 0 ? ":" + url.getPort() : "");
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\n");
        head.append("Content-Type: application/json\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        head.append("Connection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** The first line, within the time for the whole of it: a receiver that sends a letter now and then holds nobody up. */
    private static int status(Socket socket) throws IOException {
        long deadline = System.nanoTime() + ANSWERING.toNanos();
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int letter = in.read();
        while (letter >= 0 && letter != '\n' && line.size() < STATUS_LINE) {
            line.write(letter);
            if (System.nanoTime() > deadline) {
                throw new SocketTimeoutException("no answer in time");
            }
            letter = in.read();
        }
        Matcher status = STATUS.matcher(line.toString(StandardCharsets.US_ASCII).strip());
        if (!status.matches()) {
            throw new NoHttpException();
        }
        return Integer.parseInt(status.group(1));
    }
}

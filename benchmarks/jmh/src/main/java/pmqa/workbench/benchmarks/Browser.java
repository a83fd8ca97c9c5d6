package pmqa.workbench.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One person at one browser: a connection kept open, cookies, and as little work as possible, for it shares the processors with the server. */
final class Browser implements AutoCloseable {

    private final URI site;
    private final Map<String, String> cookies = new TreeMap<>();
    private Socket socket;
    private InputStream in;

    Browser(URI site) throws IOException {
        this.site = site;
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    record Answer(int status, String body) {}

    private Socket connect() throws IOException {
        Socket fresh = new Socket(site.getHost(), site.getPort());
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(60_000);
        return fresh;
    }

    void signIn(String email, String password) throws IOException {
        get("/sign-in");
        String form = "email=" + encoded(email) + "&password=" + encoded(password);
        Answer answer = send("POST", "/sign-in", "application/x-www-form-urlencoded", form);
        if (answer.status() != 302 && answer.status() != 303) {
            throw new IOException(email + " could not sign in: " + answer.status());
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", "");
    }

    Answer put(String path, String json) throws IOException {
        return send("PUT", path, "application/json", json);
    }

    private Answer send(String method, String path, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.append("\r\n");
        }
        if (!type.isEmpty()) {
            head.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(bytes.length)
                    .append("\r\n");
            head.append("X-XSRF-TOKEN: ")
                    .append(cookies.getOrDefault("XSRF-TOKEN", ""))
                    .append("\r\n");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(bytes);
        try {
            socket.getOutputStream().write(whole.toByteArray());
            return answer();
        } catch (EOFException closed) {
            // The server closes a connection after a number of requests; a request that it has not begun is sent again.
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            socket.getOutputStream().write(whole.toByteArray());
            return answer();
        }
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("set-cookie:")) {
                String pair = line.substring(11).split(";", 2)[0].strip();
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            } else if (lower.equals("connection: close")) {
                last = true;
            }
        }
        byte[] body = chunked ? chunks() : length > 0 ? in.readNBytes(length) : new byte[0];
        if (last) {
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

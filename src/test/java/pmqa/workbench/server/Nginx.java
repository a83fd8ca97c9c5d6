package pmqa.workbench.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import pmqa.workbench.testing.OwnCertificate;

/** nginx with the sample of {@code deploy/}, its ports, places and certificate changed and nothing else. */
final class Nginx {

    private final Path folder;
    private final Process process;
    private final int http;
    private final int https;
    private final SSLContext trust;

    private Nginx(Path folder, Process process, int http, int https, SSLContext trust) {
        this.folder = folder;
        this.process = process;
        this.http = http;
        this.https = https;
        this.trust = trust;
    }

    /** In front of a node that is dead and one on that port; returns when it answers. */
    static Nginx before(int node, Path folder) throws Exception {
        OwnCertificate certificate = OwnCertificate.make(folder, "pmqa.example.go.th");
        certificate.write(folder.resolve("key.pem"), folder.resolve("fullchain.pem"));
        int dead = freePort();
        int http = freePort();
        int https = freePort();
        String sample = Files.readString(Path.of(System.getProperty("basedir", ""), "deploy", "nginx.conf"))
                .replace("10.0.0.11:8080", "127.0.0.1:" + dead)
                .replace("10.0.0.12:8080", "127.0.0.1:" + node)
                .replace("listen 80;", "listen 127.0.0.1:" + http + ";")
                .replace("listen 443 ", "listen 127.0.0.1:" + https + " ")
                .replace("/etc/ssl/pmqa/", folder + "/")
                .replace("/var/log/nginx/", folder + "/");
        Files.writeString(folder.resolve("pmqa.conf"), sample);
        Files.writeString(folder.resolve("nginx.conf"), """
                user %s;
                pid nginx.pid;
                daemon off;
                worker_processes 1;
                events {}
                http {
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
                  include pmqa.conf;
                }
                """.formatted(System.getProperty("user.name")));
        Process process = new ProcessBuilder(
                        program(),
                        "-p",
                        folder.toString(),
                        "-c",
                        "nginx.conf",
                        "-e",
                        folder.resolve("start.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        Nginx nginx = new Nginx(folder, process, http, https, certificate.client());
        nginx.awaitStart();
        return nginx;
    }

    private static String program() throws IOException {
        for (String place : List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")) {
            if (Files.isExecutable(Path.of(place))) {
                return place;
            }
        }
        throw new IOException("nginx is needed: ./check installs it, or apt-get install nginx-light");
    }

    private void awaitStart() throws IOException {
        while (process.isAlive()) {
            try (var _ = new java.net.Socket(InetAddress.getLoopbackAddress(), https)) {
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IOException(
                Files.readString(folder.resolve("out.log")) + Files.readString(folder.resolve("start.log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI https() {
        return URI.create("https://127.0.0.1:" + https + "/");
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + http + "/");
    }

    /** A client that trusts its certificate. */
    HttpClient.Builder client() {
        return HttpClient.newBuilder().sslContext(trust);
    }

    /** What it has written into a log by now. */
    String log(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}

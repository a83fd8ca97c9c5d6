package pmqa.workbench.server;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.Objects;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Why a server cannot listen where it should. */
final class ListeningProblems {

    private ListeningProblems() {}

    static Problem of(ServeOptions options, IOException failure) {
        var reason = Objects.requireNonNullElse(failure.getMessage(), "");
        return switch (failure) {
            case BindException inUse when reason.contains("in use") -> inUse(options);
            case UnknownHostException unknown ->
                new Problem(
                        "address-unknown",
                        options.bindAddress(),
                        LocalizedText.of(
                                "ไม่รู้จักที่อยู่ %s".formatted(options.bindAddress()),
                                "The address %s is not known.".formatted(options.bindAddress())),
                        LocalizedText.of(
                                "ใช้ 127.0.0.1 สำหรับเครื่องนี้เท่านั้น หรือ 0.0.0.0 สำหรับทุกเครือข่าย",
                                "Take 127.0.0.1 for this machine only, or 0.0.0.0 for all its networks."));
            default ->
                new Problem(
                        "address-unavailable",
                        where(options),
                        LocalizedText.of(
                                "เปิดให้บริการที่ %s ไม่ได้: %s".formatted(where(options), reason),
                                "Cannot listen on %s: %s".formatted(where(options), reason)),
                        LocalizedText.of(
                                "ตรวจที่อยู่ และใช้พอร์ตตั้งแต่ 1024 ขึ้นไป",
                                "Check the address, and take a port from 1024 up."));
        };
    }

    static Problem inUse(ServeOptions options) {
        return new Problem(
                "port-in-use",
                where(options),
                LocalizedText.of(
                        "พอร์ต %d มีโปรแกรมอื่นใช้อยู่แล้ว".formatted(options.port()),
                        "Another program is using port %d.".formatted(options.port())),
                LocalizedText.of(
                        "หยุดโปรแกรมนั้น หรือระบุพอร์ตอื่นด้วย --port", "Stop it, or name another port with --port."));
    }

    private static String where(ServeOptions options) {
        return "%s:%d".formatted(options.bindAddress(), options.port());
    }
}

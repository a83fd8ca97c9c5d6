package pmqa.workbench.api.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLException;
import pmqa.workbench.shared.LocalizedText;

/** Why an attempt failed, where nothing came back that says so. The code is kept and given by the API; people read the words. */
enum Failure {
    NO_ANSWER_IN_TIME("no-answer-in-time", "ผู้รับไม่ตอบภายในเวลา", "The receiver did not answer in time"),
    CONNECTION_REFUSED("connection-refused", "ไม่มีโปรแกรมรับที่ที่อยู่นี้", "Nothing listens at this address"),
    UNREACHABLE("unreachable", "ไปไม่ถึงเครื่องของผู้รับ", "The receiver’s machine cannot be reached"),
    CERTIFICATE(
            "certificate",
            "ใบรับรองหรือการเข้ารหัสของผู้รับใช้ไม่ได้",
            "The receiver’s certificate or encryption is not acceptable"),
    NOT_HTTP("not-http", "คำตอบของผู้รับไม่ใช่ HTTP", "What the receiver answers is no HTTP"),
    CONNECTION_BROKEN("connection-broken", "การเชื่อมต่อขาดกลางคัน", "The connection broke");

    private final String code;
    private final LocalizedText words;

    Failure(String code, String th, String en) {
        this.code = code;
        this.words = LocalizedText.of(th, en);
    }

    String code() {
        return code;
    }

    static Failure of(IOException failed) {
        return switch (failed) {
            case SocketTimeoutException _ -> NO_ANSWER_IN_TIME;
            case NoRouteToHostException _ -> UNREACHABLE;
            case ConnectException _ -> CONNECTION_REFUSED;
            case SSLException _ -> CERTIFICATE;
            case Posting.NoHttpException _ -> NOT_HTTP;
            default -> CONNECTION_BROKEN;
        };
    }

    /** What people read for a kept code: of a failure, or of an address that could not be used. */
    static Optional<LocalizedText> words(String code) {
        return Arrays.stream(values())
                .filter(failure -> failure.code.equals(code))
                .map(failure -> failure.words)
                .findFirst()
                .or(() -> WebhookProblems.ofAddress(code));
    }
}

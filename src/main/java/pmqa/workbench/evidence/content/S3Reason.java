package pmqa.workbench.evidence.content;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Why an S3 store did not do what it was asked. */
enum S3Reason {
    NOT_THERE(
            StoreTrouble.Kind.NOT_THERE,
            "ยังไม่มีที่เก็บหลักฐานในที่นี้",
            "there is no evidence store in this place yet",
            "ตรวจ evidence.s3.bucket และ evidence.s3.prefix ถ้าเคยเก็บหลักฐานไว้แล้ว ให้นำวัตถุ evidence-store กลับมา",
            "Check evidence.s3.bucket and evidence.s3.prefix. If evidence was kept there before, bring the object evidence-store back."),
    NO_BUCKET(
            StoreTrouble.Kind.WRONG_SETTINGS,
            "ไม่มี bucket ชื่อนี้",
            "there is no such bucket",
            "ตรวจ evidence.s3.bucket หรือสร้าง bucket ก่อน โปรแกรมนี้ไม่สร้างให้",
            "Check evidence.s3.bucket, or make the bucket; this program does not."),
    CREDENTIALS(
            StoreTrouble.Kind.WRONG_SETTINGS,
            "ที่เก็บไม่ยอมรับกุญแจ (access key หรือ secret key)",
            "the store does not accept the access key or its secret",
            "ตรวจ evidence.s3.access-key และ evidence.s3.secret-key",
            "Check evidence.s3.access-key and evidence.s3.secret-key."),
    FORBIDDEN(
            StoreTrouble.Kind.WRONG_SETTINGS,
            "กุญแจนี้ไม่มีสิทธิ์ทำสิ่งที่ต้องทำ",
            "this access key may not do what is needed",
            "ให้สิทธิ์ s3:ListBucket, s3:GetObject, s3:PutObject และ s3:DeleteObject ของ bucket นี้แก่กุญแจ",
            "Allow the key s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject of this bucket."),
    REGION(
            StoreTrouble.Kind.WRONG_SETTINGS,
            "bucket นี้อยู่ใน region หรือที่อยู่อื่น",
            "the bucket belongs to another region or address",
            "ตรวจ evidence.s3.region และ evidence.s3.endpoint",
            "Check evidence.s3.region and evidence.s3.endpoint."),
    NOT_S3(
            StoreTrouble.Kind.WRONG_SETTINGS,
            "ที่อยู่นี้ไม่ตอบแบบ S3",
            "this address does not answer as S3 does",
            "ตรวจ evidence.s3.endpoint และ evidence.s3.path-style",
            "Check evidence.s3.endpoint and evidence.s3.path-style."),
    CLOCK(
            StoreTrouble.Kind.FAILING,
            "นาฬิกาของเครื่องนี้กับของที่เก็บต่างกันมากเกินไป",
            "the clocks of this machine and of the store are too far apart",
            "ตั้งนาฬิกาของเครื่องให้ตรง (NTP)",
            "Set the clock of this machine (NTP)."),
    CERTIFICATE(
            StoreTrouble.Kind.FAILING,
            "เชื่อมต่อแบบปลอดภัย (TLS) กับที่เก็บไม่ได้",
            "no secure connection (TLS) with the store",
            "ตรวจใบรับรองของที่เก็บ ถ้าออกโดยหน่วยงานเอง ให้เพิ่มลงใน truststore ของ Java",
            "Check the certificate of the store; one of your own authority must be in Java's trust store."),
    UNREACHABLE(
            StoreTrouble.Kind.FAILING,
            "ติดต่อที่เก็บไม่ได้",
            "the store cannot be reached",
            "ตรวจเครือข่าย และ evidence.s3.endpoint",
            "Check the network, and evidence.s3.endpoint."),
    TIMED_OUT(
            StoreTrouble.Kind.FAILING,
            "ที่เก็บไม่ตอบภายในเวลา",
            "the store did not answer in time",
            "ตรวจเครือข่ายและที่เก็บ หรือเพิ่ม evidence.s3.timeout",
            "Check the network and the store, or raise evidence.s3.timeout."),
    CUT(
            StoreTrouble.Kind.FAILING,
            "การเชื่อมต่อกับที่เก็บขาดกลางคัน",
            "the connection with the store broke off",
            "ตรวจเครือข่ายและบันทึกของที่เก็บ",
            "Check the network, and the logs of the store."),
    FULL(
            StoreTrouble.Kind.FAILING,
            "ที่เก็บเต็ม",
            "the store is full",
            "เพิ่มพื้นที่หรือโควตาของ bucket",
            "Give the bucket more space or quota."),
    DAMAGED(
            StoreTrouble.Kind.FAILING,
            "สิ่งที่ที่เก็บเก็บไว้ไม่ตรงกับที่ส่งไป",
            "what the store kept is not what was sent",
            "ตรวจที่เก็บและเครื่องกลางทาง เช่น proxy",
            "Check the store, and what is in between, such as a proxy."),
    FAILING(
            StoreTrouble.Kind.FAILING,
            "ที่เก็บตอบว่าทำไม่ได้",
            "the store answers that it cannot",
            "ดูบันทึกของที่เก็บ",
            "Look into the logs of the store.");

    private final StoreTrouble.Kind kind;
    private final LocalizedText text;
    private final LocalizedText advice;

    S3Reason(StoreTrouble.Kind kind, String th, String en, String adviceTh, String adviceEn) {
        this.kind = kind;
        this.text = LocalizedText.of(th, en);
        this.advice = LocalizedText.of(adviceTh, adviceEn);
    }

    /**
     * The meaning of an answer that is no success (API reference of Amazon S3, "Error responses").
     *
     * @param code the code in the body of the answer, which other stores use, too; empty if there is none
     */
    static S3Reason of(int status, Optional<String> code) {
        return switch (code.orElse("")) {
            case "NoSuchBucket", "InvalidBucketName" -> NO_BUCKET;
            case "InvalidAccessKeyId",
                    "SignatureDoesNotMatch",
                    "InvalidToken",
                    "ExpiredToken",
                    "NotSignedUp",
                    "InvalidSecurity" -> CREDENTIALS;
            case "AccessDenied", "AllAccessDisabled", "AccountProblem", "MethodNotAllowed" -> FORBIDDEN;
            case "PermanentRedirect",
                    "TemporaryRedirect",
                    "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException" -> REGION;
            case "RequestTimeTooSkewed" -> CLOCK;
            case "QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "InsufficientStorage" -> FULL;
            case "XAmzContentSHA256Mismatch", "BadDigest", "IncompleteBody" -> CUT;
            default -> ofStatus(status, code.isPresent());
        };
    }

    private static S3Reason ofStatus(int status, boolean hasCode) {
        return switch (status) {
            case 401 -> CREDENTIALS;
            case 403 -> FORBIDDEN;
            case 301, 302, 307, 308 -> REGION;
            case 507 -> FULL;
            default -> hasCode || status >= 500 ? FAILING : NOT_S3;
        };
    }

    /**
     * A failure for this reason.
     *
     * @param where the address of the bucket
     * @param detail what was asked and answered, for the log; empty if there is nothing to add
     */
    StoreFailure failure(String where, String detail, @Nullable Throwable cause) {
        Problem told = this == FULL ? FileProblems.storeFull() : FileProblems.storeUnavailable(text);
        return new StoreFailure(trouble(where), told, detail, cause);
    }

    StoreTrouble trouble(String where) {
        LocalizedText message = LocalizedText.of(
                "ที่เก็บหลักฐาน S3 %s: %s".formatted(where, text.th()),
                "The S3 evidence store %s: %s.".formatted(where, text.en()));
        String code = "evidence-s3-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new StoreTrouble(kind, new Problem(code, where, message, advice));
    }
}

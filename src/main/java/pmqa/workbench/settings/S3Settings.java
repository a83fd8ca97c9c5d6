package pmqa.workbench.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Evidence in a store that speaks S3, instead of a folder: as soon as its address is set. */
public final class S3Settings {

    public static final Setting ENDPOINT = Setting.of(
            "evidence.s3.endpoint",
            new Kind.WebAddress(),
            "",
            "ที่อยู่ของที่เก็บแบบ S3 ไม่ระบุ คือเก็บไฟล์หลักฐานในโฟลเดอร์ ควรเป็น https",
            "The address of an S3 store; unless it is set, evidence is kept in a folder. Better with https.");

    public static final Setting BUCKET = Setting.of(
            "evidence.s3.bucket",
            Kind.form(
                    "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                    "ชื่อ bucket 3 ถึง 63 ตัว: a-z 0-9 จุด และขีด",
                    "the name of a bucket, 3 to 63 of a-z, 0-9, dots and hyphens"),
            "",
            "bucket ที่มีอยู่แล้ว โปรแกรมไม่สร้างให้",
            "A bucket that exists; the program makes none.");

    public static final Setting REGION = Setting.of(
            "evidence.s3.region",
            Kind.form("[A-Za-z0-9-]{1,63}", "ชื่อ region เช่น ap-southeast-7", "a region, such as ap-southeast-7"),
            "us-east-1",
            "region ของ bucket ที่เก็บซึ่งไม่มี region ใช้ค่าปกติได้",
            "The region of the bucket; a store without regions takes the default.");

    public static final Setting ACCESS_KEY = Setting.of(
            "evidence.s3.access-key",
            new Kind.Form(
                    Pattern.compile("[!-~&&[^,/]]{3,128}"),
                    LocalizedText.of(
                            "access key ไม่มีช่องว่าง (จากไฟล์หรือตัวแปรเท่านั้น)",
                            "an access key without blanks (from the file or the environment only)"),
                    true),
            "",
            "access key ของบัญชีที่อ่าน เขียน ลบ และดูรายการใน bucket ได้",
            "The access key of an account that may read, write, delete and list in the bucket.");

    public static final Setting SECRET_KEY = Setting.of(
            "evidence.s3.secret-key",
            new Kind.Secret(),
            "",
            "secret key ของ access key นั้น",
            "The secret key that belongs to it.");

    public static final Setting PREFIX = Setting.of(
            "evidence.s3.prefix",
            Kind.form(
                    "(?!(?:.*/)?\\.{1,2}(?:/|$))[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*/?",
                    "ชื่อโฟลเดอร์ เช่น pmqa/evidence",
                    "names of folders, such as pmqa/evidence"),
            "",
            "ชื่อนำหน้าวัตถุทั้งหมดใน bucket เมื่อใช้ bucket ร่วมกับระบบอื่น",
            "What the names of all objects begin with, where others use the bucket, too.");

    public static final Setting PATH_STYLE = Setting.of(
            "evidence.s3.path-style",
            new Kind.Flag(),
            "true",
            "true: ชื่อ bucket อยู่ใน path (ใช้ได้กับที่เก็บส่วนใหญ่) false: อยู่ในชื่อเครื่อง",
            "true: the bucket stands in the path, as most stores take it; false: in the host name.");

    public static final Setting TIMEOUT = Setting.of(
            "evidence.s3.timeout",
            new Kind.Span(1, 600),
            "30s",
            "เวลาที่รอคำตอบ และที่รอข้อมูลส่วนถัดไป การส่งไฟล์ใหญ่ได้เวลาเพิ่มตามขนาด",
            "How long to wait for an answer, and for the next part of one. Sending a large file gets more, by its size.");

    static final SettingGroup GROUP = SettingGroup.of(
            "หลักฐานในที่เก็บแบบ S3",
            "Evidence in an S3 store",
            ENDPOINT,
            BUCKET,
            REGION,
            ACCESS_KEY,
            SECRET_KEY,
            PREFIX,
            PATH_STYLE,
            TIMEOUT);

    private static final List<Setting> NEEDED = List.of(BUCKET, ACCESS_KEY, SECRET_KEY);

    private S3Settings() {}

    /** What does not go together: an address without the rest, the rest without an address, a folder besides. */
    static Optional<Problem> contradiction(Settings settings) {
        boolean isUsed = settings.find(ENDPOINT).isPresent();
        List<Setting> missing =
                NEEDED.stream().filter(one -> settings.find(one).isEmpty()).toList();
        if (isUsed && !missing.isEmpty()) {
            return Optional.of(SettingsProblems.incomplete(ENDPOINT, missing));
        }
        List<Setting> idle =
                NEEDED.stream().filter(one -> settings.find(one).isPresent()).toList();
        if (!isUsed && !idle.isEmpty()) {
            return Optional.of(SettingsProblems.incomplete(idle.getFirst(), List.of(ENDPOINT)));
        }
        return isUsed && settings.find(EvidenceSettings.FOLDER).isPresent()
                ? Optional.of(SettingsProblems.oneOfTwo(EvidenceSettings.FOLDER, ENDPOINT))
                : Optional.empty();
    }
}

package pmqa.workbench.backup;

import java.util.List;
import pmqa.workbench.shared.Problem;

/** Why a backup is not taken, or not made. */
final class BackupProblems {

    private BackupProblems() {}

    static Problem notABackup() {
        return Problem.of(
                "not-a-backup",
                "",
                "ไฟล์นี้ไม่ใช่ข้อมูลสำรองที่สมบูรณ์ของโปรแกรมนี้",
                "This file is not a complete backup of this program.",
                "ใช้ไฟล์ที่ ./pmqa backup เขียนจนเสร็จ ไฟล์ที่ถูกตัดหรือคัดลอกมาไม่ครบใช้ไม่ได้",
                "Take a file that ./pmqa backup has finished; one that was cut off or not copied whole will not do.");
    }

    static Problem needsPassphrase() {
        return Problem.of(
                "backup-needs-passphrase",
                "",
                "ข้อมูลสำรองนี้ปิดผนึกด้วยรหัสผ่าน",
                "This backup is sealed with a passphrase.",
                "ระบุไฟล์ที่มีรหัสผ่านด้วย --passphrase-file",
                "Name the file that holds the passphrase with --passphrase-file.");
    }

    static Problem wrongPassphrase() {
        return Problem.of(
                "backup-wrong-passphrase",
                "",
                "เปิดข้อมูลสำรองด้วยรหัสผ่านนี้ไม่ได้ รหัสผ่านไม่ถูกต้อง หรือตอนต้นของไฟล์เสียหาย",
                "The backup does not open with this passphrase: it is wrong, or the beginning of the file is damaged.",
                "ตรวจเนื้อหาของไฟล์รหัสผ่าน แล้วสั่งใหม่ ยังไม่มีอะไรถูกเปลี่ยน",
                "Check what the passphrase file holds, then run the command again. Nothing was changed.");
    }

    static Problem sealBroken() {
        return Problem.of(
                "backup-seal-broken",
                "",
                "รหัสผ่านถูกต้อง แต่ข้อมูลสำรองที่ปิดผนึกไว้เสียหาย หรือถูกตัด",
                "The passphrase is right, but the sealed backup is damaged or was cut off.",
                "ใช้ข้อมูลสำรองชุดอื่น หรือคัดลอกไฟล์นี้มาใหม่จากต้นทาง",
                "Take another backup, or copy this one again from where it came.");
    }

    static Problem notSealed() {
        return Problem.of(
                "backup-not-sealed",
                "",
                "ระบุรหัสผ่านไว้ แต่ไฟล์นี้ไม่ได้ปิดผนึก",
                "A passphrase was given, but this file is not sealed.",
                "ตรวจว่าเป็นไฟล์ที่ต้องการ ถ้าใช่ สั่งใหม่โดยไม่มี --passphrase-file",
                "Check that it is the file you mean; if so, run the command without --passphrase-file.");
    }

    static Problem damaged(String part) {
        return Problem.of(
                "backup-damaged",
                part,
                "ข้อมูลสำรองเสียหาย: ส่วน %s ไม่ตรงกับค่าแฮชที่บันทึกไว้".formatted(part),
                "The backup is damaged: the part %s is not what its manifest says.".formatted(part),
                "ใช้ข้อมูลสำรองชุดอื่น หรือคัดลอกไฟล์นี้มาใหม่จากต้นทาง",
                "Take another backup, or copy this one again from where it came.");
    }

    static Problem unreadable(String part, String reason) {
        return Problem.of(
                "backup-unreadable",
                part,
                "อ่านข้อมูลสำรองไม่ได้ที่ส่วน %s: %s".formatted(part, reason),
                "The backup cannot be read, at its part %s: %s".formatted(part, reason),
                "ตรวจสื่อที่เก็บไฟล์ หรือใช้ข้อมูลสำรองชุดอื่น",
                "Check the medium on which it lies, or take another backup.");
    }

    static Problem madeByLaterProgram(String script) {
        return Problem.of(
                "backup-of-later-program",
                script,
                "ข้อมูลสำรองนี้ทำด้วยโปรแกรมรุ่นใหม่กว่า",
                "This backup was made by a later version of the program.",
                "กู้คืนด้วยโปรแกรมรุ่นนั้นหรือใหม่กว่า",
                "Restore it with that version, or a later one.");
    }

    static Problem otherTables(String place) {
        return Problem.of(
                "backup-of-other-tables",
                place,
                "ตารางในข้อมูลสำรองไม่ตรงกับโปรแกรมรุ่นนี้ (%s)".formatted(place),
                "The tables of the backup do not fit this version of the program (%s).".formatted(place),
                "กู้คืนด้วยโปรแกรมรุ่นที่ทำข้อมูลสำรอง",
                "Restore it with the version of the program that made it.");
    }

    static Problem installationExists() {
        return Problem.of(
                "installation-exists",
                "",
                "มีข้อมูลอยู่แล้วในที่ที่จะกู้คืน",
                "There is an installation already where this would be restored.",
                "ระบุโฟลเดอร์ข้อมูลใหม่ด้วย --data หรือสั่งด้วย --replace เพื่อแทนที่ข้อมูลปัจจุบันทั้งหมด (สำรองไว้ก่อน)",
                "Name a new data folder with --data, or say --replace to replace everything that is there (back it up first).");
    }

    static Problem strangers(List<String> names) {
        return Problem.of(
                "schema-shared",
                String.join(", ", names),
                "ฐานข้อมูลนี้มีของโปรแกรมอื่นอยู่ด้วย: " + String.join(", ", names),
                "This database also holds what is not of this program: " + String.join(", ", names),
                "กู้คืนลงฐานข้อมูลใหม่ที่ว่าง",
                "Restore into a new, empty database.");
    }

    static Problem inUse(String connections) {
        return Problem.of(
                "database-in-use",
                "",
                "มีการเชื่อมต่ออื่นกับฐานข้อมูลนี้อยู่ %s ราย".formatted(connections),
                "There are other connections to this database: %s.".formatted(connections),
                "หยุดเซิร์ฟเวอร์ทุกเครื่องที่ใช้ฐานข้อมูลนี้ก่อน แล้วสั่งใหม่",
                "Stop every node that uses this database, then run the command again.");
    }

    static Problem databaseRefuses(String reason) {
        return Problem.of(
                "database-refuses",
                "",
                "ฐานข้อมูลไม่ยอมทำ: " + reason,
                "The database refuses: " + reason,
                "ข้อมูลเดิมยังอยู่ครบ บัญชีที่ใช้ต้องเป็นเจ้าของฐานข้อมูล และดิสก์ต้องมีที่ว่าง",
                "What was there before is still there. The account must own the database, and the disk must have room.");
    }

    static Problem notAsBackedUp(String table) {
        return Problem.of(
                "restored-differs",
                table,
                "ตาราง %s ที่กู้คืนแล้วอ่านกลับมาไม่เหมือนในข้อมูลสำรอง".formatted(table),
                "The restored table %s does not read back as it was backed up.".formatted(table),
                "ข้อมูลเดิมยังอยู่ครบ แจ้งผู้พัฒนาพร้อมรุ่นของ PostgreSQL",
                "What was there before is still there. Report this with the version of PostgreSQL.");
    }

    static Problem storeFails(String reason) {
        return Problem.of(
                "evidence-store-fails",
                "",
                "ที่เก็บหลักฐานใช้ไม่ได้: " + reason,
                "The evidence store fails: " + reason,
                "ตรวจว่าได้เชื่อมต่อดิสก์ มีสิทธิ์เขียน และมีที่ว่าง",
                "Check that its disk is mounted, may be written, and has room.");
    }

    static Problem evidenceMissing(String sha256) {
        return Problem.of(
                "evidence-not-backed-up",
                sha256,
                "ไฟล์หลักฐาน %s หายไปหรือเสียหาย จึงไม่อยู่ในข้อมูลสำรอง".formatted(sha256),
                "Evidence %s is missing or damaged, so the backup does not have it.".formatted(sha256),
                "ตรวจด้วย ./pmqa verify แล้วนำไฟล์กลับมาจากข้อมูลสำรองชุดก่อน",
                "Run ./pmqa verify, and take the file from an earlier backup.");
    }
}

package pmqa.workbench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pmqa.workbench.shared.LocalizedText;

/**
 * The files of the database: made once, complete or not at all.
 *
 * <p>Text compares by code point (the built-in C.UTF-8: fast, and the same on every machine for ever); where people see a sorted
 * list, the query says {@code collate "th-x-icu"}. Every page carries a checksum, every connection a password.
 */
final class Cluster {

    /** The name of the account and of the database. */
    private static final String NAME = "pmqa";

    private static final String PASSWORD_FILE = "database-password";

    private static final String FOLDER = "database";

    /** What fits a small machine (2 cores, 2 GB). An administrator may change these in postgresql.conf. */
    private static final List<String> SETTINGS = List.of(
            "shared_buffers=128MB",
            "max_connections=60",
            "max_wal_size=512MB",
            "jit=off",
            "logging_collector=on",
            "log_directory=../logs",
            // A year later the same name comes again and is emptied first: kept long enough, never without end.
            "log_filename=database-%m-%d.log",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_truncate_on_rotation=on",
            "log_line_prefix=%m [%p] ",
            // The details of an error quote rows, and rows hold what people typed.
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    private final Path data;
    private final Binaries binaries;
    private final Account account;

    Cluster(Path data, Binaries binaries, Account account) {
        this.data = data;
        this.binaries = binaries;
        this.account = account;
    }

    Path folder() {
        return folder(data);
    }

    /** Where the files are in a data folder. */
    static Path folder(Path data) {
        return data.resolve(FOLDER);
    }

    /** Whether a data folder holds a complete database. */
    static boolean isIn(Path data) {
        return Files.exists(folder(data).resolve("PG_VERSION"));
    }

    /** How to reach the database of a data folder that listens on a port; empty when this account may not read the password. */
    static Optional<DatabaseAccess> access(Path data, int port) {
        try {
            var password = Files.readString(data.resolve(PASSWORD_FILE)).strip();
            return Optional.of(access(port, password));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static DatabaseAccess access(int port, String password) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME), NAME, password);
    }

    /** Makes the files if there are none yet, and returns the password. */
    String prepare() throws IOException, InterruptedException, CannotStart {
        var version = folder().resolve("PG_VERSION");
        if (Files.exists(version)) {
            refuseOtherVersion(Files.readString(version).strip());
            return Files.exists(passwordFile())
                    ? Files.readString(passwordFile()).strip()
                    : resetPassword();
        }
        var password = newPassword();
        keep(password);
        initialize();
        return password;
    }

    private void initialize() throws IOException, InterruptedException, CannotStart {
        var unfinished = data.resolve("database.unfinished");
        Binaries.delete(unfinished);
        var initdb = account.command(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + NAME,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        var settings = SETTINGS.stream().map("--set=%s"::formatted);
        var outcome = Commands.run(Stream.concat(initdb.stream(), settings).toList(), data);
        if (outcome.succeeded()) {
            outcome = alone(unfinished, "create database " + NAME);
        }
        if (!outcome.succeeded()) {
            Binaries.delete(unfinished);
            throw CannotStart.because(
                    "database-not-created",
                    folder(),
                    LocalizedText.of(
                            "สร้างฐานข้อมูลไม่สำเร็จ: " + outcome.output(),
                            "The database could not be created: " + outcome.output()),
                    LocalizedText.of(
                            "ตรวจพื้นที่ว่างและสิทธิ์ของโฟลเดอร์ข้อมูล แล้วเริ่มใหม่",
                            "Check the free space and the permissions of the data folder, then start again."));
        }
        Durably.move(unfinished, folder());
    }

    /** Runs one statement in a PostgreSQL that serves nobody else and asks for no password. */
    private Commands.Outcome alone(Path cluster, String statement) throws IOException, InterruptedException {
        var command = account.command(
                binaries.program("postgres"),
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "logging_collector=off",
                "-c",
                "exit_on_error=on",
                "postgres");
        return Commands.run(command, data, statement + "\n");
    }

    private Path passwordFile() {
        return data.resolve(PASSWORD_FILE);
    }

    private static String newPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    private void keep(String password) throws IOException {
        var unfinished = data.resolve(PASSWORD_FILE + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, Owners.ONLY_OWNER_READS);
        Files.writeString(unfinished, password + "\n");
        Owners.handOver(unfinished, data);
        Durably.move(unfinished, passwordFile());
    }

    /** Whoever can write the files is their master: without the password file, they get a new password and keep their data. */
    private String resetPassword() throws IOException, InterruptedException, CannotStart {
        var password = newPassword();
        var outcome = alone(folder(), "alter role %s password '%s'".formatted(NAME, password));
        if (!outcome.succeeded()) {
            throw CannotStart.because(
                    "database-password-missing",
                    passwordFile(),
                    LocalizedText.of(
                            "ไม่มีไฟล์รหัสผ่านของฐานข้อมูล และตั้งรหัสผ่านใหม่ไม่สำเร็จ: " + outcome.output(),
                            "The database's password file is missing, and setting a new password failed: "
                                    + outcome.output()),
                    LocalizedText.of("โปรดกู้ไฟล์นี้จากข้อมูลสำรอง", "Restore this file from a backup."));
        }
        keep(password);
        return password;
    }

    private void refuseOtherVersion(String found) throws CannotStart {
        var expected = Binaries.VERSION.substring(0, Binaries.VERSION.indexOf('.'));
        if (!found.equals(expected)) {
            throw CannotStart.because(
                    "database-of-another-version",
                    folder(),
                    LocalizedText.of(
                            "ฐานข้อมูลนี้เป็นของ PostgreSQL %s แต่โปรแกรมใช้ %s".formatted(found, expected),
                            "This database belongs to PostgreSQL %s; the program has %s.".formatted(found, expected)),
                    LocalizedText.of(
                            "สำรองข้อมูลด้วยโปรแกรมรุ่นเดิม แล้วกู้คืนด้วยรุ่นนี้",
                            "Back up with the previous version of the program and restore with this one."));
        }
    }
}

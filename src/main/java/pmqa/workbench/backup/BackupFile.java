package pmqa.workbench.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** A file that is said to be a backup. Whatever it says is checked; a part that is missing, more or other than in its manifest is found. */
public final class BackupFile implements Closeable {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S{1,200})");
    private static final int LARGEST_TEXT = 16 * 1024 * 1024;
    private static final int LARGEST_MANIFEST = 512 * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, String> manifest;
    private final BackupHeader header;

    private BackupFile(ZipFile zip, Map<String, String> manifest, BackupHeader header) {
        this.zip = zip;
        this.manifest = manifest;
        this.header = header;
    }

    /** Opens one that is not sealed. */
    public static Result<BackupFile> open(Path file) throws IOException {
        return open(file, Optional.empty(), Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Opens it if it is complete: its parts are those of its manifest, and it says what it is. The caller closes it.
     *
     * @param passphrase of a sealed one
     * @param room a folder with room for what was sealed while it is open: a file there that only this account can read, and that is
     *     without a name as soon as it is whole, so that nothing stays behind
     */
    public static Result<BackupFile> open(Path file, Optional<char[]> passphrase, Path room) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Result.refused(BackupProblems.notABackup());
        }
        return SealedBackup.is(file) ? SealedBackup.open(file, passphrase, room) : unsealed(file, passphrase);
    }

    private static Result<BackupFile> unsealed(Path file, Optional<char[]> passphrase) throws IOException {
        // Whoever knows a passphrase means the file that only its holders can have made.
        return passphrase.isPresent() ? Result.refused(BackupProblems.notSealed()) : zip(file);
    }

    static Result<BackupFile> zip(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException cutOff) {
            return Result.refused(BackupProblems.notABackup());
        }
        try {
            Result<BackupFile> opened = opened(zip);
            if (opened instanceof Result.Refused<BackupFile>) {
                zip.close();
            }
            return opened;
        } catch (IOException unreadable) {
            zip.close();
            return Result.refused(BackupProblems.unreadable(BackupNames.MANIFEST, reason(unreadable)));
        }
    }

    private static Result<BackupFile> opened(ZipFile zip) throws IOException {
        Optional<byte[]> lines = content(zip, BackupNames.MANIFEST, LARGEST_MANIFEST);
        Optional<byte[]> json = content(zip, BackupNames.HEADER, BackupHeader.LARGEST);
        if (lines.isEmpty() || json.isEmpty()) {
            return Result.refused(BackupProblems.notABackup());
        }
        Map<String, String> manifest = new LinkedHashMap<>();
        for (String line :
                new String(lines.get(), StandardCharsets.UTF_8).lines().toList()) {
            Matcher named = LINE.matcher(line);
            if (!named.matches() || manifest.put(named.group(2), named.group(1)) != null) {
                return Result.refused(BackupProblems.damaged(BackupNames.MANIFEST));
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : manifest.keySet()) {
            if (zip.getEntry(name) == null) {
                problems.add(BackupProblems.damaged(name));
            }
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!manifest.containsKey(entry.getName()) && !entry.getName().equals(BackupNames.MANIFEST)) {
                problems.add(BackupProblems.damaged(entry.getName()));
            }
        }
        return problems.isEmpty()
                ? BackupHeader.read(json.get()).flatMap(header -> complete(new BackupFile(zip, manifest, header)))
                : Result.refused(problems);
    }

    private static Result<BackupFile> complete(BackupFile file) {
        List<Problem> problems = new ArrayList<>();
        List<String> expected = new ArrayList<>(
                List.of(BackupNames.ANCHOR, BackupNames.SETTINGS, BackupNames.SUMMARY, BackupNames.HEADER));
        file.header.tables().keySet().forEach(table -> expected.add(BackupNames.table(table)));
        expected.stream()
                .filter(name -> !file.manifest.containsKey(name))
                .forEach(name -> problems.add(BackupProblems.damaged(name)));
        return problems.isEmpty() ? Result.accepted(file) : Result.refused(problems);
    }

    private static Optional<byte[]> content(ZipFile zip, String name, int largest) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(largest + 1);
            return bytes.length > largest ? Optional.empty() : Optional.of(bytes);
        }
    }

    /** When it was made, ISO 8601. */
    public String madeAt() {
        return header.madeAt();
    }

    /** The version of the program that made it. */
    public String program() {
        return header.program();
    }

    /** How many pieces of evidence it holds. */
    public long files() {
        return manifest.keySet().stream()
                .filter(name -> BackupNames.sha256(name).isPresent())
                .count();
    }

    BackupHeader header() {
        return header;
    }

    /** The ends of all trails at that time. */
    public String anchor() throws IOException {
        return text(BackupNames.ANCHOR);
    }

    /** What was set, but no secret. */
    public String settings() throws IOException {
        return text(BackupNames.SETTINGS);
    }

    /** The key with which secrets in the database are encrypted, in Base64; a sealed backup has it if there was one. */
    public Optional<String> key() throws IOException {
        return manifest.containsKey(BackupNames.KEY)
                ? Optional.of(text(BackupNames.KEY).strip())
                : Optional.empty();
    }

    private String text(String name) throws IOException {
        return new String(content(zip, name, LARGEST_TEXT).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** Hashes of the evidence that it holds whole. */
    List<String> evidence() {
        return manifest.entrySet().stream()
                .filter(part -> BackupNames.sha256(part.getKey()).equals(Optional.of(part.getValue())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The hash that a part has, if it is there. */
    String hash(String part) {
        return manifest.getOrDefault(part, "");
    }

    /** Reads a part; the caller closes it. */
    InputStream read(String part) throws IOException {
        return zip.getInputStream(Objects.requireNonNull(zip.getEntry(part)));
    }

    /** Reads everything and compares it with the manifest: every part that is not what it was. */
    public List<Problem> check(Progress progress) {
        long of = manifest.keySet().stream()
                .mapToLong(name ->
                        Math.max(0, Objects.requireNonNull(zip.getEntry(name)).getSize()))
                .sum();
        long[] done = new long[1];
        List<Problem> problems = new ArrayList<>();
        manifest.forEach((name, sha256) -> {
            Hashing hashing = new Hashing(OutputStream.nullOutputStream(), length -> {
                done[0] += length;
                progress.at(Progress.Stage.CHECK, done[0], of);
            });
            try (InputStream in = read(name)) {
                in.transferTo(hashing);
                if (!hashing.sha256Hex().equals(sha256)) {
                    problems.add(BackupProblems.damaged(name));
                }
            } catch (java.util.zip.ZipException | java.io.EOFException broken) {
                problems.add(BackupProblems.damaged(name));
            } catch (IOException unreadable) {
                problems.add(BackupProblems.unreadable(name, reason(unreadable)));
            }
        });
        return problems;
    }

    private static String reason(IOException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package pmqa.workbench.exchange.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.exchange.Zips;
import pmqa.workbench.exchange.offline.OfflinePackage.Manifest;
import pmqa.workbench.seal.Seal;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Result;

/** Writes packages, and reads them without believing them: only known parts, within limits, each with the hash that the manifest names. */
public final class PackageFile {

    private static final String MANIFEST = "manifest.json";
    private static final String FORMAT = "pmqa-offline-package";
    private static final int VERSION = 1;
    private static final List<String> PARTS =
            List.of(OfflinePackage.ANSWERS, OfflinePackage.BASE, OfflinePackage.ASSESSMENT);

    /** The largest file, and the largest part when unpacked: what an assessment may be. */
    private static final int LARGEST_FILE = 16 * 1024 * 1024;

    private static final int LARGEST_PART = Limits.ASSESSMENT.bytes();
    private static final int END_OF_ZIP = 22;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private PackageFile() {}

    /** Whether a file is a package, as its first bytes say. */
    public static boolean isPackage(byte[] file) {
        if (Seal.isSealed(file)) {
            return true;
        }
        byte[] name = MANIFEST.getBytes(StandardCharsets.US_ASCII);
        return startsWith(file, ZIP, 0) && startsWith(file, name, 30);
    }

    private static boolean startsWith(byte[] file, byte[] beginning, int at) {
        return file.length >= at + beginning.length
                && Arrays.equals(file, at, at + beginning.length, beginning, 0, beginning.length);
    }

    /** The file; with a passphrase it is sealed. */
    public static byte[] write(OfflinePackage content, Optional<char[]> passphrase) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(MANIFEST, CanonicalJson.write(json(content)).getBytes(StandardCharsets.UTF_8));
        PARTS.stream()
                .filter(content.parts()::containsKey)
                .forEach(part -> files.put(part, content.parts().get(part)));
        byte[] zip = Zips.of(files);
        return passphrase.map(secret -> Seal.seal(zip, secret)).orElse(zip);
    }

    private static Value json(OfflinePackage content) {
        Manifest manifest = content.manifest();
        Map<String, Value> parts = new TreeMap<>();
        content.parts()
                .forEach((name, bytes) ->
                        parts.put(name, object("bytes", number(bytes.length), "sha256", text(sha256(bytes)))));
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("format", text(FORMAT));
        members.put("formatVersion", number(VERSION));
        members.put(
                "catalogue",
                object(
                        "id",
                        text(manifest.catalogue()),
                        "version",
                        text(manifest.catalogueVersion()),
                        "sha256",
                        text(manifest.catalogueSha256())));
        members.put(
                "organization",
                object(
                        "code",
                        text(manifest.organizationCode()),
                        "name",
                        text(manifest.organizationName()),
                        "type",
                        text(manifest.organizationType())));
        members.put("fiscalYear", number(manifest.fiscalYear()));
        members.put("assessment", text(manifest.assessment()));
        members.put("exportedAt", text(manifest.exportedAt()));
        members.put("exportedBy", text(manifest.exportedBy()));
        members.put("trail", object("sequence", number(manifest.trailSequence()), "hash", text(manifest.trailHash())));
        members.put("parts", new Value.Obj(parts));
        return new Value.Obj(members);
    }

    /** What a file holds, or why it is not opened. */
    public static Result<OfflinePackage> read(byte[] file, Optional<char[]> passphrase) {
        if (file.length > LARGEST_FILE) {
            return Result.refused(PackageProblems.TOO_LARGE);
        }
        if (!Seal.isSealed(file)) {
            return unpacked(file);
        }
        if (passphrase.isEmpty() || passphrase.get().length == 0) {
            return Result.refused(PackageProblems.NEEDS_PASSPHRASE);
        }
        return Seal.open(file, passphrase.get())
                .map(PackageFile::unpacked)
                .orElseGet(() -> Result.refused(PackageProblems.WRONG_PASSPHRASE));
    }

    private static Result<OfflinePackage> unpacked(byte[] zip) {
        boolean whole = zip.length > END_OF_ZIP
                && startsWith(zip, ZIP, 0)
                && startsWith(zip, new byte[] {'P', 'K', 5, 6}, zip.length - END_OF_ZIP);
        if (!whole) {
            return Result.refused(PackageProblems.TRUNCATED);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean known = entry.getName().equals(MANIFEST) || PARTS.contains(entry.getName());
                if (!known || files.containsKey(entry.getName())) {
                    return Result.refused(PackageProblems.FOREIGN_PART);
                }
                byte[] content = in.readNBytes(LARGEST_PART + 1);
                if (content.length > LARGEST_PART) {
                    return Result.refused(PackageProblems.TOO_LARGE);
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Result.refused(PackageProblems.TRUNCATED);
        }
        return checked(files);
    }

    private static Result<OfflinePackage> checked(Map<String, byte[]> files) {
        byte[] manifest = files.remove(MANIFEST);
        if (manifest == null
                || !(Documents.readJson(manifest, Limits.ASSESSMENT)
                        instanceof Result.Accepted<Value>(Value.Obj(Map<String, Value> members)))
                || !text(members, "format").equals(FORMAT)) {
            return Result.refused(PackageProblems.NO_MANIFEST);
        }
        if (number(members, "formatVersion") > VERSION) {
            return Result.refused(PackageProblems.LATER);
        }
        Map<String, Value> parts = members(members, "parts");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String hash = text(members(parts, file.getKey()), "sha256");
            if (!hash.equals(sha256(file.getValue()))) {
                return Result.refused(PackageProblems.part(
                        file.getKey(),
                        LocalizedText.of(
                                "ค่า SHA-256 ของ " + file.getKey() + " ไม่ตรงกับที่ manifest ระบุ",
                                "The SHA-256 of " + file.getKey() + " is not the one that the manifest names.")));
            }
        }
        boolean complete = parts.keySet().equals(files.keySet())
                && files.containsKey(OfflinePackage.ANSWERS)
                && files.containsKey(OfflinePackage.ASSESSMENT);
        return complete
                ? Result.accepted(new OfflinePackage(manifest(members), files))
                : Result.refused(PackageProblems.damaged(LocalizedText.of(
                        "แพ็กเกจมีส่วนไม่ครบตามที่ manifest ระบุ",
                        "The package lacks parts that its manifest names.")));
    }

    private static Manifest manifest(Map<String, Value> members) {
        Map<String, Value> catalogue = members(members, "catalogue");
        Map<String, Value> organization = members(members, "organization");
        Map<String, Value> trail = members(members, "trail");
        return new Manifest(
                text(catalogue, "id"),
                text(catalogue, "version"),
                text(catalogue, "sha256"),
                text(organization, "code"),
                text(organization, "name"),
                text(organization, "type"),
                (int) number(members, "fiscalYear"),
                text(members, "assessment"),
                text(members, "exportedAt"),
                text(members, "exportedBy"),
                number(trail, "sequence"),
                text(trail, "hash"));
    }

    private static Value object(Object... namesAndValues) {
        Map<String, Value> members = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Obj(members);
    }

    private static Value text(String text) {
        return new Value.Str(text);
    }

    private static Value number(long number) {
        return new Value.Num(BigDecimal.valueOf(number));
    }

    private static String text(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Str(String text) ? text : "";
    }

    private static long number(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Num(BigDecimal number) ? number.longValue() : 0;
    }

    private static Map<String, Value> members(Map<String, Value> members, String name) {
        @Nullable Value value = members.get(name);
        return value instanceof Value.Obj(Map<String, Value> inner) ? inner : Map.of();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}

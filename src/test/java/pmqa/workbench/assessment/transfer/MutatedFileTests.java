package pmqa.workbench.assessment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Role;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.RandomAnswers;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebResponse;

/** Files that something happened to on their way: the site answers with a preview or with what is wrong, and has saved nothing. */
@Tag("slow")
class MutatedFileTests {

    private static final RunningSite SITE = RunningSite.shared();
    private static final int TRIES = 60;
    private static final List<String> SNIPPETS = List.of(
            "<",
            ">",
            "\"",
            "&#0;",
            "{",
            "}",
            "[",
            "]",
            "null",
            "1E400",
            "-1",
            "99999999999",
            "\\u0000",
            "๙",
            "]]>",
            "%",
            "true");

    private final Random random = new Random(20_261_121);

    @Test
    void a_damaged_form_of_any_criteria_is_answered_and_saves_nothing() {
        for (String catalogue : Catalogues.IDS) {
            ExchangeDesk desk = filled(catalogue);
            assertHarmless(desk, desk.form().bytes(), TRIES);
        }
    }

    @Test
    void a_damaged_package_is_answered_and_saves_nothing() {
        for (String catalogue : Catalogues.IDS) {
            ExchangeDesk desk = filled(catalogue);
            assertHarmless(desk, pack(desk, ""), TRIES);
        }
    }

    @Test
    void a_damaged_sealed_package_is_answered_and_saves_nothing() {
        ExchangeDesk desk = filled("pmqa-4.0-form1");
        byte[] sealed = pack(desk, "รหัสผ่านที่ยาวพอ");
        Map<String, String> before = desk.answers();
        for (int i = 0; i < 12; i++) {
            WebResponse answer = desk.person()
                    .upload(
                            "/assessments/" + desk.assessment() + "/exchange",
                            "file",
                            "x.pmqa",
                            bytes(sealed),
                            Map.of("passphrase", "รหัสผ่านที่ยาวพอ"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        }
        assertThat(desk.answers()).isEqualTo(before);
    }

    private void assertHarmless(ExchangeDesk desk, byte[] file, int tries) {
        Map<String, String> before = desk.answers();
        int entries = SITE.trail(desk.assessment(), "file/form.xlsx").size();
        for (int i = 0; i < tries; i++) {
            byte[] mutated = i % 3 == 0 ? bytes(file) : i % 3 == 1 ? parts(file) : cut(file);
            WebResponse answer = desk.upload(mutated);
            assertThat(answer.status()).as("%d: %s", i, answer).isIn(200, 422);
        }
        assertThat(desk.answers()).isEqualTo(before);
        assertThat(SITE.trail(desk.assessment(), "file/form.xlsx")).hasSize(entries);
    }

    private byte[] bytes(byte[] file) {
        byte[] changed = file.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (changed[at] + 1 + random.nextInt(255));
        }
        return changed;
    }

    private byte[] cut(byte[] file) {
        return Arrays.copyOf(file, random.nextInt(file.length));
    }

    /** Behind the checksums of the zip: the zip is whole, its parts are not. */
    private byte[] parts(byte[] file) {
        Map<String, byte[]> parts = unzipped(file);
        List<String> names = new ArrayList<>(parts.keySet());
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.computeIfPresent(names.get(random.nextInt(names.size())), (_, part) -> changed(part));
        }
        return zipped(parts);
    }

    private byte[] changed(byte[] part) {
        String text = new String(part, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        return (text.substring(0, from) + snippet + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzipped(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] pack(ExchangeDesk desk, String passphrase) {
        return desk.person()
                .post(
                        "/assessments/" + desk.assessment() + "/exchange/package",
                        "passphrase",
                        passphrase,
                        "again",
                        passphrase)
                .content();
    }

    private static ExchangeDesk filled(String catalogue) {
        OrganizationType type =
                catalogue.equals("pmqa-fl-province") ? OrganizationType.PROVINCE : OrganizationType.DEPARTMENT;
        Answers answers = RandomAnswers.of(Catalogues.get(catalogue), new Random(3), type);
        AssessedAgency agency = AssessedAgency.of(SITE, catalogue, type);
        ExchangeDesk desk = new ExchangeDesk(
                SITE,
                agency.signedIn(Role.COORDINATOR),
                agency.begin(answers.fiscalYear().buddhist(), Set.of(), Optional.empty()));
        agency.fill(desk.assessment(), answers);
        return desk;
    }
}

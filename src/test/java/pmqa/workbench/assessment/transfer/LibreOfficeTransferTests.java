package pmqa.workbench.assessment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.exchange.xlsx.AssessmentForm;
import pmqa.workbench.exchange.xlsx.EditableForm;
import pmqa.workbench.organization.Role;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.LibreOffice;
import pmqa.workbench.testing.RandomAnswers;
import pmqa.workbench.testing.RunningSite;

/** The whole way, for all criteria: out of the running site, through a save by LibreOffice, and back. */
@Tag("slow")
class LibreOfficeTransferTests {

    private static final RunningSite SITE = RunningSite.shared();
    private static final String SAME = "แฟ้มนี้ไม่มีช่องใดที่ต้องเปลี่ยน";

    /** A cell to edit in each kind of criteria, and the answers that this changes. */
    private static final Map<String, List<String>> EDITS = Map.of(
            "pmqa-4.0", List.of("box 1.1 B1", "note", "note/1.1-B1"),
            "pmqa-4.0-form1", List.of("box 1.1 B1", "note", "note/1.1-B1"),
            "pmqa-fl-province", List.of("requirement LD1", "explanation", "explanation/LD1"),
            "pmqa-2551", List.of("rating 1.1-1 A 0", "remark", "note/1.1-1-A1"));

    @Test
    void a_save_by_libreoffice_changes_nothing_and_an_edit_before_it_changes_that_cell_alone(@TempDir Path folder) {
        LibreOffice office = LibreOffice.orSkip(folder);
        Map<String, ExchangeDesk> desks = new LinkedHashMap<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String id : Catalogues.IDS) {
            ExchangeDesk desk = filled(id);
            desks.put(id, desk);
            EditableForm form = desk.form();
            files.put(id, form.bytes());
            files.put(id + "-edited", edited(id, form).bytes());
        }

        Map<String, byte[]> saved = office.saved(files);

        desks.forEach((id, desk) -> {
            assertThat(desk.upload(saved.getOrDefault(id, new byte[0])).body())
                    .as(id)
                    .contains(SAME);
            Map<String, String> expected = new HashMap<>(desk.answers());
            expected.put(EDITS.getOrDefault(id, List.of()).get(2), "แก้ใน LibreOffice =2+2");
            desk.takeOver(saved.getOrDefault(id + "-edited", new byte[0]));
            assertThat(desk.answers()).as(id).isEqualTo(expected);
        });
    }

    private static EditableForm edited(String catalogue, EditableForm form) {
        List<String> cell = EDITS.getOrDefault(catalogue, List.of());
        return form.text(cell.get(0), cell.get(1), "แก้ใน LibreOffice =2+2");
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
        String name = SITE.sql()
                .sql("select name_th from organization where id = :id")
                .param("id", agency.organization())
                .query(String.class)
                .single();
        desk.takeOver(form(named(answers, name)));
        assertThat(desk.answers()).as(catalogue).hasSizeGreaterThan(10);
        return desk;
    }

    private static Answers named(Answers answers, String name) {
        return new Answers(
                answers.catalogue(),
                new Answers.Organization(name, answers.organization().type()),
                answers.fiscalYear(),
                Set.of(),
                answers.profile(),
                answers.responses(),
                answers.measures(),
                answers.ratings(),
                answers.conformance());
    }

    private static byte[] form(Answers answers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AssessmentForm.write(Catalogues.get(answers.catalogue()), answers, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

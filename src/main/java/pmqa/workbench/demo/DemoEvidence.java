package pmqa.workbench.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.assessment.Evidencing.CitationWish;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Description;
import pmqa.workbench.evidence.EvidenceKeeping.Material;
import pmqa.workbench.evidence.StorePreparation;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.evidence.content.Received;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Result;

/** A few pieces of evidence in the demo's library: files, a link, something secret, something expired. */
@Component
class DemoEvidence {

    private final Evidencing evidencing;
    private final Receiving receiving;
    private final StorePreparation store;

    DemoEvidence(Evidencing evidencing, Receiving receiving, StorePreparation store) {
        this.evidencing = evidencing;
        this.receiving = receiving;
        this.store = store;
    }

    /** Returns the minutes of a meeting, which show the progress of an activity as well. */
    UUID enter(UUID assessment, FiscalYear year, UUID person) {
        store.prepare();
        UUID plan = file(
                assessment,
                person,
                "plan.pdf",
                new Description(
                        "แผนปฏิบัติราชการประจำปี " + year,
                        "แผนที่ผู้บริหารลงนามและเผยแพร่บนเว็บไซต์",
                        Classification.OPEN,
                        Optional.of(year.lastDay())),
                new CitationWish("checkpoint/1.1-B1", "1", "ผู้บริหารทบทวนวิสัยทัศน์ทุกปี"));
        taken(evidencing.cite(
                assessment, person, plan, new CitationWish("explanation/1.1-basic", "1", "การถ่ายทอดทิศทางของกรม")));
        taken(evidencing.cite(assessment, person, plan, new CitationWish("profile/P1.1", "1", "วิสัยทัศน์")));
        UUID minutes = file(
                assessment,
                person,
                "minutes.docx",
                new Description(
                        "รายงานการประชุมคณะทำงานพัฒนาคุณภาพ", "ครั้งที่ 3", Classification.INTERNAL, Optional.empty()),
                new CitationWish("checkpoint/3.1-B1", "", "มีช่องทางรับฟังเสียงของผู้รับบริการ"));
        named(
                assessment,
                person,
                new Description("รายงานประจำปีบนเว็บไซต์", "", Classification.OPEN, Optional.empty()),
                new Substance.Link("https://www.example.com/annual-report"),
                Optional.of(new CitationWish("checkpoint/1.1-B2", "", "เปิดเผยผลการดำเนินงานต่อสาธารณะ")));
        named(
                assessment,
                person,
                new Description("แผนเผชิญเหตุด้านความมั่นคง", "", Classification.SECRET, Optional.empty()),
                new Substance.Held("ตู้เอกสารลับ สำนักงานเลขานุการกรม เลขที่ ล 12"),
                Optional.empty());
        named(
                assessment,
                person,
                new Description(
                        "ใบรับรองมาตรฐานการบริการ",
                        "รอต่ออายุ",
                        Classification.OPEN,
                        Optional.of(year.previous().lastDay())),
                new Substance.Held("กองพัฒนาระบบบริการ"),
                Optional.empty());
        return minutes;
    }

    private UUID file(UUID assessment, UUID person, String name, Description description, CitationWish cited) {
        try (@Nullable InputStream in = DemoEvidence.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The demo's " + name + " is missing");
            }
            try (Received received = taken(receiving.receive(name, in, -1))) {
                return taken(evidencing.add(
                        assessment, person, description, new Material.Upload(received), Optional.of(cited)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }

    private void named(
            UUID assessment, UUID person, Description description, Substance substance, Optional<CitationWish> cited) {
        taken(evidencing.add(assessment, person, description, new Material.Named(substance), cited));
    }

    private static <T> T taken(Result<T> result) {
        return switch (result) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Refused<T> refused ->
                throw new IllegalStateException(
                        refused.problems().getFirst().message().en());
        };
    }
}

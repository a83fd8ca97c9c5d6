package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ScoreSheet;

/** Makes reports. Pure: the same answers, facts and options give the same report. */
public final class ReportMaker {

    private final Material material;

    private ReportMaker(Material material) {
        this.material = material;
    }

    /**
     * The report of one assessment.
     *
     * @param catalogue the criteria by which it was answered and scored
     * @param sheet what the answers score
     */
    public static Report make(
            Catalogue catalogue, Answers answers, ScoreSheet sheet, ReportFacts facts, ReportOptions options) {
        Pen pen = new Pen(options.language(), options.numerals());
        return new ReportMaker(new Material(catalogue, answers, sheet, facts, options, pen)).report();
    }

    private Report report() {
        Pen pen = material.pen();
        List<Section> sections = new ArrayList<>();
        sections.add(new SummarySection(material).make());
        sections.addAll(new ProfileSections(material).make());
        new CategorySections(material).make().ifPresent(sections::add);
        sections.add(new StrengthsSection(material).make());
        new StepsSection(material).make().ifPresent(sections::add);
        new EvidenceSection(material).make().ifPresent(sections::add);
        sections.add(new SignalsAnnex(material).make());
        sections.add(new RulesAnnex(material).make());
        String organization = pen.text(material.answers().organization().name());
        String year = pen.say("cover.year", material.answers().fiscalYear());
        boolean draft = material.options().draft();
        return new Report(
                pen.language(),
                material.options().numerals(),
                pen.say(
                        "title",
                        material.answers().organization().name(),
                        material.answers().fiscalYear()),
                new CoverPage(material).make(),
                organization + " · " + year,
                draft ? Optional.of(pen.say("draft.watermark")) : Optional.empty(),
                pen.say("contents"),
                numbered(sections));
    }

    /** Chapters are numbered; annexes carry their own letters. */
    private List<Section> numbered(List<Section> sections) {
        List<Section> numbered = new ArrayList<>();
        int number = 0;
        for (Section section : sections) {
            boolean annex = section.id().startsWith(Material.ANNEX);
            String title = annex ? section.title() : material.pen().count(++number) + ". " + section.title();
            numbered.add(new Section(section.id(), section.depth(), title, section.blocks(), section.sections()));
        }
        return numbered;
    }
}

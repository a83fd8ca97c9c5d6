package pmqa.workbench.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pmqa.workbench.evidence.Citation;

/**
 * The evidence of a page's answers: one panel beside each.
 *
 * @param cited citations by subject
 * @param editable whether the person may add and change citations here and now
 * @param limit the largest accepted file, in bytes
 */
public record EvidencePanels(
        UUID assessment, Map<String, List<Citation>> cited, boolean editable, LocalDate today, long limit) {

    public EvidencePanels {
        cited = Map.copyOf(cited);
    }

    /** The panel of one answer, named as the trail names it: {@code checkpoint/1.1-B1}. */
    public Panel of(String subject) {
        return new Panel(this, subject, cited.getOrDefault(subject, List.of()));
    }

    /** What is cited for one answer. */
    public record Panel(EvidencePanels page, String subject, List<Citation> citations) {

        public String base() {
            return "/assessments/" + page.assessment() + "/evidence";
        }

        /** For element ids and the like. */
        public String name() {
            return subject.replaceAll("[^A-Za-z0-9.-]", "_");
        }

        /** Code of the answer, for people who only hear the page: {@code 1.1-B1}. */
        public String code() {
            return subject.substring(subject.indexOf('/') + 1);
        }
    }
}

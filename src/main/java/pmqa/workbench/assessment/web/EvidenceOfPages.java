package pmqa.workbench.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pmqa.workbench.evidence.Citations;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.shared.ThaiDates;

/** Finds the evidence that a page shows beside its answers, in one statement. */
@Component
class EvidenceOfPages {

    private final Citations citations;
    private final Receiving receiving;
    private final Clock clock;

    EvidenceOfPages(Citations citations, Receiving receiving, Clock clock) {
        this.citations = citations;
        this.receiving = receiving;
        this.clock = clock;
    }

    EvidencePanels ofItem(UUID assessment, String item, boolean editable) {
        return new EvidencePanels(assessment, citations.of(assessment, item), editable, today(), receiving.limit());
    }

    EvidencePanels ofAll(UUID assessment, boolean editable) {
        return new EvidencePanels(assessment, citations.of(assessment), editable, today(), receiving.limit());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.THAILAND));
    }
}

package pmqa.workbench.assessment.web;

import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.organization.Slice;

/**
 * A page of the library with the addresses of its neighbours.
 *
 * @param address path and parameters of the list, ready for the page number
 */
public record EvidenceListing(Slice<EvidenceItem> slice, EvidenceLibrary.Query query, String address) {

    public String page(int number) {
        return address + "page=" + number;
    }
}

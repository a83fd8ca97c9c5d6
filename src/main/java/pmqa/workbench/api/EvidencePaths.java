package pmqa.workbench.api;

import pmqa.workbench.api.Operation.Section;

/** Where the API has the evidence of an assessment's organisation. */
final class EvidencePaths {

    /** All of it. */
    static final String LIST = "/assessments/{id}/evidence";

    /** One piece. */
    static final String ITEM = LIST + "/{item}";

    private EvidencePaths() {}

    /** An operation below {@link #LIST}: its section, and the part of its path. */
    static Operation.Builder in(Operation.Builder operation) {
        return operation.in(Section.EVIDENCE).path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.");
    }

    /** An operation below {@link #ITEM}: its section, and the parts of its path. */
    static Operation.Builder item(Operation.Builder operation) {
        return in(operation).path("item", Schema.id(), "id ของหลักฐาน", "Id of the piece.");
    }
}

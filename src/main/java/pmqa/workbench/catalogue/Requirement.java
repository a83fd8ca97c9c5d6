package pmqa.workbench.catalogue;

import java.util.Optional;

/**
 * A requirement (ข้อกำหนด) of the Fundamental Level, for instance LD1.
 *
 * @param heading the sub-heading under which it stands in the sheet
 */
public record Requirement(String code, Optional<String> heading, String text) {}

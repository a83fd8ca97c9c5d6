package pmqa.workbench.assessment.web;

import pmqa.workbench.shared.LocalizedText;

/** A part of an assessment that can be assigned to somebody. */
public record OwnedSubject(String code, LocalizedText title) {}

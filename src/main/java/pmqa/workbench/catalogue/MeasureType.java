package pmqa.workbench.catalogue;

import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/**
 * A kind of measure that the criteria name, for instance 7.1.1 ตัววัดตามภารกิจหลัก.
 *
 * @param required starred in source 003; that a star means "required" is an inference of this project
 * @param unit the unit, where the criteria give one
 */
public record MeasureType(String code, LocalizedText title, boolean required, Optional<LocalizedText> unit) {}

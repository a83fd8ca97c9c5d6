package pmqa.workbench.console;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import pmqa.workbench.assessment.AssessmentAnswers;

/** What an export at the console needs beyond {@link ConsoleParts}: the assessments and their files, without the pages. */
@ComponentScan(
        basePackageClasses = AssessmentAnswers.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@Import(Exporting.class)
final class ExportParts {}

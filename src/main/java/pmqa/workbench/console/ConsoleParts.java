package pmqa.workbench.console;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import pmqa.workbench.assessment.StateVerification;
import pmqa.workbench.audit.Trail;
import pmqa.workbench.evidence.EvidenceVerification;
import pmqa.workbench.identity.SecondFactors;
import pmqa.workbench.improvement.YearVerification;
import pmqa.workbench.mail.OutboxParts;
import pmqa.workbench.organization.Accounts;

/**
 * What the console needs of the program. No {@code @Configuration} of its own: the web application, which looks for those, must not
 * find it.
 */
@EnableTransactionManagement
@ComponentScan(basePackageClasses = {Accounts.class, SecondFactors.class, Trail.class})
@Import({
    StateVerification.class,
    YearVerification.class,
    EvidenceVerification.class,
    Verification.class,
    ExportParts.class,
    OutboxParts.class
})
final class ConsoleParts {}

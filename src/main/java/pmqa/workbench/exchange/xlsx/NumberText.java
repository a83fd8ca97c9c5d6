package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import pmqa.workbench.exchange.xlsx.CellContent.NumberLook;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.Language;

/** Numbers as people see them in a cell. */
final class NumberText {

    private static final double LARGEST = 1e15;
    private static final double LAST_DAY = 2_958_465;

    /** Excel counts days from here, if one leaves out that it takes 1900 for a leap year. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM y", Language.THAI.locale());

    private NumberText() {}

    static String of(BigDecimal value, NumberLook look) {
        double number = value.doubleValue();
        if (!Double.isFinite(number) || Math.abs(number) > LARGEST) {
            return value.round(MathContext.DECIMAL64).toString();
        }
        return switch (look) {
            case PLAIN -> Figures.plain(number);
            case PERCENT -> Figures.plain(Math.rint(number * 1e8) / 1e6) + "%";
            case DATE ->
                number >= 1 && number <= LAST_DAY
                        ? DATE.format(ThaiBuddhistDate.from(DAY_ZERO.plusDays((long) number)))
                        : Figures.plain(number);
        };
    }
}

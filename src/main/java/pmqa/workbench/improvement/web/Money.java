package pmqa.workbench.improvement.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as people write them: {@code 1,250,000} or {@code 12.50}. */
public final class Money {

    private Money() {}

    public static String shown(BigDecimal baht) {
        boolean whole = baht.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(baht);
    }
}

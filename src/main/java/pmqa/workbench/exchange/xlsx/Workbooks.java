package pmqa.workbench.exchange.xlsx;

import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** Begins the workbooks that this program writes. */
final class Workbooks {

    private static final String APPLICATION = "PMQA Workbench";

    private Workbooks() {}

    static Workbook open(OutputStream out, String title) {
        Workbook workbook = new Workbook(out, APPLICATION, null);
        workbook.setGlobalDefaultFont(Look.FONT, Look.BODY_SIZE);
        workbook.properties().setTitle(title);
        return workbook;
    }
}

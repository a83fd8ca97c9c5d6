package pmqa.workbench.identity;

import io.nayuki.qrcodegen.QrCode;

/** A text as a QR code that a page can hold: one path of unit squares. */
final class QrPicture {

    /** The quiet margin that readers need, in modules (ISO/IEC 18004). */
    private static final int MARGIN = 4;

    private QrPicture() {}

    static SecondFactors.Picture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new SecondFactors.Picture(code.size + 2 * MARGIN, path.toString());
    }
}

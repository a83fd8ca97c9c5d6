package pmqa.workbench.reporting.pdf;

/**
 * The page of official Thai documents, in points: A4, left 3 cm, right 2 cm, top 2.5 cm, bottom 2 cm (Office of the Prime Minister,
 * คำอธิบายการพิมพ์หนังสือราชการ, on the Regulation on Correspondence B.E. 2526).
 */
final class PdfPage {

    private static final float CENTIMETRE = 72 / 2.54f;

    static final float LEFT = 3 * CENTIMETRE;
    static final float RIGHT = 2 * CENTIMETRE;
    static final float BOTTOM = 2 * CENTIMETRE;

    static final String CSS = "@page { size: A4; margin: 2.5cm 2cm 2cm 3cm; }\n";

    private PdfPage() {}
}

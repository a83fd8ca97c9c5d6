package pmqa.workbench.catalogue;

import pmqa.workbench.shared.LocalizedText;

/** How well founded a rule is; shown wherever its results are shown. */
public enum Standing {
    /** The source document states it. */
    STATED("stated", "กำหนดไว้ในเอกสารเกณฑ์", "Stated in the criteria"),
    /** A department's published implementation of 2021 uses it; the central agency has not confirmed it. */
    UNCONFIRMED("unconfirmed", "ยังไม่ได้รับการยืนยันจากหน่วยงานกลาง", "Not confirmed by the central agency"),
    /** This project read it out of the sources, which do not state it. */
    INFERRED("inferred", "เป็นการตีความของโครงการนี้", "An inference of this project");

    private final String code;
    private final LocalizedText title;

    Standing(String code, String th, String en) {
        this.code = code;
        this.title = new LocalizedText(th, en);
    }

    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }
}

package pmqa.workbench.cli;

/** One short assessment for each way of scoring. */
final class SmallAssessments {

    /** The example of domain.md §2: 200, 366.67, 400 and 450 points, mean 354.17. */
    static final String LEVELS = """
            {"catalogue": "pmqa-4.0-form1",
             "organization": {"name": "กรมตัวอย่าง", "type": "department"},
             "fiscalYear": 2569,
             "responses": {
               "1.1": {"met": ["B1", "B2", "A1", "S1"], "explanations": {"basic": "ประกาศทิศทางแล้ว"}},
               "1.2": {"met": ["B1", "B2", "B3", "A1", "A2", "S1", "S2", "S3"]},
               "1.3": {"met": ["B1", "B2", "B3", "A1", "A2"], "notes": {"B1": "มีแผน"}},
               "1.4": {"met": ["B1", "B2", "B3", "B4", "A1", "A2", "S1"]}}}
            """;

    /** Category 7 alone: measures in every band, one without data, required types missing. */
    static final String MEASURES = """
            {"catalogue": "pmqa-4.0",
             "organization": {"name": "=กรม, \\"ตัวอย่าง\\"", "type": "department"},
             "fiscalYear": 2569,
             "categories": ["7"],
             "measures": {
               "7.1": [
                 {"type": "7.1.1", "name": "ร้อยละของโครงการที่สำเร็จ", "unit": "ร้อยละ", "direction": "higher", "best": 100,
                  "target": 85, "actuals": {"2567": 80, "2568": 83, "2569": 86}, "benchmark": 84, "links": ["2.3"]},
                 {"type": "7.1.2", "name": "+จำนวนเรื่องร้องเรียน", "unit": "เรื่อง", "direction": "lower", "best": 0,
                  "target": 10, "actuals": {"2568": 9, "2569": 12}, "benchmark": 11},
                 {"name": "ตัวชี้วัดของกรม", "unit": "", "direction": "higher", "target": 5, "actuals": {"2568": 4}}]}}
            """;

    /** Category 4 of the rubric: one full question, one half rated. */
    static final String RUBRIC = """
            {"catalogue": "pmqa-2551",
             "organization": {"name": "กรมตัวอย่าง", "type": "department"},
             "fiscalYear": 2551,
             "categories": ["4"],
             "ratings": {
               "4.1-1": {"A": [3, 2, 1], "D": [2, 2, 2], "L": [1, 1, 0], "I": [1, 0, 1]},
               "4.1-2": {"A": [3, 3, 3]},
               "4.1-4": {"what": [3, 3, 2]}}}
            """;

    static final String REQUIREMENTS = """
            {"catalogue": "pmqa-fl-province",
             "organization": {"name": "จังหวัดตัวอย่าง", "type": "province"},
             "fiscalYear": 2569,
             "categories": ["LD", "RM"],
             "conformance": {"LD1": "met", "LD2": "partial", "LD3": {"status": "not-applicable", "reason": "ไม่มีภารกิจ"},
                             "LD4": "not-started"},
             "measures": {"RM1": [{"direction": "higher", "target": 80, "actuals": {"2569": 84}}]}}
            """;

    private SmallAssessments() {}
}

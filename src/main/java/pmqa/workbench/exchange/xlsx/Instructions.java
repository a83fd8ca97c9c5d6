package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;

/** How to fill a form in, in as many words as the kinds of its categories need. */
final class Instructions {

    private Instructions() {}

    static List<String> of(Catalogue catalogue) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "กรอกเฉพาะช่องสีเหลืองอ่อน ช่องที่เว้นว่างหมายถึงยังไม่ได้ตอบ จะกรอกแผ่นงานใดก่อนก็ได้ และเปลี่ยนชื่อแผ่นงานได้");
        if (has(catalogue, Category.Profile.class)) {
            lines.add("ลักษณะสำคัญขององค์กร: พิมพ์คำบรรยายในแต่ละหัวข้อ ขึ้นบรรทัดใหม่ในช่องด้วย Alt+Enter");
        }
        if (has(catalogue, Category.Process.class)) {
            lines.add("หมวดกระบวนการ: เลือก " + Tick.YES
                    + " ในช่อง “ผล” เมื่อดำเนินการตามข้อความครบถ้วน ระบุหลักฐานในช่องหมายเหตุ และสรุปสิ่งที่ทำและผลที่ได้ในช่องคำอธิบายของแต่ละระดับ"
                    + " ระดับที่สูงขึ้นจะได้คะแนนเมื่อระดับที่ต่ำกว่าครบทุกข้อ");
        }
        if (has(catalogue, Category.Requirements.class)) {
            lines.add("ข้อกำหนด: เลือกสถานะจากรายการ “ไม่เกี่ยวข้อง” ต้องระบุเหตุผล");
        }
        if (has(catalogue, Category.Rubric.class)) {
            lines.add(
                    "คำถาม: เลือกค่าคะแนนของแต่ละเกณฑ์ย่อยจากรายการ โดยเทียบกับคำอธิบายในแถวเดียวกัน ค่าคะแนนที่ไม่มีคำอธิบายเลือกไม่ได้"
                            + " ช่องประเด็นและขั้นตอนให้กรอกเลขลำดับของข้อที่ทำแล้ว คั่นด้วยจุลภาค เช่น 1, 3 ช่องสีเทาไม่ต้องกรอก");
        }
        if (has(catalogue, Category.Results.class)) {
            lines.add(
                    "ผลลัพธ์: หนึ่งแถวต่อหนึ่งตัวชี้วัด ต้องมีทิศทางและค่าเป้าหมาย กรอกเฉพาะตัวเลข ไม่ต้องใส่หน่วยหรือเครื่องหมาย %"
                            + " ผลที่เป็นศูนย์ให้กรอก 0 ช่องว่างหมายถึงไม่มีข้อมูล ตัววัดที่มี ★ เป็นตัววัดที่ต้องมี แถวที่ไม่ใช้ให้เว้นว่างไว้");
        }
        lines.add(
                "อย่าใส่สูตร อย่าผสานเซลล์ และอย่าลบแถวหรือคอลัมน์ ย้ายลำดับแถวได้ บันทึกเป็น .xlsx แล้วคิดคะแนนด้วยคำสั่ง ./pmqa score ชื่อไฟล์.xlsx");
        return lines;
    }

    private static boolean has(Catalogue catalogue, Class<? extends Category> kind) {
        return catalogue.categories(kind).findAny().isPresent();
    }
}

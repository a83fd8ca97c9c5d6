package pmqa.workbench.settings;

/** Where the server is and how it is reached. */
public final class ServerSettings {

    /** The folder of everything; in no file that lies in it. */
    public static final Setting DATA = Setting.of(
            "data",
            new Kind.Text(),
            "data",
            "โฟลเดอร์ที่เก็บข้อมูลทั้งหมด กำหนดได้จากคำสั่ง (--data) ตัวแปร หรือไฟล์ที่ระบุด้วย --settings เท่านั้น",
            "The folder that holds all data. Only from the command line (--data), the environment, or a file named with --settings.");

    public static final Setting PORT = Setting.of(
                    "port",
                    new Kind.Number(0, 65_535),
                    "8080",
                    "พอร์ตที่เปิดให้บริการ; 0 คือพอร์ตว่างใดก็ได้",
                    "The port to listen on; 0 for any free one.")
            .readAs("server.port");

    public static final Setting ADDRESS = Setting.of(
                    "address",
                    new Kind.Text(),
                    "127.0.0.1",
                    "ที่อยู่เครือข่ายที่เปิดให้บริการ 127.0.0.1 คือเครื่องนี้เท่านั้น 0.0.0.0 คือทุกเครือข่ายของเครื่อง",
                    "The network address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for all its networks.")
            .readAs("server.address");

    public static final Setting SITE_ADDRESS = Setting.of(
            "site.address",
            new Kind.WebAddress(),
            "",
            "ที่อยู่เว็บที่ผู้ใช้เปิด ใช้ในลิงก์ที่โปรแกรมส่งให้คน จำเป็นเมื่ออยู่หลัง reverse proxy",
            "The web address that people open; used in links that the program gives out. Needed behind a reverse proxy.");

    public static final Setting BEHIND_PROXY = Setting.of(
            "site.behind-proxy",
            new Kind.Flag(),
            "false",
            "true เมื่อมี reverse proxy (เช่น nginx) อยู่หน้า: เชื่อหัวข้อความ X-Forwarded-… ของเครื่องในเครือข่ายภายใน",
            "true where a reverse proxy such as nginx stands in front: X-Forwarded-… headers from private networks are believed.");

    public static final Setting DEMO = Setting.of(
            "site.demo",
            new Kind.Flag(),
            "false",
            "เพิ่มหน่วยงานและบัญชีตัวอย่าง (เหมือน --demo) ห้ามใช้กับงานจริง",
            "Adds sample agencies and accounts, as --demo does. Not for real work.");

    static final SettingGroup GROUP =
            SettingGroup.of("เซิร์ฟเวอร์", "Server", DATA, PORT, ADDRESS, SITE_ADDRESS, BEHIND_PROXY, DEMO);

    private ServerSettings() {}
}

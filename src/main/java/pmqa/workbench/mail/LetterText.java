package pmqa.workbench.mail;

import java.util.function.Function;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** A letter written out, Thai first and then English: as plain text and as simple HTML. {@link Outbox#SITE} stands for the address of the site. */
record LetterText(String plain, String html) {

    private static final String RULE = "\n\n――――――――――\n\n";

    /**
     * Writes a letter.
     *
     * @param decline path of the link that declines such letters; empty where they cannot be declined
     */
    static LetterText of(Letter letter, String name, String decline) {
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder("<div style=\"font-family:Sarabun,Tahoma,'Noto Sans Thai',sans-serif;"
                + "font-size:16px;line-height:1.7;color:#1c2733;max-width:40em\">\n");
        for (Language language : Language.values()) {
            plain.append(plain.isEmpty() ? "" : RULE).append(plain(letter, name, decline, language));
            html.append(plain.indexOf(RULE) < 0 ? "" : "<hr style=\"border:0;border-top:1px solid #c4d2e3\">\n")
                    .append(html(letter, name, decline, language));
        }
        return new LetterText(
                plain.append('\n').toString(), html.append("</div>\n").toString());
    }

    private static LocalizedText greeting(String name) {
        return LocalizedText.of("เรียน " + name, "Dear " + name);
    }

    private static final LocalizedText CLOSING = LocalizedText.of(
            "จดหมายนี้ส่งโดยระบบ PMQA Workbench โดยอัตโนมัติ โปรดอย่าตอบกลับ",
            "PMQA Workbench wrote this letter by itself. Please do not reply.");
    private static final LocalizedText CHOICES =
            LocalizedText.of("เลือกวิธีรับจดหมาย", "Choose how you are written to");
    private static final LocalizedText DECLINE =
            LocalizedText.of("ไม่รับจดหมายประเภทนี้อีก", "Receive no more letters of this kind");

    private static String plain(Letter letter, String name, String decline, Language language) {
        Function<LocalizedText, String> in = text -> text.in(language);
        StringBuilder text = new StringBuilder(in.apply(greeting(name)));
        for (Letter.Part part : letter.parts()) {
            text.append("\n\n");
            switch (part) {
                case Letter.Paragraph(LocalizedText words) -> text.append(in.apply(words));
                case Letter.Link(LocalizedText label, String path) ->
                    text.append(in.apply(label))
                            .append("\n")
                            .append(Outbox.SITE)
                            .append(path);
                case Letter.Rows rows -> {
                    text.append(in.apply(rows.heading()));
                    for (Letter.Row row : rows.rows()) {
                        text.append("\n- ")
                                .append(in.apply(row.text()))
                                .append("\n  ")
                                .append(in.apply(row.detail()))
                                .append("\n  ")
                                .append(Outbox.SITE)
                                .append(row.path());
                    }
                }
            }
        }
        text.append("\n\n").append(in.apply(CLOSING));
        if (!decline.isEmpty()) {
            text.append("\n")
                    .append(in.apply(CHOICES) + ": " + Outbox.SITE + "/account/mail\n")
                    .append(in.apply(DECLINE) + ": " + Outbox.SITE + decline);
        }
        return text.toString();
    }

    private static String html(Letter letter, String name, String decline, Language language) {
        Function<LocalizedText, String> in = text -> escaped(text.in(language));
        StringBuilder text = new StringBuilder(
                "<div lang=\"" + language.locale().getLanguage() + "\">\n<p>" + in.apply(greeting(name)) + "</p>\n");
        for (Letter.Part part : letter.parts()) {
            switch (part) {
                case Letter.Paragraph(LocalizedText words) ->
                    text.append("<p>").append(in.apply(words)).append("</p>\n");
                case Letter.Link(LocalizedText label, String path) ->
                    text.append("<p>").append(link(path, in.apply(label))).append("</p>\n");
                case Letter.Rows rows -> {
                    text.append("<p><strong>").append(in.apply(rows.heading())).append("</strong></p>\n<ul>\n");
                    rows.rows()
                            .forEach(row -> text.append("<li>" + link(row.path(), in.apply(row.text()))
                                    + "<br><span style=\"color:#4d5b6a\">" + in.apply(row.detail())
                                    + "</span></li>\n"));
                    text.append("</ul>\n");
                }
            }
        }
        text.append("<p style=\"color:#4d5b6a;font-size:14px\">").append(in.apply(CLOSING));
        if (!decline.isEmpty()) {
            text.append("<br>" + link("/account/mail", in.apply(CHOICES)) + " · " + link(decline, in.apply(DECLINE)));
        }
        return text.append("</p>\n</div>\n").toString();
    }

    private static String link(String path, String label) {
        return "<a href=\"" + Outbox.SITE + escaped(path) + "\">" + label + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

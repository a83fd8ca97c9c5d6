package pmqa.workbench.assessment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pmqa.workbench.exchange.xlsx.EditableForm;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** Somebody at the page on which an assessment goes out and comes back. */
record ExchangeDesk(RunningSite site, WebClient person, UUID assessment) {

    private String path() {
        return "/assessments/" + assessment + "/exchange";
    }

    EditableForm form() {
        WebResponse form = person.get(path() + "/form.xlsx");
        assertThat(form.status()).isEqualTo(200);
        return EditableForm.of(form.content());
    }

    /** What the page says of a file, whether it takes it or not. */
    WebResponse upload(byte[] file) {
        WebResponse answer = person.upload(path(), "file", "form.xlsx", file, Map.of());
        return answer.isRedirect() ? person.get(answer.location()) : answer;
    }

    /** Decides what is asked, with the same answer to everything that is not decided here, and confirms. */
    WebResponse confirm(WebResponse preview, Map<String, String> choices) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(preview.body());
        Matcher action =
                Pattern.compile("action=\"(" + path() + "/previews/[^\"]+)\"").matcher(preview.body());
        assertThat(seen.find() && action.find()).as("%s", preview).isTrue();
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        choices.forEach((field, choice) -> fields.add(Map.entry("choice:" + field, choice)));
        fields.add(Map.entry("seen", seen.group(1)));
        fields.add(Map.entry("action", "confirm"));
        return person.post(action.group(1), fields);
    }

    void takeOver(byte[] file) {
        WebResponse done = confirm(upload(file), Map.of());
        assertThat(done.location()).as("%s", done).isEqualTo(path());
    }

    /** Every answer that is not empty, by its subject. */
    Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        site.sql()
                .sql("""
                        select kind || '/' || key as subject, value from answer
                        where assessment_id = :id and value is not null and value <> 'false'
                        """)
                .param("id", assessment)
                .query((row, _) -> answers.put(row.getString("subject"), row.getString("value")))
                .list();
        return answers;
    }

    void save(String kind, String key, String value) {
        long version = site.sql()
                .sql("select version from answer where assessment_id = :id and kind = :kind and key = :key")
                .param("id", assessment)
                .param("kind", kind)
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(0L);
        String json =
                "{\"value\":\"" + value.replace("\"", "\\\"").replace("\n", "\\n") + "\",\"version\":" + version + "}";
        WebResponse saved = person.json("PUT", "/assessments/" + assessment + "/answers/" + kind + "?key=" + key, json);
        assertThat(saved.status()).as("%s", saved).isEqualTo(200);
    }
}

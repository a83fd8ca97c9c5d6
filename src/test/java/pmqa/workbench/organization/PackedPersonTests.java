package pmqa.workbench.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pmqa.workbench.testing.TestDatabase;

/** A person who comes with their session is the person whom the table holds. */
@Tag("slow")
class PackedPersonTests {

    @ParameterizedTest
    @CsvSource({
        "somchai@example.invalid, สมชาย ใจดี, th, false, 0",
        "ตัวอย่าง😀@example.invalid, '😀 3 person t f', en, true, 12",
        "a b@example.invalid, 7, th, false, 2147483647"
    })
    void a_packed_person_is_the_one_in_the_table(
            String email, String name, String language, boolean disabled, int epoch) {
        try (var database = TestDatabase.fresh()) {
            var sql = JdbcClient.create(database);
            var id = UUID.randomUUID();
            sql.sql("""
                            insert into person (id, email, name, language, disabled, session_epoch, created_at)
                            values (:id, :email, :name, :language, :disabled, :epoch, now())
                            """)
                    .param("id", id)
                    .param("email", email)
                    .param("name", name)
                    .param("language", language)
                    .param("disabled", disabled)
                    .param("epoch", epoch)
                    .update();

            var packed = sql.sql("select " + People.PACKED + " from person p where p.id = :id")
                    .param("id", id)
                    .query((row, _) -> row.getBytes(1))
                    .single();

            assertThat(People.packed(packed))
                    .isEqualTo(new People(sql, java.time.Clock.systemUTC()).find(id))
                    .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo(name));
        }
    }

    @Test
    void other_bytes_are_nobody() {
        assertThat(People.packed(new byte[0])).isEmpty();
        assertThat(People.packed("pers".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(People.packed(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5})).isEmpty();
    }
}

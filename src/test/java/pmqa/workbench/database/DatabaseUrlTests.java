package pmqa.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {

    @ParameterizedTest
    @CsvSource({
        "postgresql://anna:s3cret@db.example:5433/pmqa, jdbc:postgresql://db.example:5433/pmqa, anna, s3cret",
        "postgres://anna:s3cret@db.example/pmqa, jdbc:postgresql://db.example/pmqa, anna, s3cret",
        "postgresql://anna:p%40ss%2Fw+rd@db/pmqa, jdbc:postgresql://db/pmqa, anna, p@ss/w+rd",
        "jdbc:postgresql://db/pmqa?user=anna&password=s3cret&sslmode=require, jdbc:postgresql://db/pmqa?sslmode=require, anna, s3cret",
        "postgresql://anna@db/pmqa, jdbc:postgresql://db/pmqa, anna, as-set",
        "postgresql://[::1]:5432/pmqa, jdbc:postgresql://[::1]:5432/pmqa, somebody, as-set",
        "'postgresql://one:1,two:2/pmqa?targetServerType=primary', 'jdbc:postgresql://one:1,two:2/pmqa?targetServerType=primary', somebody, as-set",
    })
    void account_and_password_are_taken_out_of_the_address(String address, String url, String user, String password)
            throws CannotStart {
        var access = DatabaseUrl.parse(address, "as-set", Map.of("PGPASSWORD", "x", "USER", "somebody"));

        assertThat(access).isEqualTo(new DatabaseAccess(url, user, password));
        assertThat(access.toString()).doesNotContain(password);
    }

    @Test
    void the_variables_of_postgresql_are_understood_too() throws CannotStart {
        var access = DatabaseUrl.parse(
                "postgresql://db/pmqa", "", Map.of("PGPASSWORD", "s3cret", "PGUSER", "anna", "USER", "somebody"));

        assertThat(access.user()).isEqualTo("anna");
        assertThat(access.password()).isEqualTo("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db",
                "jdbc:mysql://db/s3cret",
                "postgresql://anna:s3cret@db",
                "postgresql:///s3cret",
                "postgresql://anna:s3cret%zz@db/pmqa",
                "https://anna:s3cret@db/pmqa"
            })
    void what_is_no_address_is_refused_without_being_repeated(String address) {
        assertThatThrownBy(() -> DatabaseUrl.parse(address, "", Map.of()))
                .isInstanceOfSatisfying(CannotStart.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("database-address-malformed");
                    assertThat(e.problem().toString()).doesNotContain("s3cret");
                });
    }
}

package pmqa.workbench.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class TestDatabaseTests {

    @Test
    void a_fresh_database_is_migrated_and_empty() {
        var database = JdbcClient.create(TestDatabase.fresh());

        assertThat(count(database)).isZero();
    }

    @Test
    void what_one_test_writes_another_does_not_see() {
        var one = JdbcClient.create(TestDatabase.fresh());
        var other = JdbcClient.create(TestDatabase.fresh());

        one.sql("insert into sign_in_failure (subject, failed_at) values ('somebody', now())")
                .update();

        assertThat(count(one)).isOne();
        assertThat(count(other)).isZero();
    }

    private static long count(JdbcClient database) {
        return database.sql("select count(*) from sign_in_failure")
                .query(Long.class)
                .single();
    }
}

package pmqa.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

class SettingsReaderTests {

    private static final Setting CLAMD = EvidenceSettings.CLAMD;

    @TempDir
    Path folder;

    static List<Setting> all() {
        return AllSettings.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_setting_has_its_default_where_nothing_is_said(Setting setting) {
        var settings = accepted(SettingsReader.read(Map.of(), Optional.of(Path.of("/dev/null")), Map.of()));

        assertThat(settings.text(setting)).isEqualTo(setting.otherwise());
        assertThat(settings.origin(setting)).isEqualTo(Settings.Origin.DEFAULT);
    }

    @Test
    void names_variables_and_properties_are_not_used_twice() {
        assertThat(all()).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(all())
                .extracting(setting -> setting.variable().replace("_", ""))
                .doesNotHaveDuplicates();
        assertThat(all()).extracting(Setting::property).doesNotHaveDuplicates();
    }

    @Test
    void the_command_line_counts_before_the_environment_and_that_before_the_file() throws IOException {
        file("port = 1001", "address = 0.0.0.0", "evidence.clamd = 127.0.0.1:3310");

        var settings =
                accepted(Map.of(ServerSettings.PORT, "1003"), Map.of("PMQA_PORT", "1002", "PMQA_ADDRESS", "192.0.2.1"));

        assertThat(settings.number(ServerSettings.PORT)).isEqualTo(1003);
        assertThat(settings.origin(ServerSettings.PORT)).isEqualTo(Settings.Origin.COMMAND_LINE);
        assertThat(settings.text(ServerSettings.ADDRESS)).isEqualTo("192.0.2.1");
        assertThat(settings.origin(ServerSettings.ADDRESS)).isEqualTo(Settings.Origin.ENVIRONMENT);
        assertThat(settings.find(CLAMD)).contains("127.0.0.1:3310");
        assertThat(settings.origin(CLAMD)).isEqualTo(Settings.Origin.FILE);
    }

    @Test
    void a_mail_server_needs_a_sender_and_the_address_of_the_site_and_no_password_in_the_clear() throws IOException {
        file("smtp.host = mail.example", "smtp.security = none", "smtp.user = pmqa");

        assertThat(refused(Map.of()))
                .extracting(problem -> problem.message().en())
                .satisfiesExactly(
                        sender -> assertThat(sender).contains("no smtp.from"),
                        site -> assertThat(site).contains("no site.address"),
                        password -> assertThat(password).contains("in the clear"));
    }

    @Test
    void a_file_that_is_named_takes_the_place_of_the_one_in_the_data_folder() throws IOException {
        file("port = 1001");
        var other = Files.writeString(folder.resolve("other.properties"), "address = 0.0.0.0\ndata = elsewhere\n");

        for (var settings : List.of(
                accepted(SettingsReader.read(Map.of(), Optional.of(other), Map.of())),
                accepted(SettingsReader.read(Map.of(), Optional.empty(), Map.of("PMQA_SETTINGS", other.toString()))))) {
            assertThat(settings.text(ServerSettings.ADDRESS)).isEqualTo("0.0.0.0");
            assertThat(settings.number(ServerSettings.PORT)).isEqualTo(8080);
            assertThat(settings.data()).isEqualTo(Path.of("elsewhere"));
            assertThat(settings.file()).contains(other);
        }
    }

    @Test
    void remarks_blank_lines_and_empty_values_say_nothing() throws IOException {
        file("\uFEFF# หมายเหตุ", "", "   # port = 99999999", "evidence.clamd =", "  port   =  1001  ");

        var settings = accepted(Map.of("PMQA_ADDRESS", ""));

        assertThat(settings.number(ServerSettings.PORT)).isEqualTo(1001);
        assertThat(settings.origin(CLAMD)).isEqualTo(Settings.Origin.DEFAULT);
        assertThat(settings.origin(ServerSettings.ADDRESS)).isEqualTo(Settings.Origin.DEFAULT);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_place() throws IOException {
        var path = file("prot = 1001", "port = many", "port = 1002", "nothing", "data = /elsewhere");

        var problems = refused(Map.of("PMQA_EVIDENCE_CLAMDD", "x", "PMQA_EVIDENCE_LARGEST_FILE", "5TB"));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "setting-unknown",
                        "setting-not-allowed",
                        "setting-twice",
                        "setting-line",
                        "setting-data-in-itself",
                        "setting-unknown",
                        "setting-not-allowed");
        assertThat(problems)
                .extracting(problem ->
                        problem.message().en() + " " + problem.advice().en())
                .contains(
                        path + ":1: there is no setting “prot”. Did you mean port?",
                        path + ":2: “many” is not allowed for port. It takes a whole number from 0 to 65535.",
                        path + ":3: port was set already, on line 2. Remove one of the two lines.",
                        "PMQA_EVIDENCE_CLAMDD: there is no setting “PMQA_EVIDENCE_CLAMDD”. Did you mean PMQA_EVIDENCE_CLAMD?",
                        "PMQA_EVIDENCE_LARGEST_FILE: “5TB” is not allowed for evidence.largest-file. It takes a size from 1MB to 2000MB, such as 50MB.");
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.message().th()).containsPattern("[ก-๛]"));
    }

    @Test
    void variables_of_the_script_and_of_others_are_left_alone_and_the_old_way_to_write_one_is_understood() {
        var settings = accepted(
                Map.of("PMQA_JAVA_OPTS", "-Xmx1g", "PATH", "/bin", "PORT", "many", "PMQA_API_REQUESTSPERMINUTE", "0"));

        assertThat(settings.number(ApiSettings.REQUESTS_PER_MINUTE)).isZero();
    }

    @Test
    void what_kubernetes_adds_is_explained() {
        assertThat(refused(Map.of("PMQA_SERVICE_HOST", "192.0.2.1")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.advice().en()).contains("enableServiceLinks"));
    }

    @Test
    void a_secret_is_neither_repeated_nor_taken_from_the_command_line() throws IOException {
        file("database.url = postgresq://anna:s3cret@db/pmqa");

        assertThat(refused(Map.of("PMQA_DATABASE_PASSWORD", "s3cret\u0007")))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("s3cret"));
        for (String url : List.of("postgresql://anna:s3cret@db/pmqa", "jdbc:postgresql://db/pmqa?password=s3cret")) {
            var problems = refused(SettingsReader.read(
                    Map.of(DatabaseSettings.URL, url), Optional.of(Path.of("/dev/null")), Map.of()));
            assertThat(problems).extracting(Problem::code).containsExactly("secret-on-command-line");
            assertThat(problems.toString()).doesNotContain("s3cret").contains("PMQA_DATABASE_PASSWORD");
        }
    }

    @Test
    void a_password_in_a_file_that_everybody_can_read_is_warned_about() throws IOException {
        var path = file("database.password = s3cret");

        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(accepted(Map.of()).warnings())
                .singleElement()
                .satisfies(text -> assertThat(text.en()).contains(path.toString(), "chmod o-r"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(accepted(Map.of()).warnings()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_or_not_text_is_named() throws IOException {
        var broken = Files.write(folder.resolve("broken"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(refused(SettingsReader.read(Map.of(), Optional.of(folder.resolve("none")), Map.of())))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).contains("none cannot be read: there is no"));
        assertThat(refused(SettingsReader.read(Map.of(), Optional.of(broken), Map.of())))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).contains("it is not UTF-8"));
    }

    @Test
    void a_form_must_have_room_for_a_file() {
        assertThat(refused(Map.of("PMQA_EVIDENCE_LARGEST_FILE", "1GB", "PMQA_EVIDENCE_LARGEST_FORM", "500MB")))
                .extracting(Problem::code)
                .containsExactly("setting-form-too-small");
    }

    private static final Map<String, String> S3 = Map.of(
            "PMQA_EVIDENCE_S3_ENDPOINT", "https://s3.example.test",
            "PMQA_EVIDENCE_S3_BUCKET", "pmqa",
            "PMQA_EVIDENCE_S3_ACCESS_KEY", "AK1",
            "PMQA_EVIDENCE_S3_SECRET_KEY", "s3cret");

    @Test
    void a_store_of_objects_is_set_whole_or_not_at_all() {
        assertThat(accepted(S3).text(S3Settings.ENDPOINT)).isEqualTo("https://s3.example.test/");
        for (String name : S3.keySet()) {
            var incomplete = new java.util.HashMap<>(S3);
            incomplete.remove(name);
            assertThat(refused(incomplete)).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("setting-incomplete");
                assertThat(problem.message().en())
                        .contains(name.substring("PMQA_".length())
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("s3_", "s3.")
                                .replace("evidence_", "evidence.")
                                .replace('_', '-'));
                assertThat(problem.toString()).doesNotContain("s3cret");
            });
        }
    }

    @Test
    void an_identity_provider_is_set_whole_and_over_tls() {
        assertThat(codes(Map.of("PMQA_OPENID_ISSUER", "http://id.example.go.th")))
                .containsExactly("setting-not-allowed");
        assertThat(codes(Map.of("PMQA_OPENID_ISSUER", "https://"))).containsExactly("setting-not-allowed");
        assertThat(codes(Map.of("PMQA_OPENID_ISSUER", "https://id.example.go.th/realm")))
                .containsExactly("setting-incomplete");
        assertThat(codes(Map.of(
                        "PMQA_OPENID_ISSUER",
                        "https://id.example.go.th/realm",
                        "PMQA_OPENID_CLIENT_ID",
                        "pmqa",
                        "PMQA_OPENID_CLIENT_SECRET",
                        "hush")))
                .isEmpty();
    }

    private static List<String> codes(Map<String, String> environment) {
        return SettingsReader.read(Map.of(), Optional.of(Path.of("/dev/null")), environment)
                        instanceof Result.Refused<Settings>(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    @Test
    void evidence_goes_to_a_folder_or_to_a_store_of_objects_and_not_to_both() {
        var both = new java.util.HashMap<>(S3);
        both.put("PMQA_EVIDENCE_FOLDER", "/mnt/evidence");

        assertThat(refused(both)).extracting(Problem::code).containsExactly("setting-one-of-two");
    }

    @ParameterizedTest
    @CsvSource({
        "evidence.s3.bucket, PMQA, ",
        "evidence.s3.bucket, pmqa-evidence, pmqa-evidence",
        "evidence.s3.prefix, a/../b, ",
        "evidence.s3.prefix, /a, ",
        "evidence.s3.prefix, pmqa/evidence/, pmqa/evidence/",
        "evidence.s3.access-key, a/b, ",
        "evidence.s3.timeout, 0s, ",
        "evidence.s3.endpoint, https://key:secret@s3.example.test/, ",
        "site.address, ftp://x/, ",
        "site.address, pmqa.example.go.th, ",
        "site.address, https://u:p@x/, ",
        "site.address, https://pmqa.example.go.th, https://pmqa.example.go.th/",
        "site.behind-proxy, YES, true",
        "site.behind-proxy, ja, ",
        "evidence.clamd, 127.0.0.1, ",
        "evidence.clamd, 127.0.0.1:70000, ",
        "evidence.clamd, [::1]:3310, [::1]:3310",
        "evidence.largest-file, 60 mb, 60MB",
        "evidence.largest-file, 0MB, ",
        "database.connections, 3, ",
        "port, -1, ",
        "port, 08080, 8080",
        "database.url, mysql://db/x, ",
        "database.url, postgresql://pmqa@db:5432/pmqa?sslmode=require, postgresql://pmqa@db:5432/pmqa?sslmode=require"
    })
    void values_are_of_the_kind_that_the_setting_takes(String name, String typed, @Nullable String canonical) {
        var setting = all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(setting.canonical(typed)).isEqualTo(Optional.ofNullable(canonical));
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve(SettingsReader.FILE), List.of(lines));
    }

    private Settings accepted(Map<String, String> environment) {
        return accepted(Map.of(), environment);
    }

    private Settings accepted(Map<Setting, String> line, Map<String, String> environment) {
        return accepted(SettingsReader.read(here(line), Optional.empty(), environment));
    }

    private Map<Setting, String> here(Map<Setting, String> line) {
        var whole = new java.util.HashMap<>(line);
        whole.put(ServerSettings.DATA, folder.toString());
        return whole;
    }

    private static Settings accepted(Result<Settings> result) {
        assertThat(result).isInstanceOf(Result.Accepted.class);
        return ((Result.Accepted<Settings>) result).value();
    }

    private List<Problem> refused(Map<String, String> environment) {
        return refused(SettingsReader.read(here(Map.of()), Optional.empty(), environment));
    }

    private static List<Problem> refused(Result<Settings> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<Settings>) result).problems();
    }
}

package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.exchange.DataPackage;
import pmqa.workbench.scoring.ScoreSheet;

/** All inputs as one data package: a zip if the name says so, or else a folder. */
final class PackageSheets implements SheetPrinter {

    private final Session session;
    private final Path target;
    private final boolean force;
    private final DataPackage results;

    PackageSheets(Session session, Path target, boolean force) {
        this.session = session;
        this.target = target;
        this.force = force;
        this.results = new DataPackage(session.language());
    }

    static boolean isZip(Path target) {
        return String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    @Override
    public void sheet(String source, Assessment assessment, ScoreSheet sheet) {
        results.add(source, assessment.catalogue(), assessment.answers(), sheet);
    }

    @Override
    public void end() throws IOException {
        if (isZip(target)) {
            byte[] zip = results.zip();
            new OutputFile(target, force).write(out -> out.write(zip));
        } else {
            Files.createDirectories(target);
            for (Map.Entry<String, byte[]> file : results.files().entrySet()) {
                new OutputFile(target.resolve(file.getKey()), force).write(out -> out.write(file.getValue()));
            }
        }
        session.tell(session.words().get("output.written", target));
    }
}

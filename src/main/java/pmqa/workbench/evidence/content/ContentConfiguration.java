package pmqa.workbench.evidence.content;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store and what looks at files before they go into it, by the settings. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

    @Bean
    ContentStore contentStore(
            EvidenceSettings settings, S3Place s3, @Value("${pmqa.data:pmqa-data}") String data, Clock clock) {
        Path folder = settings.folder().isEmpty() ? Path.of(data, "evidence") : Path.of(settings.folder());
        return ContentStores.of(s3, folder, Path.of(data), clock);
    }

    @Bean
    Receiving receiving(ContentStore store, EvidenceSettings settings) {
        List<VirusScan> scans = new ArrayList<>();
        scans.add(new Eicar());
        if (!settings.clamd().isEmpty()) {
            int colon = settings.clamd().lastIndexOf(':');
            scans.add(new Clamd(
                    settings.clamd().substring(0, colon),
                    Integer.parseInt(settings.clamd().substring(colon + 1))));
        }
        return new Receiving(store, settings.largestFile().toBytes(), scans);
    }
}

package pmqa.workbench.evidence.content;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationStyle;
import pmqa.workbench.settings.S3Settings;
import pmqa.workbench.settings.Settings;

/**
 * Where an S3 store is, and the key to it.
 *
 * @param endpoint the address with a slash at the end; empty where evidence is kept in a folder
 * @param region as it goes into signatures
 * @param prefix what the names of all objects begin with; may be empty
 * @param pathStyle whether the bucket stands in the path of an address, and not in the name of the host
 * @param timeout how long an answer, or the next part of one, may take
 */
@ConfigurationProperties("pmqa.evidence.s3")
record S3Place(
        String endpoint,
        String bucket,
        String region,
        String accessKey,
        String secretKey,
        String prefix,
        boolean pathStyle,
        Duration timeout) {

    S3Place {
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    static S3Place of(Settings settings) {
        return new S3Place(
                settings.text(S3Settings.ENDPOINT),
                settings.text(S3Settings.BUCKET),
                settings.text(S3Settings.REGION),
                settings.text(S3Settings.ACCESS_KEY),
                settings.text(S3Settings.SECRET_KEY),
                settings.text(S3Settings.PREFIX),
                settings.isOn(S3Settings.PATH_STYLE),
                DurationStyle.SIMPLE.parse(settings.text(S3Settings.TIMEOUT)));
    }

    boolean isUsed() {
        return !endpoint.isEmpty();
    }

    /** The address of the bucket, with a slash at the end. */
    URI bucketAddress() {
        URI root = URI.create(endpoint);
        if (pathStyle) {
            return root.resolve(bucket + "/");
        }
        return URI.create(
                "%s://%s.%s%s".formatted(root.getScheme(), bucket, root.getRawAuthority(), root.getRawPath()));
    }

    /** Without the key, so that it can be logged. */
    @Override
    public String toString() {
        return Stream.of(bucketAddress().toString(), prefix, region).toList().toString();
    }
}

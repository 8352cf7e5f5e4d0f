package daybook.reports;

import daybook.reconciliation.Certificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code certificate.json}: what a run proves of itself, see {@link Certificate}. */
public final class CertificateFile {
    public static final String NAME = "certificate.json";

    private CertificateFile() {}

    /**
     * Writes it into the folder.
     *
     * @throws java.io.UncheckedIOException if the disk will not
     */
    public static void write(Certificate certificate, Path folder) {
        NewFile.write(folder.resolve(NAME), out -> out.write(certificate.json().getBytes(StandardCharsets.UTF_8)));
    }
}

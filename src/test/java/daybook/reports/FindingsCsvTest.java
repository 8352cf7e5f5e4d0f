package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.ReportKind;
import daybook.validation.Finding;
import daybook.validation.Owner;
import daybook.validation.Severity;
import daybook.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsCsvTest {
    private final Path folder;

    FindingsCsvTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFindingIsOneRowWithItsFile() throws IOException {
        String text = written("1380\"0,0");

        assertThat(text).startsWith("\uFEFFslot,attempt,file,report,line,column,");
        assertThat(text.lines()).element(1).asString()
                .startsWith("2011-2-15-1,2,ExportOrderList.csv,orders,7,联系手机,373712345678901234,made-up-rule,HOLD,CUSTOMER_SERVICE,")
                .contains(",\"1380\"\"0,0\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t1", "\r1"})
    void noCellBeginsLikeAFormula(String value) throws IOException {
        assertThat(written(value)).contains("'" + value).doesNotContain("," + value).doesNotContain("\"" + value);
    }

    private String written(String value) throws IOException {
        Path file = folder.resolve("findings.csv");
        Finding finding = new Finding(
                "made-up-rule", Severity.HOLD, Owner.CUSTOMER_SERVICE, ReportKind.ORDERS, 7, "联系手机", "373712345678901234", value, "");
        new FindingsCsv(Language.CHINESE)
                .write(file, MadeUp.SLOT, 2, Map.of(ReportKind.ORDERS, "ExportOrderList.csv"), List.of(finding).iterator());
        return Files.readString(file);
    }
}

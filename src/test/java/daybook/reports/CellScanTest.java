package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellScanTest {

    @Test
    void aCellStandsWhereItSaysOrNextToTheOneBefore() throws IOException {
        CellScan scan = sheet("<row r=\"7\"><c s=\"1\"/><c r=\"C7\"><v>5</v></c><c><v>6</v></c><c r=\"AB7\"/></row>");

        assertThat(scan.nextRow()).isTrue();
        assertThat(scan.row()).isEqualTo(7);
        for (int column : new int[] {0, 2, 3, 27}) {
            assertThat(scan.nextCell()).isTrue();
            assertThat(scan.column()).isEqualTo(column);
        }
        assertThat(scan.nextCell()).isFalse();
        assertThat(scan.nextRow()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"109,10900", "109.5,10950", "109.05,10905", "-0.05,-5", "0,0"})
    void aNumberIsReadToTheFen(String number, long fen) throws IOException {
        assertThat(cell("<c><v>" + number + "</v></c>").hundredths()).isEqualTo(fen);
    }

    @Test
    void anEmptyCellIsNoTextAndNoAmount() throws IOException {
        assertThat(cell("<c s=\"4\"/>").text()).isEmpty();
        assertThat(cell("<c s=\"4\"/>").hundredths()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"109.055", "1.0E7", "1,5", "1 5", "", "-", "&#49;", "123456789012345678"})
    void aNumberThatThisProgramDoesNotWriteIsRefused(String number) {
        assertThatThrownBy(() -> cell("<c><v>" + number + "</v></c>").hundredths()).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<c t=\"s\"><v>3</v></c>", "<c t=\"inlineStr\"><is><t>3&amp;</t></is></c>", "<c><v>3</v></c>", "<c><f>1+1</f><v>2</v></c>", "<c t=\"e\"><v>#N/A</v></c>",
        "<c>3</c>", "<d/>", "<c t=\"inlineStr\"><is><t>37<b/></t></is></c>"
    })
    void anOrderNumberThatStandsOtherwiseIsRefused(String cell) {
        assertThatThrownBy(() -> cell(cell).text()).isInstanceOf(IOException.class).hasMessageContaining("row 2");
    }

    @Test
    void aNumberOfASharedTextIsNotTakenForAValue() {
        assertThatThrownBy(() -> cell("<c t=\"s\"><v>3</v></c>").whole()).isInstanceOf(IOException.class);
    }

    @Test
    void aSheetThatBreaksOffIsRefused() throws IOException {
        CellScan scan = scan("<worksheet><sheetData><row r=\"2\"><c/></row>");
        assertThat(scan.nextRow()).isTrue();
        assertThat(scan.nextCell()).isTrue();
        assertThat(scan.nextCell()).isFalse();

        assertThatThrownBy(scan::nextRow).isInstanceOf(IOException.class).hasMessageContaining("row 2");
    }

    private static CellScan cell(String cell) throws IOException {
        CellScan scan = sheet("<row r=\"2\">" + cell + "</row>");
        assertThat(scan.nextRow()).isTrue();
        assertThat(scan.nextCell()).isTrue();
        return scan;
    }

    private static CellScan sheet(String rows) {
        return scan("<?xml version=\"1.0\"?>\n<worksheet xmlns=\"x\"><cols><col min=\"1\"/></cols><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static CellScan scan(String xml) {
        return new CellScan(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}

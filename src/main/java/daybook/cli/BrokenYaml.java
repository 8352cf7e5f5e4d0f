package daybook.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Finds out which of the files of an installation is no YAML: what reads them does not say. */
final class BrokenYaml {
    private BrokenYaml() {}

    /** File, line and what is wrong; the file is left out if none of those in the folders is wrong in this way. */
    static String where(MarkedYAMLException wrong, List<Path> folders) {
        Mark mark = wrong.getProblemMark();
        String line = mark == null ? "" : ":" + (mark.getLine() + 1);
        for (Path folder : folders) {
            String file = in(folder, wrong);
            if (file != null) {
                return file + line + ": " + wrong.getProblem();
            }
        }
        return "YAML" + line + ": " + wrong.getProblem();
    }

    private static @Nullable String in(Path folder, MarkedYAMLException wrong) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> OpenBooks.isYaml(file) && isWrong(file, wrong))
                    .sorted()
                    .map(file -> folder.getFileName() + "/" + file.getFileName())
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null; // it cannot be read now; what was wrong with it is told all the same
        }
    }

    private static boolean isWrong(Path file, MarkedYAMLException wrong) {
        try (Reader text = Files.newBufferedReader(file)) {
            new Yaml().loadAll(text).forEach(document -> {});
            return false;
        } catch (MarkedYAMLException e) {
            return String.valueOf(e.getProblem()).equals(wrong.getProblem());
        } catch (IOException e) {
            return false;
        }
    }
}

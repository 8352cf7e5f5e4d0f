package daybook.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table in the documentation is the table in the code. */
class AccessTableTest {
    @Test
    void the_documentation_says_what_the_code_does() throws IOException {
        Map<String, Set<Role>> documented = new LinkedHashMap<>();
        List<Role> columns = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/security.md"))) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() > 3 && cells.get(1).equals("permission")) {
                cells.subList(3, cells.size() - 1).forEach(cell -> columns.add(Role.of(cell).orElseThrow()));
            } else if (cells.size() > 3 && cells.get(1).matches("`[A-Z_]+`")) {
                Set<Role> roles = new TreeSet<>();
                for (int i = 0; i < columns.size(); i++) {
                    if (!cells.get(i + 3).isEmpty()) {
                        roles.add(columns.get(i));
                    }
                }
                documented.put(cells.get(1).replace("`", ""), roles);
            }
        }

        Map<String, Set<Role>> coded = new LinkedHashMap<>();
        for (Permission permission : Permission.values()) {
            Set<Role> roles = new TreeSet<>();
            Arrays.stream(Role.values()).filter(role -> AccessTable.of(role).contains(permission)).forEach(roles::add);
            coded.put(permission.name(), roles);
        }
        assertThat(columns).containsExactly(Role.values());
        assertThat(documented).isEqualTo(coded);
    }
}

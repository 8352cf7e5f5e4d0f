package daybook.cli;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Spring application: every package of the program. */
@SpringBootApplication(scanBasePackages = "daybook")
@ConfigurationPropertiesScan("daybook")
class Application {}

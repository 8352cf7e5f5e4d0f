package daybook.admin;

import daybook.slot.Home;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the endpoints have in common. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class ApiConfiguration implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    /** Uploads lie below the home until they are accepted: they hold buyers' names, so the machine's own folder for such things is no place for them. */
    ApiConfiguration(Home home, Clock clock) throws IOException {
        Path uploads = Files.createDirectories(home.root().resolve("data").resolve("uploads"));
        if (Files.getFileStore(uploads).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(uploads, PosixFilePermissions.fromString("rwx------"));
        }
        sweep(uploads, clock.instant().minus(Duration.ofHours(1))); // another node may share the home and take one right now
    }

    /** What a process that died has left. */
    private static void sweep(Path uploads, Instant before) throws IOException {
        try (Stream<Path> left = Files.list(uploads)) {
            for (Path file : left.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    if (Files.isDirectory(file)) {
                        sweep(file, before);
                    }
                    delete(file);
                }
            }
        }
    }

    /** A folder with something newer in it stays. */
    private static void delete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (DirectoryNotEmptyException e) {
            // the next start will find it
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Daybook").version("1").description("Problems are application/problem+json (RFC 9457): detail is for people, code for programs."))
                .components(new Components()
                        .addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                        .addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}

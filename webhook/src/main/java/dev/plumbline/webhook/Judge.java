package dev.plumbline.webhook;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.rule.Rule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules and the profile, loaded before the first request; a bad profile stops the start. */
@Startup
@ApplicationScoped
public class Judge {
  private final List<Rule> rules = Library.rules();
  private final Profile profile;

  Judge(
      @ConfigProperty(name = "plumbline.profile") Optional<String> file,
      @ConfigProperty(name = "plumbline.environment") Optional<String> environment)
      throws IOException, ProfileException {
    Profile written =
        file.isPresent() ? ProfileFile.read(Path.of(file.get()), rules) : Profile.DEFAULT;
    profile = written.in(environment);
  }

  Report judge(ReviewRequest request) {
    return new Evaluator(rules, profile, LocalDate.now(ZoneOffset.UTC))
        .evaluate(request.before(), request.after());
  }
}

package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commits with the git hook, installed as its documentation says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the hook is a shell script")
class GitHookIT {
  private static final Path TEMPLATES = BuildServer.TEMPLATES;
  private static final Pattern INSTALLING =
      Pattern.compile("## Before a commit.*?```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir private static Path home;
  @TempDir private Path folder;
  private Path project;
  private Shell shell;

  @BeforeAll
  static void install() throws Exception {
    assumeTrue(new Shell(home).has("git"), "git is not on the PATH");
    Path root = Installation.in(home.resolve("plumbline")).root();
    Files.createDirectories(root.resolve("cli/ci"));
    Path hook = root.resolve("cli/ci/pre-commit");
    Files.copy(TEMPLATES.resolve("pre-commit"), hook);
    assertThat(hook.toFile().setExecutable(true)).isTrue();
  }

  @BeforeEach
  void init() throws Exception {
    project = Files.createDirectories(folder.resolve("the project"));
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    shell =
        new Shell(project).with(Map.of("HOME", home.toString(), "TMPDIR", temporary.toString()));
    shell.sure("git", "init", "--quiet");
    Files.createDirectories(project.resolve("k8s"));
    write(
        "plumbline.yaml",
        """
        apiVersion: plumbline.dev/v1
        kind: Profile
        rules: {'*': off, privileged-container: critical}
        """);
  }

  private void asDocumented() throws Exception {
    Matcher readme = INSTALLING.matcher(Files.readString(TEMPLATES.resolve("README.md")));
    assertThat(readme.find()).isTrue();
    Result installed = shell.script(readme.group(1));
    assertThat(installed.exitCode()).as(installed.output()).isZero();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(project.resolve(name), text);
  }

  private static String pod(boolean privileged) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: cart, namespace: shop}
    spec: {containers: [{name: app, securityContext: {privileged: %s}}]}
    """
        .formatted(privileged);
  }

  private Result commit(String... options) throws Exception {
    String[] command = new String[options.length + 3];
    command[0] = "git";
    command[1] = "commit";
    command[2] = "--message=Change";
    System.arraycopy(options, 0, command, 3, options.length);
    return shell.run(command);
  }

  private String commits() throws Exception {
    return shell.script("git rev-list --all --count").output().strip();
  }

  @Test
  void whatHoldsIsCommittedAndWhatDoesNotIsRefused() throws Exception {
    asDocumented();
    write("k8s/cart.yaml", pod(false));
    shell.sure("git", "add", "--all");
    Result good = commit();
    assertThat(good.exitCode()).as(good.output()).isZero();

    write("k8s/cart.yaml", pod(true));
    Result bad = commit("--all");
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.output())
        .contains("k8s/cart.yaml:4:51: CRITICAL privileged-container", "failed: 1 finding");
    assertThat(commits()).isEqualTo("1");
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
    assertThat(commit("--all", "--no-verify").exitCode()).isZero();
  }

  @Test
  void whatIsStagedIsJudgedNotWhatLiesInTheFolder() throws Exception {
    asDocumented();
    write("k8s/cart.yaml", pod(true));
    shell.sure("git", "add", "--all");
    write("k8s/cart.yaml", pod(false));
    assertThat(commit().exitCode()).isEqualTo(1);

    shell.sure("git", "add", "--all");
    write("k8s/cart.yaml", pod(true));
    write("k8s/untracked.yaml", pod(true));
    Result good = commit();
    assertThat(good.exitCode()).as(good.output()).isZero();
  }

  @Test
  void aCommitOfSomethingElseIsNotJudged() throws Exception {
    write("k8s/cart.yaml", pod(true));
    shell.sure("git", "add", "--all");
    assertThat(commit().exitCode()).isZero();
    asDocumented();
    write("readme.txt", "words");
    shell.sure("git", "add", "--all");
    Result words = commit();
    assertThat(words.exitCode()).as(words.output()).isZero();

    write("plumbline.yaml", Files.readString(project.resolve("plumbline.yaml")) + "# stricter\n");
    assertThat(commit("--all").exitCode()).isEqualTo(1);
  }

  @Test
  void moreFoldersMayBeNamedAndNamesMayHaveSpaces() throws Exception {
    asDocumented();
    shell.sure("git", "config", "--add", "plumbline.manifests", "other manifests");
    Files.createDirectories(project.resolve("other manifests"));
    write("k8s/cart.yaml", pod(false));
    write("other manifests/till.yaml", pod(true));
    shell.sure("git", "add", "--all");
    Result bad = commit();
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.output()).contains("other manifests/till.yaml:4:51: CRITICAL");
  }

  @Test
  void whatCannotBeJudgedIsNotCommitted() throws Exception {
    asDocumented();
    write("k8s/cart.yaml", "kind: [\n");
    shell.sure("git", "add", "--all");
    assertThat(commit().exitCode()).isNotZero();

    shell.sure("git", "config", "plumbline.command", "nowhere/plumbline");
    assertThat(commit().output()).contains("there is no", "nowhere/plumbline");
    shell.sure("git", "config", "--unset-all", "plumbline.manifests");
    assertThat(commit().output()).contains("git config plumbline.manifests k8s");
    assertThat(commits()).isEqualTo("0");
  }

  @Test
  void preCommitRunsTheSame() throws Exception {
    assumeTrue(shell.has("pre-commit"), "pre-commit is not on the PATH");
    shell =
        shell.with(
            Map.of(
                "PATH",
                home + "/plumbline/cli:" + System.getenv("PATH"),
                "PRE_COMMIT_HOME",
                folder.resolve("cache").toString()));
    Files.copy(
        TEMPLATES.resolve("pre-commit-config.yaml"), project.resolve(".pre-commit-config.yaml"));
    shell.sure("pre-commit", "validate-config");
    shell.sure("pre-commit", "install");
    write("k8s/cart.yaml", pod(false));
    shell.sure("git", "add", "--all");
    Result good = commit();
    assertThat(good.exitCode()).as(good.output()).isZero();
    assertThat(good.output()).containsPattern("judge the manifests\\.+Passed");

    write("k8s/cart.yaml", pod(true));
    shell.sure("git", "add", "--all");
    Result bad = commit();
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.output()).contains("k8s/cart.yaml:4:51: CRITICAL privileged-container");
    assertThat(commits()).isEqualTo("1");
  }
}

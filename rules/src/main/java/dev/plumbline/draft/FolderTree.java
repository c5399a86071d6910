package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders of a repository, drawn as a tree: {@code ├── base/} below {@code applications/}. */
final class FolderTree {
  private static final Pattern BRANCH = Pattern.compile("[│|\\s]*([├└+`|])[─-]+\\s*(\\S+)(\\s.*)?");
  private static final Pattern ROOT = Pattern.compile("(\\S*/|\\.)(\\s.*)?");
  private static final Pattern STEM = Pattern.compile("[│|\\s]*");

  private final List<String> innermost = new ArrayList<>();

  /** From the root to the folder that was read last. */
  private final List<Folder> path = new ArrayList<>();

  /**
   * @param column where its branch begins; -1 for a root
   * @param name with a slash at its end
   */
  private record Folder(int column, String name) {}

  private FolderTree() {}

  /**
   * The folders that have no folder in them; empty where the lines draw something else. What has no
   * slash at its end is a file.
   */
  static Optional<List<String>> of(List<Line> lines) {
    FolderTree tree = new FolderTree();
    boolean isBranched = false;
    for (Line line : lines) {
      Matcher branch = BRANCH.matcher(line.text());
      Matcher root = ROOT.matcher(line.text().strip());
      if (branch.matches()) {
        tree.add(new Folder(branch.start(1), branch.group(2)));
        isBranched = true;
      } else if (root.matches()) {
        tree.add(new Folder(-1, root.group(1)));
      } else if (!STEM.matcher(line.text()).matches()) {
        return Optional.empty();
      }
    }
    tree.leave(-1);
    return isBranched && !tree.innermost.isEmpty() ? Optional.of(tree.innermost) : Optional.empty();
  }

  static Fact fact(List<String> folders, Block block) {
    return Fact.of(
        new Place(block.heading(), block.lines().get(0).number()),
        "The repository is laid out as drawn",
        Map.of("layout", folders));
  }

  private void add(Folder folder) {
    if (folder.name().endsWith("/") || folder.column() < 0) {
      leave(folder.column());
      path.add(folder);
    }
  }

  /** The last folder that is left has none in it; those around it have. */
  private void leave(int column) {
    int last = path.size() - 1;
    if (last >= 0 && path.get(last).column() >= column) {
      String folders = String.join("", path.stream().map(Folder::name).toList());
      innermost.add(folders.replaceFirst("^\\./?", "").replaceFirst("/$", ""));
    }
    while (!path.isEmpty() && path.get(path.size() - 1).column() >= column) {
      path.remove(path.size() - 1);
    }
  }
}

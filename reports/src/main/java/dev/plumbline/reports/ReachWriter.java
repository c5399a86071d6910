package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Edge;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.Exposure;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes what is known of who reaches whom, in one format; each call writes a whole document. */
public interface ReachWriter {

  /** Who reaches whom; denied connections are left out unless they are among them on purpose. */
  void connections(List<Connection> connections, Writer out) throws IOException;

  /** Why one may or may not reach another. */
  void explanation(Explanation explanation, Writer out) throws IOException;

  /** What somebody outside reaches. */
  void exposed(List<Exposure> exposures, Writer out) throws IOException;

  /** What a change opens and what it closes. */
  void change(List<Edge> opened, List<Edge> closed, Writer out) throws IOException;
}

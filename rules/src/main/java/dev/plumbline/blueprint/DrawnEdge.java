package dev.plumbline.blueprint;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.PortSet;
import dev.plumbline.resource.Node;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A connection of which a blueprint speaks, and how it stands.
 *
 * @param ports those that stand so, never none
 * @param side whose policies let it through, where the document asks for that side and the
 *     connection as a whole is closed, or nobody knows; empty where it is open
 * @param place which line decides; asked for only when somebody wants to know
 */
public record DrawnEdge(
    State state,
    Endpoint source,
    Endpoint destination,
    PortSet ports,
    Optional<Direction> side,
    Requirement requirement,
    Supplier<Node> place) {

  /** How a connection stands, the worst first. */
  public enum State {
    /** The document denies it, and it is let through. */
    FORBIDDEN,
    /** The document draws it, and it cannot be made. */
    BLOCKED,
    /** It is let through and not drawn, where the document says that nothing else may be. */
    UNDOCUMENTED,
    /** The document draws or denies it, and no manifest says whether it is let through. */
    UNKNOWN,
    /** The document draws it, and it is let through. */
    DOCUMENTED,
    /** The document denies it, and it is not let through. */
    CLOSED
  }
}

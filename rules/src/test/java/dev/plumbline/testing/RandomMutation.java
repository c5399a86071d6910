package dev.plumbline.testing;

import dev.plumbline.resource.Value;
import dev.plumbline.testing.Mutations.Part;
import java.util.List;
import java.util.Random;

/** Draws lots among the trees that differ from a given one. */
record RandomMutation(List<Value> replacements, Random random) {

  /** The tree with one part removed, replaced by something odd, or by one of the replacements. */
  Value of(Value value) {
    List<Part> parts = Mutations.parts(value);
    if (!parts.isEmpty() && random.nextInt(6) > 0) {
      Part part = parts.get(random.nextInt(parts.size()));
      return part.inWhole(of(part.value()));
    }
    List<Value> choice =
        switch (random.nextInt(3)) {
          case 0 -> Mutations.odd(value.span());
          case 1 -> Mutations.withoutOnePart(value);
          default -> replacements;
        };
    return choice.isEmpty() ? value : choice.get(random.nextInt(choice.size()));
  }
}

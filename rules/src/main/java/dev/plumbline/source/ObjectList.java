package dev.plumbline.source;

import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Unpacks {@code List}, {@code PodList} and their kin, nested ones too. */
final class ObjectList {
  private static final String SUFFIX = "List";
  private static final String ITEMS = "items";

  private final List<Mapping> objects = new ArrayList<>();
  private final List<Malformed> errors = new ArrayList<>();

  private ObjectList() {}

  /** What is in a list of objects; of another object, itself. */
  static ObjectList of(Mapping object) {
    ObjectList list = new ObjectList();
    list.add(object);
    return list;
  }

  List<Mapping> objects() {
    return objects;
  }

  List<Malformed> errors() {
    return errors;
  }

  private void add(Mapping object) {
    String kind = Header.kind(object);
    Entry items = object.entries().get(ITEMS);
    boolean isList = kind.equals(SUFFIX) || (kind.endsWith(SUFFIX) && items != null);
    if (!isList) {
      objects.add(object);
    } else if (items != null && items.value() instanceof Sequence list) {
      String itemKind = kind.substring(0, kind.length() - SUFFIX.length());
      list.items().forEach(item -> addItem(item, object, itemKind));
    } else if (items != null && items.value().type() != Value.Type.NULL) {
      errors.add(
          new Malformed(
              items.keySpan(),
              "items of a %s must be a list, not a %s".formatted(kind, items.value().type())));
    }
  }

  private void addItem(Value item, Mapping list, String itemKind) {
    if (item.type() == Value.Type.NULL) {
      return;
    }
    try {
      if (!(item instanceof Mapping written)) {
        throw new Malformed(
            item.span(), "an item here must be an object, not a %s".formatted(item.type()));
      }
      Mapping object = Header.inherited(written, list, itemKind);
      Header.requireComplete(object);
      add(object);
    } catch (Malformed malformed) {
      errors.add(malformed);
    }
  }
}

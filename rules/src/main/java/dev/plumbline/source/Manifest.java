package dev.plumbline.source;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.source.Documents.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one file's text, document by document; what is wrong with one does not hide another. */
final class Manifest {
  private final String file;
  private final Limits limits;
  private final String defaultNamespace;
  private final Classifier classifier;
  private final Neighbours neighbours;
  private final List<Resource> resources = new ArrayList<>();
  private final List<InputError> errors = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Span> templates = new ArrayList<>();

  /** Documents with nothing in them, since the last one with something. */
  private final List<Span> empty = new ArrayList<>();

  private boolean hasContent;

  Manifest(
      String file,
      Classifier classifier,
      Limits limits,
      String defaultNamespace,
      Neighbours neighbours) {
    this.neighbours = neighbours;
    this.file = file;
    this.classifier = classifier;
    this.limits = limits;
    this.defaultNamespace = defaultNamespace;
  }

  Reading read(String text) {
    List<Resource> untemplated = new ArrayList<>();
    for (Document document : Documents.split(text)) {
      int before = resources.size();
      document(document);
      if (!isTemplated(document)) {
        untemplated.addAll(resources.subList(before, resources.size()));
      }
    }
    if (!hasContent) {
      skip(empty.isEmpty() ? Span.START : empty.get(0), Reason.EMPTY);
    }
    if (!templates.isEmpty()) {
      skip(templates.get(0), Reason.TEMPLATE);
    }
    return new Reading(1, templates.isEmpty() ? resources : untemplated, errors, skipped);
  }

  private void document(Document document) {
    try {
      List<Value> values = values(document);
      if (values.stream().allMatch(value -> value.type() == Value.Type.NULL)) {
        empty.add(document.start());
      }
      for (Value value : values) {
        accept(value);
      }
      document.refused().forEach(this::error);
    } catch (Malformed malformed) {
      content();
      if (isTemplated(document)) {
        templates.add(malformed.span());
      } else {
        error(malformed);
      }
    }
  }

  private List<Value> values(Document document) throws Malformed {
    boolean mayBeJson = document.firstLine() == 1; // behind a separator Kubernetes expects YAML
    if (mayBeJson && document.text().stripLeading().startsWith("{")) {
      Optional<List<Value>> objects =
          JsonText.objects(document.text(), document.firstLine(), limits);
      if (objects.isPresent()) {
        return objects.get();
      }
    }
    Composed composed = Composed.of(document.text(), document.firstLine(), limits);
    composed.leftover().ifPresent(span -> leftover(span, composed.isEnded()));
    return composed.value().map(List::of).orElse(List.of());
  }

  private void leftover(Span span, boolean isEnded) {
    if (isEnded) {
      skip(span, Reason.AFTER_END);
    } else {
      error(new Malformed(span, "the document ends before this, and Kubernetes reads no further"));
    }
  }

  private void accept(Value value) throws Malformed {
    Node document = Node.root(file, value);
    if (isScan(document, value)) {
      return;
    }
    CloudTemplate.in(document).forEach(part -> resources.add(Resource.ofCloud(part)));
    List<Node> tasks = TaskDefinitions.in(document);
    if (!tasks.isEmpty()) {
      content();
      tasks.forEach(task -> resources.add(Resource.ofTask(task)));
      return;
    }
    Optional<Reason> reason = classifier.reasonToSkip(value);
    if (reason.isEmpty()) {
      objects(ObjectList.of((Mapping) value), value.span());
    } else if (reason.get() == Reason.COMPOSE && ComposeFile.isOne((Mapping) value)) {
      compose(new ComposeFile(file, (Mapping) value, neighbours, limits));
    } else if (reason.get() != Reason.EMPTY) {
      skip(value.span(), reason.get());
    }
  }

  private boolean isScan(Node document, Value value) {
    try {
      boolean isReport = TrivyFormat.isReport(document);
      if (isReport) {
        content();
        resources.add(Resource.ofScan(Node.root(file, TrivyExcerpt.of(value))));
      }
      return isReport;
    } catch (Malformed refused) {
      content();
      error(refused);
      return true;
    }
  }

  private void compose(ComposeFile compose) {
    content();
    resources.addAll(compose.services());
    compose.partial().forEach(span -> skip(span, Reason.COMPOSE));
    compose.errors().forEach(this::error);
  }

  private void objects(ObjectList list, Span span) {
    content();
    list.objects().forEach(o -> resources.add(Resource.of(Node.root(file, o), defaultNamespace)));
    list.errors().forEach(this::error);
    if (list.objects().isEmpty() && list.errors().isEmpty()) {
      skipped.add(new Skipped(new Location(file, span), Reason.EMPTY));
    }
  }

  private static boolean isTemplated(Document document) {
    int open = document.text().indexOf("{{");
    return open >= 0 && document.text().indexOf("}}", open) > 0;
  }

  private void content() {
    if (hasContent) {
      empty.forEach(span -> skipped.add(new Skipped(new Location(file, span), Reason.EMPTY)));
    }
    hasContent = true;
    empty.clear();
  }

  private void skip(Span span, Reason reason) {
    if (reason != Reason.EMPTY) {
      content();
    }
    skipped.add(new Skipped(new Location(file, span), reason));
  }

  private void error(Malformed malformed) {
    errors.add(new InputError(new Location(file, malformed.span()), malformed.message()));
  }
}

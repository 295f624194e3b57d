package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.parindex.analytics.check.Problem;

/**
 * The fields of one object of a data file, each named once, in the order of the file. When the
 * object is read a field gives what is there; when it is written a field takes what its function
 * gives of the value, and gives that. Faults are of what is read; nothing is refused in writing.
 *
 * @param <T> what the object is in the model
 */
abstract class Fields<T> {

  /** A field that may be absent. */
  abstract <V> Optional<V> maybe(String key, Form<V> form, Function<T, Optional<V>> of);

  /** Whether there is such a field. */
  abstract boolean has(String key, Predicate<T> written);

  /** The same object, of which part of the value is made. */
  abstract <P> Fields<P> as(Function<T, P> part);

  /** Reports a fault of a field, or of the object itself if the key is empty. */
  abstract void fault(Problem problem, String key, String found, String expected, String remedy);

  /** Whether a field is there, as it has to be; reported if it is not. */
  final boolean given(String key, boolean there) {
    if (!there) {
      fault(
          Problem.MISSING_PROPERTY, "", "", "mục \"" + key + "\"", "Thêm \"" + key + "\" vào đây.");
    }
    return there;
  }

  /** Whether a field is absent, as it has to be; reported if it is not. */
  final boolean absent(String key, boolean there, String instead) {
    if (there) {
      fault(Problem.UNKNOWN_PROPERTY, key, "\"" + key + "\"", instead, "Xóa mục \"" + key + "\".");
    }
    return !there;
  }

  /** Refuses what was reported. */
  abstract void refuseIf(boolean fault);

  /** Leaves the object out of its list. */
  abstract void leaveOut();

  /** A field that has to be there. */
  abstract <V> V one(String key, Form<V> form, Function<T, V> of);

  /** A field that is absent where it would say what goes without saying. */
  final <V> V or(String key, Form<V> form, V usual, Function<T, V> of) {
    return maybe(key, form, t -> Optional.of(of.apply(t)).filter(v -> !v.equals(usual)))
        .orElse(usual);
  }

  /** A field that is always written and that, where it is absent, says the usual. */
  final <V> V usually(String key, Form<V> form, V usual, Function<T, V> of) {
    return maybe(key, form, t -> Optional.of(of.apply(t))).orElse(usual);
  }

  /** Reports a fault, if it is one, and refuses the object. */
  final void refuseIf(
      boolean fault, Problem problem, String key, String found, String expected, String remedy) {
    if (fault) {
      fault(problem, key, found, expected, remedy);
      refuseIf(true);
    }
  }

  /** Reports a fault, if it is one, and leaves the object out of its list. */
  final void leaveOutIf(
      boolean fault, Problem problem, String key, String found, String expected, String remedy) {
    if (fault) {
      fault(problem, key, found, expected, remedy);
      leaveOut();
      refuseIf(true);
    }
  }

  /** The fields of an object that is read. */
  static final class Read<T> extends Fields<T> {
    private final At at;

    Read(At at) {
      this.at = at;
    }

    @Override
    <V> Optional<V> maybe(String key, Form<V> form, Function<T, Optional<V>> of) {
      At field = at.at(key);
      return field.node().isMissing() ? Optional.empty() : Optional.of(form.read(field));
    }

    @Override
    <V> V one(String key, Form<V> form, Function<T, V> of) {
      return form.read(at.at(key));
    }

    @Override
    boolean has(String key, Predicate<T> written) {
      return at.node().has(key);
    }

    @Override
    <P> Fields<P> as(Function<T, P> part) {
      return new Read<>(at);
    }

    @Override
    void fault(Problem problem, String key, String found, String expected, String remedy) {
      at.report()
          .add(problem, key.isEmpty() ? at.place() : at.place().at(key), found, expected, remedy);
    }

    @Override
    void refuseIf(boolean fault) {
      if (fault) {
        throw new Refusal();
      }
    }

    @Override
    void leaveOut() {
      at.report().leaveOut(at.place());
    }
  }

  /** The fields of an object that is written. */
  static final class Written<T> extends Fields<T> {
    private final T value;
    private final ObjectNode node;

    Written(T value, ObjectNode node) {
      this.value = value;
      this.node = node;
    }

    @Override
    <V> Optional<V> maybe(String key, Form<V> form, Function<T, Optional<V>> of) {
      Optional<V> field = of.apply(value);
      field.ifPresent(given -> node.<JsonNode>set(key, form.write(given)));
      return field;
    }

    @Override
    <V> V one(String key, Form<V> form, Function<T, V> of) {
      V field = of.apply(value);
      node.set(key, form.write(field));
      return field;
    }

    @Override
    boolean has(String key, Predicate<T> written) {
      return written.test(value);
    }

    @Override
    <P> Fields<P> as(Function<T, P> part) {
      return new Written<>(part.apply(value), node);
    }

    @Override
    void fault(Problem problem, String key, String found, String expected, String remedy) {}

    @Override
    void refuseIf(boolean fault) {}

    @Override
    void leaveOut() {}
  }
}

package vn.parindex.site.words;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads from the source, without running it, where words are asked for by their keys and with how
 * many arguments: every branch is seen, whether or not any data lead there.
 */
final class WordCalls {

  /**
   * One place that asks.
   *
   * @param place file and method
   * @param isPaper whether it asks for words of official papers
   * @param keys that it may ask for, with {@link #PART} for what is computed; empty when nothing is
   *     known of them
   * @param isOptional whether the words need not exist
   * @param arguments how many it gives; -1 when that is computed
   */
  record Call(String place, boolean isPaper, Set<String> keys, boolean isOptional, int arguments) {

    /** Whether it is known for which keys, with how many arguments. */
    boolean isExact() {
      return !keys.isEmpty() && arguments >= 0 && !hasParts();
    }

    /** Whether some of the keys are not known as a whole. */
    boolean hasParts() {
      return keys.stream().anyMatch(key -> key.contains(PART));
    }
  }

  /** Some characters without a dot. */
  static final String PART = "*";

  private static final int DEEPEST = 6;
  private static final Pattern WORDS =
      Pattern.compile("(?i)(.*\\.)?(words|papers)(\\(\\))?|first|languages\\.get\\(.*\\)");
  private static final Pattern MESSAGE = Pattern.compile("\\bmsg\\(");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private final List<Call> calls = new ArrayList<>();
  private final Path sources;
  private final Map<String, Collection<String>> families;
  private final Map<String, List<Invocation>> invocations = new HashMap<>();

  private WordCalls(Path sources, Map<String, Collection<String>> families) {
    this.sources = sources;
    this.families = families;
  }

  /** A call of a method or, as "new Name", of a constructor, with where it stands. */
  private record Invocation(
      Unit unit,
      ClassTree type,
      MethodTree method,
      Optional<Tree> receiver,
      List<? extends ExpressionTree> arguments) {}

  /** Every call in the sources and in the templates. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  /**
   * Reads a program.
   *
   * @param families the keys of each family, by its class and constant: "Families.MISSING"
   */
  static WordCalls in(Path sources, Path templates, Map<String, Collection<String>> families)
      throws IOException {
    WordCalls calls = new WordCalls(sources, families);
    try (Stream<Path> files = Files.walk(sources);
        StandardJavaFileManager manager =
            ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      null,
                      manager,
                      null,
                      List.of("-proc:none"),
                      null,
                      manager.getJavaFileObjectsFromPaths(java));
      List<Unit> units = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        units.add(calls.new Unit(unit));
      }
      units.forEach(Unit::index);
      units.forEach(unit -> unit.scan(unit.unit, null));
    }
    try (Stream<Path> files = Files.walk(templates)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(ftlh|ftl)")).sorted().toList()) {
        calls.template(file);
      }
    }
    return calls;
  }

  /** {@code msg("key", …)} in a template, with brackets and quotes counted. */
  private void template(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Matcher matcher = MESSAGE.matcher(text);
    while (matcher.find()) {
      List<String> arguments = new ArrayList<>();
      int depth = 0;
      boolean quoted = false;
      int from = matcher.end();
      for (int i = from; depth >= 0; i++) {
        char c = text.charAt(i);
        quoted ^= c == '"';
        depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        if (!quoted && (depth < 0 || depth == 0 && c == ',')) {
          arguments.add(text.substring(from, i).strip());
          from = i + 1;
        }
      }
      String key = arguments.get(0);
      Set<String> keys = new LinkedHashSet<>();
      if (key.matches("\"[^\"]+\"")) {
        keys.add(key.substring(1, key.length() - 1));
      } else if (key.contains("?then(")) {
        QUOTED.matcher(key).results().forEach(r -> keys.add(r.group(1)));
      } else if (key.startsWith("\"")) {
        keys.add(key.substring(1, key.indexOf('"', 1)) + PART);
      }
      calls.add(new Call(file.getFileName().toString(), false, keys, false, arguments.size() - 1));
    }
  }

  /** One file. */
  private final class Unit extends TreeScanner<Void, Void> {
    private final String file;
    private final CompilationUnitTree unit;
    private MethodTree method;
    private final Map<String, Set<String>> typesOfVariables = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> secret = new HashSet<>();
    private ClassTree type;

    Unit(CompilationUnitTree unit) {
      this.unit = unit;
      this.file =
          sources
              .toAbsolutePath()
              .relativize(Path.of(unit.getSourceFile().toUri()))
              .toString()
              .replace('\\', '/');
    }

    /** Notes which methods are called from here, and of what type its variables are. */
    private void index() {
      new TreeScanner<Void, Void>() {
        private ClassTree type;
        private MethodTree method;

        @Override
        public Void visitClass(ClassTree node, Void nothing) {
          classes.add("new " + node.getSimpleName());
          if (node.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
            secret.add("new " + node.getSimpleName());
          }
          ClassTree outer = type;
          type = node;
          super.visitClass(node, nothing);
          type = outer;
          return null;
        }

        @Override
        public Void visitMethod(MethodTree node, Void nothing) {
          MethodTree outer = method;
          method = node;
          super.visitMethod(node, nothing);
          method = outer;
          return null;
        }

        @Override
        public Void visitVariable(VariableTree node, Void nothing) {
          typesOfVariables
              .computeIfAbsent(node.getName().toString(), name -> new LinkedHashSet<>())
              .add(String.valueOf(node.getType()).replaceAll("<.*", ""));
          return super.visitVariable(node, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree node, Void nothing) {
          if (node.getMethodSelect() instanceof MemberSelectTree member) {
            note(member.getIdentifier().toString(), member.getExpression(), node.getArguments());
          } else {
            note(node.getMethodSelect().toString(), null, node.getArguments());
          }
          return super.visitMethodInvocation(node, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree node, Void nothing) {
          String made = node.getIdentifier().toString().replaceAll("<.*", "");
          note("new " + made.substring(made.lastIndexOf('.') + 1), null, node.getArguments());
          return super.visitNewClass(node, nothing);
        }

        private void note(String name, Tree receiver, List<? extends ExpressionTree> arguments) {
          invocations
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(
                  new Invocation(
                      Unit.this, type, method, Optional.ofNullable(receiver), arguments));
        }
      }.scan(unit, null);
    }

    /** Whether an expression is of a class: its name, a variable of it, or a new one. */
    private boolean isOf(Tree expression, String name) {
      if (expression instanceof NewClassTree made) {
        return made.getIdentifier().toString().replaceAll("<.*", "").equals(name);
      }
      String text = expression.toString().replaceFirst("^this\\.", "");
      return text.equals(name) || typesOfVariables.getOrDefault(text, Set.of()).contains(name);
    }

    @Override
    public Void visitClass(ClassTree node, Void nothing) {
      ClassTree outer = type;
      type = node;
      super.visitClass(node, nothing);
      type = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree node, Void nothing) {
      MethodTree outer = method;
      method = node;
      super.visitMethod(node, nothing);
      method = outer;
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void nothing) {
      if (asksForWords(node)) {
        List<? extends ExpressionTree> given = node.getArguments();
        Set<String> keys = keys(given.get(0), method, DEEPEST);
        boolean isPaper =
            node.getMethodSelect().toString().startsWith("parts.")
                || file.matches("(.*/)?Paper(Parts|Office)\\.java");
        calls.add(
            new Call(
                file + " " + (method == null ? "" : method.getName()) + ": " + node,
                isPaper,
                keys,
                nameOf(node).equals("find"),
                isPassedOn(node) ? -1 : given.size() - 1));
      }
      return super.visitMethodInvocation(node, nothing);
    }

    /** Whether the arguments are an array. */
    private boolean isPassedOn(MethodInvocationTree node) {
      List<? extends ExpressionTree> given = node.getArguments();
      return given.size() == 2
          && (given.get(1) instanceof TypeCastTree
              || given.get(1) instanceof NewArrayTree
              || given.get(1).toString().matches("arguments|values|all"));
    }

    private boolean asksForWords(MethodInvocationTree node) {
      String name = nameOf(node);
      boolean onWords =
          node.getMethodSelect() instanceof MemberSelectTree member
              && WORDS.matcher(member.getExpression().toString()).matches();
      return !node.getArguments().isEmpty()
          && (name.equals("say") || onWords && name.matches("text|pattern|find"));
    }

    private String nameOf(MethodInvocationTree node) {
      return node.getMethodSelect() instanceof MemberSelectTree member
          ? member.getIdentifier().toString()
          : node.getMethodSelect().toString();
    }

    /** What an expression may be; empty when nothing is known. */
    private Set<String> keys(Tree tree, MethodTree in, int depth) {
      if (depth == 0 || tree == null) {
        return Set.of();
      }
      if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        return Set.of(text);
      } else if (tree instanceof ParenthesizedTree inner) {
        return keys(inner.getExpression(), in, depth);
      } else if (tree instanceof ConditionalExpressionTree choice) {
        return both(
            keys(choice.getTrueExpression(), in, depth),
            keys(choice.getFalseExpression(), in, depth));
      } else if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
        Set<String> joined = new LinkedHashSet<>();
        Set<String> left = orPart(keys(sum.getLeftOperand(), in, depth));
        for (String right : orPart(keys(sum.getRightOperand(), in, depth))) {
          left.forEach(start -> joined.add(start + right));
        }
        return joined;
      } else if (tree instanceof SwitchExpressionTree choice) {
        return results(choice, in, depth);
      } else if (tree instanceof IdentifierTree name) {
        Set<String> family = family(type == null ? "" : type.getSimpleName() + "." + name);
        return family.isEmpty() ? variable(name.getName().toString(), in, depth) : family;
      } else if (tree instanceof MemberSelectTree member) {
        Set<String> family = family(tree.toString());
        return family.isEmpty() ? component(member.getIdentifier().toString(), depth) : family;
      } else if (tree instanceof MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree member) {
          String name = member.getIdentifier().toString();
          return switch (name) {
            case "of" -> keys(member.getExpression(), in, depth);
            case "orElse" ->
                both(
                    mapped(member.getExpression(), in, depth),
                    keys(call.getArguments().get(0), in, depth));
            default -> call.getArguments().isEmpty() ? component(name, depth) : Set.of();
          };
        }
        return returned(call, depth);
      }
      return Set.of();
    }

    /** What {@code value.map(one -> key)} makes of a value. */
    private Set<String> mapped(Tree tree, MethodTree in, int depth) {
      return tree instanceof MethodInvocationTree call
              && call.getArguments().size() == 1
              && call.getArguments().get(0) instanceof LambdaExpressionTree lambda
          ? keys(lambda.getBody(), in, depth)
          : Set.of();
    }

    private Set<String> family(String constant) {
      return new LinkedHashSet<>(families.getOrDefault(constant, Set.of()));
    }

    /** What the values of a class in this file are made with: of a record, or of an enum. */
    private Set<String> component(String name, int depth) {
      Set<String> all = new LinkedHashSet<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree node, Void nothing) {
          List<String> fields =
              node.getMembers().stream()
                  .filter(member -> member instanceof VariableTree)
                  .map(member -> (VariableTree) member)
                  .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                  .map(field -> field.getName().toString())
                  .toList();
          int place = fields.indexOf(name);
          if (place >= 0) {
            all.addAll(
                collected(
                    "new " + node.getSimpleName(), fields.size(), false, place, "", depth - 1));
          }
          return super.visitClass(node, nothing);
        }
      }.scan(unit, null);
      return all;
    }

    private Set<String> orPart(Set<String> keys) {
      return keys.isEmpty() ? Set.of(PART) : keys;
    }

    /** Empty as soon as one of them is unknown. */
    private Set<String> both(Set<String> one, Set<String> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return Set.of();
      }
      Set<String> all = new LinkedHashSet<>(one);
      all.addAll(other);
      return all;
    }

    private Set<String> union(List<? extends Tree> trees, MethodTree in, int depth) {
      Set<String> all = new LinkedHashSet<>();
      for (Tree tree : trees) {
        Set<String> keys = keys(tree, in, depth);
        if (keys.isEmpty()) {
          return Set.of();
        }
        all.addAll(keys);
      }
      return all;
    }

    private Set<String> results(SwitchExpressionTree choice, MethodTree in, int depth) {
      List<Tree> results = new ArrayList<>();
      choice
          .getCases()
          .forEach(
              each -> {
                if (each.getBody() instanceof ExpressionTree result) {
                  results.add(result);
                } else {
                  new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitYield(YieldTree node, Void nothing) {
                      results.add(node.getValue());
                      return null;
                    }
                  }.scan(each, null);
                }
              });
      return union(results, in, depth);
    }

    /** A constant, a local variable with its first value, or a parameter with what callers give. */
    private Set<String> variable(String name, MethodTree in, int depth) {
      List<Tree> values = new ArrayList<>();
      TreeScanner<Void, Void> declarations =
          new TreeScanner<>() {
            @Override
            public Void visitVariable(VariableTree node, Void nothing) {
              if (node.getName().contentEquals(name) && node.getInitializer() != null) {
                values.add(node.getInitializer());
              }
              return super.visitVariable(node, nothing);
            }

            @Override
            public Void visitAssignment(com.sun.source.tree.AssignmentTree node, Void nothing) {
              if (node.getVariable().toString().equals(name)) {
                values.add(node.getExpression());
              }
              return super.visitAssignment(node, nothing);
            }
          };
      if (in != null) {
        declarations.scan(in, null);
        if (values.isEmpty()) {
          List<String> parameters =
              in.getParameters().stream().map(p -> p.getName().toString()).toList();
          int place = parameters.indexOf(name);
          if (place >= 0) {
            return given(in, place, depth - 1);
          }
        }
      }
      if (values.isEmpty() && type != null) {
        type.getMembers().stream()
            .filter(member -> member instanceof VariableTree)
            .forEach(member -> declarations.scan(member, null));
      }
      return values.isEmpty() ? Set.of() : union(values, in, depth - 1);
    }

    /** What the calls of a method of this file give at a place. */
    private Set<String> given(MethodTree called, int place, int depth) {
      String owner = type == null ? "" : type.getSimpleName().toString();
      int count = called.getParameters().size();
      return collected(
          called.getName().contentEquals("<init>") ? "new " + owner : called.getName().toString(),
          count,
          count > 0 && called.getParameters().get(count - 1).toString().contains("..."),
          place,
          owner,
          depth);
    }

    /** Empty as soon as one of them is unknown. */
    private Set<String> collected(
        String name, int count, boolean isVarargs, int place, String owner, int depth) {
      Set<String> all = new LinkedHashSet<>();
      for (Invocation call : invocations.getOrDefault(name, List.of())) {
        int given = call.arguments().size();
        boolean isMeant =
            name.startsWith("new ")
                ? call.unit() == this
                    || (!secret.contains(name) && !call.unit().classes.contains(name))
                : call.receiver()
                    .map(receiver -> call.unit().isOf(receiver, owner))
                    .orElse(call.unit() == this);
        if (isMeant && (given == count || isVarargs && given > place)) {
          Set<String> keys = call.unit().keysIn(call, call.arguments().get(place), depth);
          if (keys.isEmpty()) {
            return Set.of();
          }
          all.addAll(keys);
        }
      }
      return all;
    }

    private Set<String> keysIn(Invocation call, Tree argument, int depth) {
      ClassTree here = type;
      type = call.type();
      Set<String> keys = keys(argument, call.method(), depth);
      type = here;
      return keys;
    }

    /** What a method of this file returns. */
    private Set<String> returned(MethodInvocationTree call, int depth) {
      if (!(call.getMethodSelect() instanceof IdentifierTree name)) {
        return Set.of();
      }
      List<MethodTree> found = new ArrayList<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree node, Void nothing) {
          if (node.getName().equals(name.getName())
              && node.getParameters().size() == call.getArguments().size()) {
            found.add(node);
          }
          return super.visitMethod(node, nothing);
        }
      }.scan(unit, null);
      if (found.size() != 1) {
        return Set.of();
      }
      List<Tree> results = new ArrayList<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitReturn(ReturnTree node, Void nothing) {
          results.add(node.getExpression());
          return super.visitReturn(node, nothing);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree node, Void nothing) {
          return null;
        }
      }.scan(found.get(0).getBody(), null);
      return results.isEmpty() ? Set.of() : union(results, found.get(0), depth - 1);
    }
  }
}

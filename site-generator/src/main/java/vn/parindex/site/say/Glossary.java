package vn.parindex.site.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.GlossaryTerm;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageTerms;
import vn.parindex.site.model.PlaceLink;

/** The terms that an edition uses: the page of all of them, and those that a kind of page needs. */
public final class Glossary {

  private final Edition edition;
  private final Map<Term, GlossaryTerm> terms = new EnumMap<>(Term.class);

  /** Of an edition. */
  Glossary(Edition edition) {
    this.edition = edition;
    String data = data();
    for (Term term : Term.values()) {
      List<Link> uses =
          term.sections().stream()
              .flatMap(section -> edition.routes().entry(section).stream())
              .toList();
      GlossaryTerm made = made(term, uses);
      boolean occurs = term.occurs() == Term.Occurs.ON_PAGES || isIn(data, made);
      if (!uses.isEmpty() && occurs && applies(term)) {
        terms.put(term, made);
      }
    }
  }

  /**
   * Whether the data have what the term means, where pages without it have no part of their own.
   */
  private boolean applies(Term term) {
    return switch (term) {
      case DIEU_TRA_XHH -> edition.hasSurvey();
      case XU_HUONG -> edition.hasHistory();
      default -> true;
    };
  }

  private GlossaryTerm made(Term term, List<Link> uses) {
    List<PlaceLink> places = new ArrayList<>(uses.stream().map(PlaceLink::of).toList());
    if (!term.method().isEmpty() && !MethodSections.absent(edition).contains(term.method())) {
      places.add(
          new PlaceLink(
              edition.say("nav.methodology"), edition.addresses().methodology(), term.method()));
    }
    return new GlossaryTerm(
        term.id(),
        name(term),
        edition.words().find(Families.TERM_ALSO.of(term)).orElse(""),
        edition.say(meaning(term), edition.bandWord()),
        edition.words().find(Families.TERM_RANGE.of(term)).orElse(""),
        places);
  }

  /** Bands are called what the data call them. */
  private String name(Term term) {
    return Optional.of(term)
        .filter(Term.XEP_LOAI::equals)
        .flatMap(bands -> edition.ownBandsTitle())
        .orElseGet(() -> edition.say(Families.TERM.of(term)));
  }

  /** What a term means, where the data say that something is counted or asked in another way. */
  private String meaning(Term term) {
    NotApplicablePolicy policy = edition.results().settings().index().notApplicable();
    if (policy != NotApplicablePolicy.LEAVES_MAXIMUM) {
      if (term == Term.DIEM_TOI_DA) {
        return Families.TERM_MAX_MEANING.of(policy);
      }
      if (term == Term.KHONG_AP_DUNG) {
        return Families.TERM_NOT_APPLICABLE_MEANING.of(policy);
      }
    }
    boolean anyAtMost = edition.followUp().filter(FollowUp::isAnyAtMost).isPresent();
    return anyAtMost && term == Term.MUC_GIAO
        ? "term.muc-giao.meaning.at-most"
        : anyAtMost && term == Term.TIEN_DO
            ? "term.tien-do.meaning.at-most"
            : term == Term.XEP_LOAI && edition.results().settings().bands().isByRank()
                ? "term.xep-loai.meaning.by-rank"
                : Families.TERM_MEANING.of(term);
  }

  /** All names that the data set gives to what is scored and followed, folded. */
  private String data() {
    Framework framework = edition.framework();
    Stream<String> scored =
        Stream.of(
                framework.areas().stream().map(Area::name),
                framework.criteria().map(Criterion::name),
                framework.leaves().map(Leaf::name))
            .flatMap(names -> names);
    Stream<String> followed =
        edition.followUp().map(FollowUp::targets).stream()
            .flatMap(List::stream)
            .map(standing -> standing.target().name());
    return Stream.concat(scored, followed)
        .map(name -> " " + SearchFold.fold(name) + " ")
        .collect(Collectors.joining());
  }

  /** Whether the data use the term or another word for it. */
  private static boolean isIn(String data, GlossaryTerm term) {
    return names(term)
        .map(SearchFold::fold)
        .filter(word -> !word.isEmpty())
        .anyMatch(word -> data.contains(" " + word + " "));
  }

  /** A term and its other names, each apart: an English name has the Vietnamese one in brackets. */
  private static Stream<String> names(GlossaryTerm term) {
    return Stream.concat(Stream.of(term.name().split("[()]")), Stream.of(term.also().split(", ")));
  }

  /** All names of its terms, in whichever language. */
  public List<String> names() {
    return terms.values().stream().flatMap(Glossary::names).map(String::strip).toList();
  }

  /** All terms in the order of their names. */
  public List<GlossaryTerm> byName() {
    return terms.values().stream().sorted(NameOrder.by(GlossaryTerm::name)).toList();
  }

  /** What each kind of page explains at its end. */
  public PageTerms pageTerms() {
    Map<String, List<GlossaryTerm>> byKind = new HashMap<>();
    TermsOfPages.BY_KIND.forEach(
        (kind, wanted) ->
            byKind.put(kind, wanted.stream().filter(terms::containsKey).map(terms::get).toList()));
    return new PageTerms(edition.addresses().glossary(), byKind);
  }
}

package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.io.v1.Files1;
import vn.parindex.analytics.io.v1.Files1.Band1;
import vn.parindex.analytics.io.v1.Files1.Dataset1;
import vn.parindex.analytics.io.v1.Files1.Period1;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** Turns what {@code dataset.json} says besides the list of files into the model. */
final class HeadModel1 {

  private final Report report;

  HeadModel1(Report report) {
    this.report = report;
  }

  /** Reports what in the head contradicts itself or, if these are known, the units. */
  void check(Dataset1 dataset, Place file, Optional<List<Unit>> units) {
    bands(dataset, file);
    units.ifPresent(known -> peerGroups(dataset, file, known));
    for (int i = 0; i < dataset.languages().size(); i++) {
      if (!dataset.terms().containsKey(dataset.languages().get(i))) {
        report.add(
            Problem.TERMS,
            file.at("languages", i),
            Words.quoted(dataset.languages().get(i)),
            "ngôn ngữ có trong \"terms\": " + String.join(", ", dataset.terms().keySet()),
            "Thêm từ ngữ vào \"terms\", hoặc bỏ ngôn ngữ này.");
      }
    }
  }

  /** Names and words. */
  static Dataset.Identity identity(Dataset1 dataset) {
    Map<String, Terms> terms = new LinkedHashMap<>();
    dataset
        .terms()
        .forEach(
            (language, t) ->
                terms.put(
                    language,
                    new Terms(
                        t.group(),
                        t.groupName(),
                        t.unit(),
                        t.units(),
                        Optional.ofNullable(t.siteName()))));
    return new Dataset.Identity(
        dataset.name(),
        dataset.publisher(),
        dataset.dataVersion(),
        dataset.unitFolder(),
        dataset.languages().stream().filter(terms::containsKey).toList(),
        terms);
  }

  /** The periods, without those whose days contradict each other. */
  List<Period> periods(Dataset1 dataset, Place file) {
    List<Period> result = new ArrayList<>();
    for (int i = 0; i < dataset.periods().size(); i++) {
      Period1 p = dataset.periods().get(i);
      Place place = file.at("periods", i);
      if (p.to().isBefore(p.from())) {
        report.add(
            Problem.PERIOD_DAYS,
            place.at("to"),
            Words.quoted(p.to().toString()),
            "ngày không sớm hơn \"from\" " + p.from(),
            "Sửa một trong hai ngày.");
        report.leaveOut(place);
      } else if (p.unitsAsOf().isBefore(p.from()) || p.unitsAsOf().isAfter(p.to())) {
        report.add(
            Problem.PERIOD_DAYS,
            place.at("unitsAsOf"),
            Words.quoted(p.unitsAsOf().toString()),
            "ngày từ " + p.from() + " đến " + p.to(),
            "Chọn một ngày trong kỳ; các đơn vị tồn tại ngày đó được chấm điểm.");
        report.leaveOut(place);
      } else {
        result.add(
            new Period(
                p.code(),
                p.from(),
                p.to(),
                p.unitsAsOf(),
                p.unitCount(),
                p.framework(),
                p.closedOn() == null ? p.to() : p.closedOn()));
      }
    }
    return result;
  }

  private void bands(Dataset1 dataset, Place file) {
    Set<String> codes = new LinkedHashSet<>();
    for (int i = 0; i < dataset.bands().size(); i++) {
      Band1 band = dataset.bands().get(i);
      Place place = file.at("bands", i);
      if (!codes.add(band.code())) {
        report.add(
            Problem.BANDS,
            place.at("code"),
            Words.quoted(band.code()),
            "mã chưa dùng",
            "Đổi mã của mức xếp loại này.");
      }
      if (i > 0 && band.atLeast().compareTo(dataset.bands().get(i - 1).atLeast()) >= 0) {
        report.add(
            Problem.BANDS,
            place.at("atLeast"),
            StructureCheck.plain(band.atLeast()),
            "số nhỏ hơn " + StructureCheck.plain(dataset.bands().get(i - 1).atLeast()),
            "Xếp các mức từ cao xuống thấp.");
      }
      if (i == dataset.bands().size() - 1 && band.atLeast().signum() != 0) {
        report.add(
            Problem.BANDS,
            place.at("atLeast"),
            StructureCheck.plain(band.atLeast()),
            "0 ở mức cuối cùng",
            "Mức thấp nhất phải bắt đầu từ 0, để mọi đơn vị đều có xếp loại.");
      }
    }
  }

  private void peerGroups(Dataset1 dataset, Place file, List<Unit> units) {
    if (dataset.methods() == null
        || dataset.methods().peers() == null
        || dataset.methods().peers().groups() == null) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    units.forEach(unit -> known.add(unit.code()));
    Set<String> placed = new LinkedHashSet<>();
    List<List<String>> groups = dataset.methods().peers().groups();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < groups.get(i).size(); j++) {
        String code = groups.get(i).get(j);
        Place place = file.at("methods").at("peers").at("groups", i).at(j);
        if (!known.contains(code)) {
          report.add(
              Problem.PEER_GROUPS,
              place,
              Words.quoted(code),
              "mã có trong danh sách đơn vị",
              "Sửa mã, hoặc bỏ mã này khỏi nhóm.");
        } else if (!placed.add(code)) {
          report.add(
              Problem.PEER_GROUPS,
              place,
              Words.quoted(code),
              "đơn vị chưa nằm trong nhóm nào",
              "Để đơn vị này trong một nhóm.");
        }
      }
    }
  }

  /** The policies; without a day of its own, as of the last day of the data. */
  static AnalysisSettings settings(Dataset1 dataset, Dataset whole) {
    Files1.Policies1 policies = dataset.policies();
    return new AnalysisSettings(
        new IndexSettings(
            Codes.find(MissingPolicy.values(), MissingPolicy::code, policies.missing()),
            policies.missingLimitPercent()),
        Codes.find(TiePolicy.values(), TiePolicy::code, policies.ties()),
        policies.tieEquality().equals("exact")
            ? TieEquality.EXACT
            : TieEquality.published(policies.decimals()),
        new BandScale(
            dataset.bands().stream()
                .map(b -> new Band(b.code(), b.name(), text(b.nameEn()), b.atLeast()))
                .toList()),
        dataset.compare().from(),
        dataset.compare().to(),
        dataset.asOf() == null ? whole.lastDay() : dataset.asOf(),
        policies.decimals(),
        MethodPolicies.read(dataset.methods()));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}

package vn.parindex.site;

import java.util.List;
import java.util.function.Supplier;
import vn.parindex.site.feature.figure.FigureFile;
import vn.parindex.site.model.ShareCard;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.route.Routes;
import vn.parindex.site.say.Edition;

/**
 * The site in one language.
 *
 * @param edition what its pages are made with
 * @param frame what stands around every page
 * @param routes its pages, each made when it is asked for
 * @param figures what the figures of its pages answer
 * @param card what the picture shows that stands for it, made when it is asked for
 */
record LanguageSite(
    Edition edition,
    SiteModel frame,
    Routes routes,
    List<FigureFile> figures,
    Supplier<ShareCard> card) {

  /** The same as a part of a whole. */
  LanguageSite within(SiteModel.Whole whole) {
    return new LanguageSite(edition, frame.within(whole), routes, figures, card);
  }
}

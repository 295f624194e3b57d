package vn.parindex.site;

import java.util.function.Supplier;
import vn.parindex.site.model.ShareCard;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.route.Routes;

/**
 * The site in one language.
 *
 * @param frame what stands around every page
 * @param routes its pages, each made when it is asked for
 * @param card what the picture shows that stands for it, made when it is asked for
 */
record LanguageSite(SiteModel frame, Routes routes, Supplier<ShareCard> card) {}

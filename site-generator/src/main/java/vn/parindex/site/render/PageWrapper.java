package vn.parindex.site.render;

import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/**
 * Shows templates the values of a page. These are records, texts and enums almost always, which
 * FreeMarker would come to last: it asks first whether a value is one of a dozen interfaces, and
 * then looks up what to make of its class. A quarter of the time of rendering was spent on that.
 */
final class PageWrapper extends DefaultObjectWrapper {

  PageWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    return value instanceof Record || value instanceof Enum<?>
        ? new GenericObjectModel(value, this)
        : super.wrap(value);
  }
}

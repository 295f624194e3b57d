package vn.parindex.analytics.io.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Binds a tree to the records of version 1, without any of Jackson's leniency. */
public final class Binding1 {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .addModule(new SimpleModule().addDeserializer(LocalDate.class, new DayReader()))
          .build();

  private Binding1() {}

  /**
   * The record that a tree describes.
   *
   * @throws JsonMappingException if the tree does not have the shape of the record
   */
  public static <T> T bind(JsonNode root, Class<T> type) throws JsonMappingException {
    try {
      return MAPPER.treeToValue(root, type);
    } catch (JsonMappingException failure) {
      throw failure;
    } catch (IOException failure) {
      throw JsonMappingException.fromUnexpectedIOE(failure);
    }
  }

  private static final class DayReader extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return LocalDate.parse(parser.getText());
      } catch (DateTimeException failure) {
        return context.reportInputMismatch(LocalDate.class, "no day: %s", failure.getMessage());
      }
    }
  }
}

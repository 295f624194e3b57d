package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema wants, in words of an official. */
class ExpectedTest {

  private static JsonNode schema(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json.replace('\'', '"'));
  }

  private static String of(String json) throws JsonProcessingException {
    return Expected.of(schema("{}"), schema(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'number'}|số",
        "{'type':'number','minimum':0,'maximum':100}|số từ 0 đến 100",
        "{'type':'number','minimum':0}|số từ 0 trở lên",
        "{'type':'number','maximum':1.50}|số không quá 1.5",
        "{'type':'number','exclusiveMinimum':0}|số lớn hơn 0",
        "{'type':'number','exclusiveMinimum':0,'maximum':5}|số lớn hơn 0 và không quá 5",
        "{'type':'number','minimum':0,'multipleOf':0.25}|số từ 0 trở lên, bội số của 0.25",
        "{'type':'number','multipleOf':0.5}|số, bội số của 0.5",
        "{'type':'integer','minimum':1,'maximum':9}|số nguyên từ 1 đến 9",
        "{'type':'boolean'}|true hoặc false",
        "{'type':'string'}|chuỗi trong ngoặc kép",
        "{'type':'string','minLength':1}|chuỗi trong ngoặc kép không để trống",
        "{'type':'string','minLength':0}|chuỗi trong ngoặc kép",
        "{'type':'string','minLength':1,'maxLength':80}|chuỗi trong ngoặc kép từ 1 đến 80 ký tự",
        "{'type':'string','maxLength':80}|chuỗi trong ngoặc kép từ 0 đến 80 ký tự",
        "{'type':'string','pattern':'^[0-9a-f]{64}$'}|64 chữ số thập lục phân viết thường",
        "{'type':'string','pattern':'^x$'}|chuỗi dạng ^x$",
        "{'type':'string','format':'date'}|ngày dạng '2025-06-30'",
        "{'type':'string','pattern':'^20-\\\\d{2}-\\\\d{2}$'}|ngày dạng '2025-06-30'",
        "{'type':'array'}|danh sách […]",
        "{'type':'array','minItems':1,'maxItems':3,'uniqueItems':true}"
            + "|danh sách […], ít nhất 1 phần tử, nhiều nhất 3 phần tử, không lặp",
        "{'type':'object'}|khối {…}",
        "{'type':'object','minProperties':1}|khối {…} không để trống",
        "{'type':['string','boolean']}|chuỗi trong ngoặc kép, hoặc true hoặc false",
        "{'type':'null'}|null",
        "{'const':'a'}|'a'",
        "{'enum':['a']}|'a'",
        "{'enum':['a','b']}|một trong: 'a', 'b'",
        "{}|giá trị theo lược đồ",
        "{'type':['number','object'],'minimum':0,'properties':{'missing':{'enum':['late','none']}}}"
            + "|số từ 0 trở lên, hoặc {'missing': '…'} với lý do late, none",
        "{'type':['number','object']}|số, hoặc {'missing': '…'}"
      })
  void what_is_wanted_is_said(String json, String words) throws JsonProcessingException {
    assertThat(of(json)).isEqualTo(words.replace('\'', '"'));
  }

  @Test
  void what_a_schema_refers_to_is_followed() throws JsonProcessingException {
    JsonNode root =
        schema(
            "{'a':{'$ref':'#/b'},'b':{'$ref':'#/c'},'c':{'type':'integer'},'r':{'$ref':'#/s'},"
                + "'s':{'enum':['late']},'f':{'type':['number','object'],"
                + "'properties':{'missing':{'$ref':'#/r'}}}}");
    assertThat(Expected.of(root, schema("{'$ref':'#/a'}"))).isEqualTo("số nguyên");
    assertThat(Expected.of(root, schema("{'$ref':'#/f'}"))).endsWith(" với lý do late");
  }

  @Test
  void a_schema_that_refers_to_itself_is_asked_for_no_more_than_it_says()
      throws JsonProcessingException {
    JsonNode root = schema("{'a':{'$ref':'#/a'}}");
    assertThat(Expected.of(root, schema("{'$ref':'#/a'}"))).isEqualTo("giá trị theo lược đồ");
  }

  @Test
  void a_figure_may_be_a_number_and_an_object() throws JsonProcessingException {
    assertThat(Expected.isFigure(schema("{'type':['number','object']}"))).isTrue();
    assertThat(Expected.isFigure(schema("{'type':'number'}"))).isFalse();
    assertThat(Expected.isFigure(schema("{'type':'object'}"))).isFalse();
    assertThat(Expected.types(schema("{}"))).isEmpty();
  }
}

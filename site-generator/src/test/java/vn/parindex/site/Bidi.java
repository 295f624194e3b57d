package vn.parindex.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A conversation in WebDriver BiDi: commands that are answered, and what the browser tells unasked.
 * Commands come from one thread.
 */
final class Bidi implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Long, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<JsonNode> events = new ConcurrentLinkedQueue<>();
  private final WebSocket socket;
  private volatile String end;
  private long last;

  /** What the browser refused, or did not answer. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
      super(message);
    }

    Failure(String message, Throwable cause) {
      super(message, cause);
    }
  }

  Bidi(URI address) {
    socket =
        wait(
            HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(OnScreen.PATIENCE)
                .buildAsync(address, new Ear()),
            "connection to " + address);
  }

  /** The result of a command. */
  JsonNode send(String method, Map<String, ?> parameters) {
    long id = ++last;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    if (end != null) {
      throw new Failure(method + ": " + end);
    }
    try {
      wait(
          socket.sendText(
              JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)),
              true),
          method);
    } catch (JsonProcessingException e) {
      throw new Failure(method, e);
    }
    JsonNode told = wait(answer, method);
    asked.remove(id);
    if (!told.path("type").asText().equals("success")) {
      throw new Failure(
          method + ": " + told.path("error").asText() + ", " + told.path("message").asText());
    }
    return told.path("result");
  }

  /** What was told unasked since the last call. */
  List<JsonNode> events() {
    List<JsonNode> told = new ArrayList<>();
    for (JsonNode event = events.poll(); event != null; event = events.poll()) {
      told.add(event);
    }
    return told;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static <T> T wait(Future<T> awaited, String what) {
    try {
      return awaited.get(OnScreen.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new Failure(what + ": no answer in " + OnScreen.PATIENCE.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      throw new Failure(what + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(what + ": interrupted", e);
    }
  }

  private void hear(String message) {
    try {
      JsonNode told = JSON.readTree(message);
      CompletableFuture<JsonNode> answer = asked.get(told.path("id").asLong());
      if (answer != null) {
        answer.complete(told);
      } else {
        events.add(told);
      }
    } catch (JsonProcessingException e) {
      over("not JSON: " + message);
    }
  }

  private void over(String why) {
    end = why;
    asked.values().forEach(answer -> answer.completeExceptionally(new Failure(why)));
  }

  private final class Ear implements WebSocket.Listener {

    // Long messages, such as a print, come in pieces.
    private final StringBuilder heard = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean isLast) {
      heard.append(piece);
      if (isLast) {
        hear(heard.toString());
        heard.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      over("the browser hung up: " + code + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      over("the connection broke: " + error);
    }
  }
}

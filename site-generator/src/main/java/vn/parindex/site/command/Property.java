package vn.parindex.site.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which {@code -D} property of Maven feeds an option, and what the option is where nobody gives it
 * and the program runs in its project. Stands at the option; nothing else lists it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Property {

  /** The name of the property: {@code asOf} of {@code mvn -DasOf=2025-06-30}. */
  String value();

  /** A path below the folder of the project: {@code data}; empty for nothing. */
  String inProject() default "";
}

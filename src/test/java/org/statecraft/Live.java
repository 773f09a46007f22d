package org.statecraft;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the built-in knowledge base. The build runs these twice, the second time with one more
 * case that none of them may mind; what another case would change belongs on the frozen base.
 */
@Tag("live")
@ExtendWith(LiveKnowledge.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Live {}

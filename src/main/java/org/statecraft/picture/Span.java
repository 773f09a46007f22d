package org.statecraft.picture;

import java.util.Optional;

/**
 * A time.
 *
 * @param from its first day as in ISO 8601; empty where it is not known
 * @param until its last day; empty where it is not known or there is none
 */
public record Span(Optional<String> from, Optional<String> until) {}

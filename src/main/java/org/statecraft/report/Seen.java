package org.statecraft.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time that a report looks at.
 *
 * @param first its first day; empty where everything up to the last is looked at
 * @param last the last day that is seen; empty where the knowledge base names none
 */
public record Seen(Optional<LocalDate> first, Optional<LocalDate> last) {}

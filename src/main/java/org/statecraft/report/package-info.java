/**
 * Named reports: queries in files whose heads say what they tell and which parameters they take.
 */
@NullMarked
package org.statecraft.report;

import org.jspecify.annotations.NullMarked;

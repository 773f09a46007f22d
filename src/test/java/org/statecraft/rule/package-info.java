/** Tests of rules: reading them and their order. */
@NullMarked
package org.statecraft.rule;

import org.jspecify.annotations.NullMarked;

/**
 * What can go wrong that is not our bug, worded for the user; no exit codes and no printing here.
 */
@NullMarked
package org.statecraft.problem;

import org.jspecify.annotations.NullMarked;

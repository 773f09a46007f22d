package org.statecraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NullDistributionTest {
  private static final NullDistribution DRAWN = NullDistribution.of(3, 1, 4, 1, 5, 9, 2, 6, 5);

  @Test
  void whatIsReachedCountsAndTheObservedIsOneDrawMore() {
    assertThat(DRAWN.draws()).isEqualTo(9);
    assertThat(DRAWN.reaching(5)).isEqualTo(4);
    assertThat(DRAWN.pValue(5)).isEqualTo(0.5);
    assertThat(DRAWN.reaching(0)).isEqualTo(9);
    assertThat(DRAWN.pValue(0)).isOne();
  }

  @Test
  void whatNoDrawReachedIsNotImpossible() {
    assertThat(DRAWN.reaching(10)).isZero();
    assertThat(DRAWN.pValue(10)).isEqualTo(0.1);
  }

  @Test
  void theMedianLiesAmongTheDrawsWhateverTheirOrder() {
    assertThat(DRAWN.quantile(0.5)).isEqualTo(4);
    assertThat(NullDistribution.of(2, 1).quantile(0.5)).isEqualTo(1.5);
    assertThat(DRAWN.reaching(4)).isEqualTo(5);
  }

  @Test
  void itKeepsTheDrawsAsTheyWere() {
    double[] drawn = {1, 2};
    NullDistribution distribution = NullDistribution.of(drawn);
    drawn[0] = 7;
    assertThat(distribution.reaching(3)).isZero();
  }

  @Test
  void withoutNumbersThereIsNothingToHoldItAgainst() {
    assertThatIllegalArgumentException().isThrownBy(NullDistribution::of);
    assertThatIllegalArgumentException().isThrownBy(() -> NullDistribution.of(1, Double.NaN));
  }
}

package vn.parindex.analytics.correlation;

/** The exact distribution of Spearman's sum of squared rank differences, without ties. */
final class ExactSpearman {

  /** Most pairs for which all orders are counted, as in R's {@code prho}. */
  static final int MOST = 9;

  private ExactSpearman() {}

  /** Twice the smaller tail, at most 1, as R counts it. */
  static double p(int[] doubledA, int[] doubledB) {
    int n = doubledA.length;
    int observed = 0;
    for (int i = 0; i < n; i++) {
      int difference = (doubledA[i] - doubledB[i]) / 2;
      observed += difference * difference;
    }
    long[] orders = ordersBySum(n);
    int mostSum = orders.length - 1;
    // Symmetric about half of the largest sum.
    int tail = Math.min(observed, mostSum - observed);
    long extreme = 0;
    long all = 0;
    for (int sum = 0; sum <= mostSum; sum++) {
      all += orders[sum];
      if (sum <= tail) {
        extreme += orders[sum];
      }
    }
    return Math.min(1, 2.0 * extreme / all);
  }

  /** How many orders of n have each sum of squared differences, from 0 to (n³ − n)/3. */
  static long[] ordersBySum(int n) {
    int mostSum = (n * n * n - n) / 3;
    long[][] bySet = new long[1 << n][mostSum + 1];
    bySet[0][0] = 1;
    for (int used = 0; used < bySet.length; used++) {
      int place = Integer.bitCount(used);
      for (int item = 0; item < n; item++) {
        if ((used & (1 << item)) == 0) {
          int square = (place - item) * (place - item);
          long[] to = bySet[used | (1 << item)];
          for (int sum = 0; sum + square <= mostSum; sum++) {
            to[sum + square] += bySet[used][sum];
          }
        }
      }
    }
    return bySet[bySet.length - 1];
  }
}

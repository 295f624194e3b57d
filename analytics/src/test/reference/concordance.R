# Kendall's W with tie correction, and Cronbach's alpha. W by way of the mean Spearman correlation
# of all pairs of raters, W = ((m - 1) r + 1) / m, which is exact without ties, and by Friedman's
# chi-square (stats::friedman.test), W = chi2 / (m (n - 1)), which has the tie correction of W.
# Without the correction W is that times 1 - sum(t^3 - t) / (m (n^3 - n)), over all ties.
# Alpha by way of the covariance matrix (stats::cov).
set.seed(20250503)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/concordance.R",
    "> analytics/src/test/resources/reference/concordance.csv\n")
cat("kind,raters,items,values,w,chi2,p,alpha,uncorrected,uncorrected_p\n")
for (n in c(2, 3, 5, 8, 19, 40)) {
  for (m in c(2, 3, 8)) {
    for (kind in c("none", "ties")) {
      common <- rnorm(n)
      x <- sapply(1:m, function(i) if (kind == "none") round(common + rnorm(n), 4) else
        round(1.5 * (common + rnorm(n))))
      # friedman.test ranks within rows: rows are raters, columns are items.
      test <- friedman.test(t(x))
      chi2 <- unname(test$statistic)
      if (is.nan(chi2)) next
      if (kind == "none") {
        r <- cor(x, method = "spearman")
        stopifnot(abs(((m - 1) * mean(r[upper.tri(r)]) + 1) / m - chi2 / (m * (n - 1))) < 1e-12)
      }
      v <- cov(x)
      if (sum(v) < 1e-12) next
      alpha <- m / (m - 1) * (1 - sum(diag(v)) / sum(v))
      ties <- sum(apply(x, 2, function(rater) sum(table(rater)^3 - table(rater))))
      uncorrected <- chi2 / (m * (n - 1)) * (1 - ties / (m * (n^3 - n)))
      cat(kind, m, n, number(as.vector(x)), number(chi2 / (m * (n - 1))), number(chi2),
          number(test$p.value), number(alpha), number(uncorrected),
          number(pchisq(m * (n - 1) * uncorrected, n - 1, lower.tail = FALSE)), sep = ",")
      cat("\n")
    }
  }
}

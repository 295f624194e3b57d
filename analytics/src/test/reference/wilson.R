# Wilson's score interval as base R's prop.test has it, without and with continuity correction;
# shares, not per cent. prop.test corrects by half a case at most, and by less where the count is
# nearer to that of the tested share: one far off is tested.
set.seed(20250402)
number <- function(x) formatC(x, digits = 17, format = "g", width = 1)
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/wilson.R",
    "> analytics/src/test/resources/reference/wilson.csv\n")
cat("k,n,level,low,high,corrected_low,corrected_high\n")
sizes <- c(1, 2, 3, 5, 10, 19, 40, 123, 1000, 54321)
for (n in sizes) {
  for (k in unique(c(0, 1, n %/% 3, n %/% 2, n - 1, n, sample(0:n, 1)))) {
    for (level in c(0.8, 0.95, 0.99)) {
      ends <- suppressWarnings(prop.test(k, n, correct = FALSE, conf.level = level))$conf.int
      far <- if (k < n / 2) 0.999 else 0.001
      corrected <- suppressWarnings(prop.test(k, n, far, conf.level = level))$conf.int
      cat(k, n, level, number(ends[1]), number(ends[2]), number(corrected[1]),
          number(corrected[2]), sep = ",")
      cat("\n")
    }
  }
}

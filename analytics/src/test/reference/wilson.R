# Wilson's score interval as base R's prop.test(correct = FALSE) has it; shares, not per cent.
set.seed(20250402)
number <- function(x) formatC(x, digits = 17, format = "g", width = 1)
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/wilson.R",
    "> analytics/src/test/resources/reference/wilson.csv\n")
cat("k,n,level,low,high\n")
sizes <- c(1, 2, 3, 5, 10, 19, 40, 123, 1000, 54321)
for (n in sizes) {
  for (k in unique(c(0, 1, n %/% 3, n %/% 2, n - 1, n, sample(0:n, 1)))) {
    for (level in c(0.8, 0.95, 0.99)) {
      ends <- suppressWarnings(prop.test(k, n, correct = FALSE, conf.level = level))$conf.int
      cat(k, n, level, number(ends[1]), number(ends[2]), sep = ",")
      cat("\n")
    }
  }
}

# Mean and standard deviation of base R; skewness and kurtosis of e1071 with type = 2, those of SAS
# and SPSS (and of Excel). Figures of many kinds: nearly normal, skewed, few, large, small, far from 0.
suppressMessages(library(e1071))
set.seed(20261130)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "e1071", as.character(packageVersion("e1071")), "\n")
cat("# command: Rscript analytics/src/test/reference/moments.R",
    "> analytics/src/test/resources/reference/moments.csv\n")
cat("values,mean,sd,skewness,kurtosis\n")
for (n in c(4:8, 19, 45, 168)) {
  kinds <- list(round(rnorm(n, 70, 9), 3), round(rlnorm(n, 2, 1), 4), rpois(n, 2),
                round(rt(n, 2), 4), 1e-15 * round(rnorm(n), 3), 1e9 * round(rexp(n), 3),
                1e6 + round(rnorm(n), 3))
  for (x in kinds) {
    cat(number(x), number(mean(x)), number(sd(x)), number(skewness(x, type = 2)),
        number(kurtosis(x, type = 2)), sep = ",")
    cat("\n")
  }
}

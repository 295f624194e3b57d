# Outranking matrix and Copeland scores of COINr, of invented figures without gaps. The argument is
# its file R/aggregate.R (bluefoxr/COINr on GitHub), or the functions outrankMatrix and a_copeland of
# it, in a state where a_copeland counts wins less losses; early ones summed the shares. COINr compares
# rounded sums with 0.5: the weights here sum to a power of 2, so that it finds every draw.
source(commandArgs(trailingOnly = TRUE)[1])
set.seed(20261130)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "and COINr (outrankMatrix, a_copeland)\n")
cat("# command: Rscript analytics/src/test/reference/outranking.R aggregate.R",
    "> analytics/src/test/resources/reference/outranking.csv\n")
cat("units,weights,figures,matrix,copeland\n")
weights <- list(c(1, 1), c(1, 2, 1), c(0.25, 0.25, 0.5, 1), c(3, 1, 2, 1.5, 0.5), rep(0.5, 8))
for (units in c(2, 3, 8, 19)) {
  for (w in weights) {
    x <- matrix(round(rnorm(units * length(w), 3, 1.2)), nrow = units)
    cat(units, number(w), number(as.vector(t(x))), number(as.vector(t(outrankMatrix(x, w)$OutRankMatrix))),
        number(a_copeland(x, w)), sep = ",")
    cat("\n")
  }
}

# Importance of the branches of an index of three levels against the whole, with base R: means of
# z-scores; only units without a gap, since every mean needs all of its parts.
# index = (3 A + 1 B + 2 i3) / 6, A = (2 A1 + 1 i2) / 3, A1 = (1 i1 + 3 i6) / 4, B = (2 i4 + 1 i5) / 3
panel <- read.csv("analytics/src/test/resources/reference/composite-panel.csv", comment.char = "#")
number <- function(x) formatC(x, digits = 17, format = "g", width = 1)
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/effective-weights-levels.R",
    "> analytics/src/test/resources/reference/effective-weights-levels.csv\n")
cat("period,level,part,units,nominal,correlation,share,variance\n")
weight <- c(i1 = 3 / 6 * 2 / 3 * 1 / 4, i6 = 3 / 6 * 2 / 3 * 3 / 4, i2 = 3 / 6 * 1 / 3,
            i4 = 1 / 6 * 2 / 3, i5 = 1 / 6 * 1 / 3, i3 = 2 / 6)
levels <- list(list(A = c("i1", "i6", "i2"), B = c("i4", "i5"), i3 = "i3"),
               list(A1 = c("i1", "i6"), i2 = "i2", i4 = "i4", i5 = "i5", i3 = "i3"))
for (period in c("p1", "p2")) {
  z <- scale(as.matrix(panel[panel$period == period, names(weight)]))
  z <- z[complete.cases(z), ]
  index <- as.vector(z %*% weight)
  for (level in 1:2) {
    brought <- sapply(levels[[level]], function(leaves) as.vector(z[, leaves, drop = FALSE] %*% weight[leaves]))
    r <- cor(brought, index)[, 1]
    for (part in colnames(brought)) {
      cat(period, level, part, nrow(z), number(sum(weight[levels[[level]][[part]]])), number(r[[part]]),
          number(r[[part]]^2 / sum(r^2)), number(cov(brought[, part], index) / var(index)), sep = ",")
      cat("\n")
    }
  }
}

# Importance of six indicators in a weighted mean of their z-scores, period by period, with base R.
# Missing figures: weights of the others scaled up, at least half of the weight needed.
panel <- read.csv("analytics/src/test/resources/reference/composite-panel.csv", comment.char = "#")
weights <- c(i1 = 1, i2 = 2, i3 = 1, i4 = 2, i5 = 1, i6 = 0.5)
cat("# tool: R ", as.character(getRversion()), "\n", sep = "")
cat("# command: Rscript analytics/src/test/reference/effective-weights.R >",
    "analytics/src/test/resources/reference/effective-weights.csv\n")
cat("period,indicator,units,nominal,correlation,squared,share,variance\n")
for (period in c("p1", "p2")) {
  x <- as.matrix(panel[panel$period == period, names(weights)])
  z <- scale(x)
  z[, "i3"] <- -z[, "i3"]
  there <- !is.na(z)
  by <- sweep(there, 2, weights, "*")
  share <- by / rowSums(by)
  z0 <- ifelse(there, z, 0)
  brought <- z0 * share
  index <- rowSums(brought)
  index[rowSums(by) / sum(weights) < 0.5] <- NA
  ok <- !is.na(index)
  r <- apply(z, 2, function(col) cor(col, index, use = "complete.obs"))
  n <- apply(z, 2, function(col) sum(!is.na(col) & ok))
  v <- apply(brought[ok, ], 2, function(col) cov(col, index[ok]) / var(index[ok]))
  for (i in names(weights))
    cat(period, i, n[[i]], format(weights[[i]] / sum(weights), digits = 17),
        format(r[[i]], digits = 17), format(r[[i]]^2, digits = 17),
        format(r[[i]]^2 / sum(r^2), digits = 17), format(v[[i]], digits = 17), sep = ",", fill = 200)
}

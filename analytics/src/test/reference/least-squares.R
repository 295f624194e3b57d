# Straight lines as base R's lm, summary, confint, predict and pt have them.
set.seed(20250401)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/least-squares.R",
    "> analytics/src/test/resources/reference/least-squares.csv\n")
cat("times,values,level,slope,intercept,slope_se,intercept_se,sigma,r2,df,slope_low,slope_high,",
    "time,fit,low,high,threshold,probability,slope_t,slope_p\n", sep = "")
for (n in 3:40) {
  x <- if (n %% 2) 2000 + 1:n else round(cumsum(runif(n, 0.1, 2)), 3)
  y <- round(50 + 1.5 * (x - x[1]) + rnorm(n, sd = 4), 4)
  level <- c(0.8, 0.9, 0.95, 0.99)[n %% 4 + 1]
  model <- lm(y ~ x)
  s <- summary(model)
  ends <- confint(model, "x", level = level)
  time <- max(x) + n %% 3
  known <- predict(model, data.frame(x = time), interval = "prediction", level = level, se.fit = TRUE)
  threshold <- round(known$fit[1] + rnorm(1, sd = 6), 2)
  error <- sqrt(known$se.fit^2 + known$residual.scale^2)
  probability <- pt((threshold - known$fit[1]) / error, known$df, lower.tail = FALSE)
  cat(number(x), number(y), level, number(coef(model)[2]), number(coef(model)[1]),
      number(s$coefficients[2, 2]), number(s$coefficients[1, 2]), number(s$sigma),
      number(s$r.squared), known$df, number(ends[1]), number(ends[2]), number(time),
      number(known$fit[1]), number(known$fit[2]), number(known$fit[3]), number(threshold),
      number(probability), number(s$coefficients[2, 3]), number(s$coefficients[2, 4]), sep = ",")
  cat("\n")
}

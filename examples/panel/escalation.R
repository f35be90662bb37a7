# Conflict in the news by month, and the dyads that it is about.
#
#     dragoman panel --db news.duckdb --unit dyad-month --undirected --least 5 --out panel.csv
#     Rscript escalation.R panel.csv conflict.pdf

arguments <- commandArgs(trailingOnly = TRUE)
# Empty is not known. A unit could be called "NA": only the empty text is missing.
panel <- read.csv(arguments[1], na.strings = "", colClasses = c(unit = "character", period = "character"))
panel$period_start <- as.Date(panel$period_start)

# Months without any document say nothing about anybody: their zeros are no calm.
seen <- panel[panel$period_documents > 0, ]
seen$conflict <- seen$verbal_conflict + seen$material_conflict
seen$conflict_per_100 <- 100 * seen$conflict / seen$period_documents

by_dyad <- aggregate(cbind(events, conflict) ~ unit, data = seen, FUN = sum)
by_dyad <- by_dyad[order(-by_dyad$conflict, by_dyad$unit), ]
print(head(by_dyad, 10), row.names = FALSE)

by_month <- aggregate(conflict_per_100 ~ period_start, data = seen, FUN = sum)
if (length(arguments) > 1) {
  pdf(arguments[2], width = 8, height = 4)
  plot(by_month$period_start, by_month$conflict_per_100, type = "h", xlab = "",
       ylab = "Conflict per 100 documents")
  invisible(dev.off())
}
cat(sprintf("%d months, %d dyads, %d events\n", nrow(by_month), nrow(by_dyad), sum(by_dyad$events)))

using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.TechnicalDebt;

/// <summary>STD9835 and STD9837: debt is paid by its due date, and the dates of an entry fit its status. Clause <c>techdebt-register</c>.</summary>
internal static class DebtEntryRule
{
    public static IEnumerable<Finding> Check(PlacedNode entry, DateOnly dueBefore)
    {
        var id = ValueText.Shorten(entry["id"].Text ?? "");
        return OfStatus(entry, id, dueBefore).Concat(OfOrder(entry, id));
    }

    private static IEnumerable<Finding> OfStatus(PlacedNode entry, string id, DateOnly dueBefore)
    {
        var (status, due, resolved) = (entry["status"], entry["due_date"], entry["resolved"]);
        if (status.Text is "resolved" && !resolved.Exists)
        {
            yield return status.Finding(
                RuleCatalog.TechnicalDebtDates, $"'{id}' is resolved and does not say since when", "Add 'resolved: yyyy-MM-dd' with the day");
        }

        if (status.Text is not ("open" or "in_progress"))
        {
            yield break;
        }

        if (resolved.Exists)
        {
            yield return status.Finding(
                RuleCatalog.TechnicalDebtDates,
                $"'{id}' is '{status.Text}' and was resolved on {ValueText.Shorten(resolved.Text ?? "")}",
                "Write 'status: resolved', or remove 'resolved'");
        }
        else if (due.Date is { } day && day < dueBefore)
        {
            yield return due.Finding(
                RuleCatalog.TechnicalDebtDue,
                $"'{id}' was due on {due.Text} and is '{status.Text}'",
                "Resolve it and write 'status: resolved' and 'resolved: yyyy-MM-dd' with the day, or write a later 'due_date'") with
            {
                Due = new DueWork(day, $"the technical debt '{id}'"),
            };
        }
    }

    private static IEnumerable<Finding> OfOrder(PlacedNode entry, string id)
    {
        foreach (var later in (PlacedNode[])[entry["due_date"], entry["resolved"]])
        {
            if (entry["created"].Date is { } created && later.Date < created)
            {
                yield return later.Finding(
                    RuleCatalog.TechnicalDebtDates,
                    $"'{id}' has the '{later.Key}' {later.Text}, which is before it was created",
                    $"Write a day from {ReviewDates.ToText(created)} on");
            }
        }
    }
}

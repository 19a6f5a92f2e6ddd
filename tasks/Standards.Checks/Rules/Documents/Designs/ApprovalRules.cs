using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>Who approved a design and how long it was open: STD3714, STD3715. Clause: <c>design-approval-and-period</c>.</summary>
internal static class ApprovalRules
{
    private const int MinApprovers = 2;
    private const int MinDays = 3;

    public static IEnumerable<Finding?> Check(SourceFile file, MarkupPage page, DocumentHeader header, HeaderValue status, bool isProduct)
    {
        if (isProduct
            && header.List("approvers", "approver", "approved-by", "reviewers-approved").Distinct(StringComparer.OrdinalIgnoreCase).Count() is var count
                and < MinApprovers)
        {
            var found = count == 0 ? "no approver" : "one approver";
            yield return new Finding(
                RuleCatalog.DesignApprovers,
                file.Path,
                status.Line,
                status.Column,
                $"the design is {ValueText.Shorten(status.Text)} with {found}, and {MinApprovers} are needed",
                "Write 'approvers: ['@first', '@second']' with those who approved");
        }

        var (opened, approved) = (header.Find("opened", "opened-on", "created"), header.Find("approved", "approved-on", "accepted", "accepted-on"));
        if (isProduct)
        {
            yield return HeaderPresence.Check(RuleCatalog.DesignReviewPeriod, file, page, "design document", "Opened", "yyyy-MM-dd", opened);
            yield return HeaderPresence.Check(RuleCatalog.DesignReviewPeriod, file, page, "design document", "Approved", "yyyy-MM-dd", approved);
            yield return HeaderDates.Check(RuleCatalog.DesignReviewPeriod, file.Path, "Opened", opened);
            yield return HeaderDates.Check(RuleCatalog.DesignReviewPeriod, file.Path, "Approved", approved);
        }

        if (opened is not null && approved is not null && ReviewDates.Parse(opened.Text) is { } first && ReviewDates.Parse(approved.Text) is { } last)
        {
            yield return Period(file, approved, first, last);
        }
    }

    private static Finding? Period(SourceFile file, HeaderValue approved, DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            return New(
                file,
                approved,
                $"the design was approved on {ReviewDates.ToText(last)}, before it was opened on {ReviewDates.ToText(first)}",
                "Correct the day that is wrong");
        }

        var days = BusinessDays(first, last);
        return days >= MinDays
            ? null
            : New(
                file,
                approved,
                $"the design was open for {days} business {(days == 1 ? "day" : "days")}, and {MinDays} are needed",
                $"Keep the review open for {MinDays} business days, and write 'approved: yyyy-MM-dd' with the day of the approval");
    }

    // No further than is asked for: the years between two dates may be thousands.
    private static int BusinessDays(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day < last && count < MinDays;)
        {
            day = day.PlusDays(1);
            count += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return count;
    }

    private static Finding New(SourceFile file, HeaderValue value, string message, string fix) =>
        new(RuleCatalog.DesignReviewPeriod, file.Path, value.Line, value.Column, message, fix);
}

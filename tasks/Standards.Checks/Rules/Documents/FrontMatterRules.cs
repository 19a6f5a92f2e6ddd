using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Documents;

/// <summary>
/// Owner and review dates: STD3203 to STD3206. Clauses: <c>doc-front-matter</c>, <c>docs-next-review-date</c>, <c>doc-review-cadence</c>.
/// Keys are compared without case; <c>last-validated</c> and <c>last validated</c> are <c>last_validated</c>.
/// </summary>
internal static class FrontMatterRules
{
    // Underscores in the file; hyphens where FrontMatter has read them.
    private static readonly string[] Keys = ["owner", "last_validated", "next_review", "cadence"];

    private static readonly string[] Examples = ["owner: '@team'", "last_validated: yyyy-MM-dd", "next_review: yyyy-MM-dd", "cadence: quarterly"];

    public static IEnumerable<Finding> Check(SourceFile file, MarkupPage page, bool isRequired, CheckContext context)
    {
        var values = Keys.Select(key => page.Values.FirstOrDefault(value => value.Key == key.Replace('_', '-'))).ToArray();
        var isMeant = isRequired || values.Any(value => value is { Key: not "owner" });
        if (page.Problem is { } problem)
        {
            // A page of a site generator may hold what no YAML reader takes; it is not ours unless the policy asks for it.
            return isMeant ? [DocumentCheck.Unreadable(file, problem)] : [];
        }

        var findings = new List<Finding>();
        if (isRequired)
        {
            findings.AddRange(MissingKeys.Check(RuleCatalog.DocumentFrontMatterKeys, file, page, Examples.Where((_, i) => values[i] is null)));
        }

        if (isMeant)
        {
            var (validated, review) = (Date(file, page, values[1], findings), Date(file, page, values[2], findings));
            var cadence = Cadence(file, page, values[3], findings);
            findings.AddRange(Compare(file, page, (values[1], validated), (values[2], review), cadence, context));
        }

        return findings;
    }

    private static DateOnly? Date(SourceFile file, MarkupPage page, FrontMatterValue? value, List<Finding> findings)
    {
        if (value is null || ReviewDates.Parse(value.Text) is not null)
        {
            return value is null ? null : ReviewDates.Parse(value.Text);
        }

        var key = value.Key.Replace('-', '_');
        var message = AdrDate.IsImpossible(value.Text)
            ? $"{key} {ValueText.Quote(value.Text)} is no day of the calendar"
            : $"{key} {ValueText.Quote(value.Text)} is not of the form yyyy-MM-dd";
        var fix = AdrDate.Suggestion(value.Text) is { } suggestion ? $"Write '{key}: {suggestion}'" : $"Write '{key}: yyyy-MM-dd' with the day that is meant";
        findings.Add(New(RuleCatalog.DocumentFrontMatterForm, file, page, value, message, fix));
        return null;
    }

    private static string? Cadence(SourceFile file, MarkupPage page, FrontMatterValue? value, List<Finding> findings)
    {
        if (value is null || ReviewDates.Cadence(value.Text) is not null)
        {
            return value is null ? null : ReviewDates.Cadence(value.Text);
        }

        var nearest = NearestName.Of(value.Text, ReviewDates.Cadences) ?? "quarterly";
        findings.Add(New(
            RuleCatalog.DocumentFrontMatterForm,
            file,
            page,
            value,
            $"cadence {ValueText.Quote(value.Text)} is not one of {string.Join(", ", ReviewDates.Cadences)}",
            $"Write 'cadence: {nearest}'"));
        return null;
    }

    private static IEnumerable<Finding> Compare(
        SourceFile file,
        MarkupPage page,
        (FrontMatterValue? Value, DateOnly? Date) validated,
        (FrontMatterValue? Value, DateOnly? Date) review,
        string? cadence,
        CheckContext context)
    {
        if (validated.Date > context.Today)
        {
            yield return New(
                RuleCatalog.DocumentReviewDates,
                file,
                page,
                validated.Value!,
                $"last_validated {validated.Value!.Text} is in the future",
                "Write the day on which the document was last validated");
            yield break;
        }

        var latest = validated.Date is { } day && cadence is not null ? ReviewDates.Next(day, cadence) : (DateOnly?)null;
        if (review.Date is { } next)
        {
            if (next <= validated.Date)
            {
                yield return New(
                    RuleCatalog.DocumentReviewDates,
                    file,
                    page,
                    review.Value!,
                    $"next_review {review.Value!.Text} is not after last_validated {validated.Value!.Text}",
                    latest is { } then ? $"Write 'next_review: {ReviewDates.ToText(then)}'" : "Write the day of the next review");
                yield break;
            }

            if (next > latest)
            {
                yield return New(
                    RuleCatalog.DocumentReviewDates,
                    file,
                    page,
                    review.Value!,
                    $"next_review {review.Value!.Text} is later than the cadence {cadence} allows",
                    $"Write 'next_review: {ReviewDates.ToText(latest.Value)}' or an earlier day");
            }

            if (next < context.DueBefore)
            {
                yield return Stale(file, page, review.Value!, next, $"next_review {review.Value!.Text} has passed");
            }
        }
        else if (latest is { } due && due < context.DueBefore && review.Value is null)
        {
            yield return Stale(file, page, validated.Value!, due, $"the review was due on {ReviewDates.ToText(due)}, by the cadence {cadence}");
        }
    }

    private static Finding Stale(SourceFile file, MarkupPage page, FrontMatterValue value, DateOnly due, string message) =>
        New(
            RuleCatalog.DocumentReviewDue,
            file,
            page,
            value,
            message,
            "Read the document, correct what changed, and write the new last_validated and next_review") with
        {
            Due = new DueWork(due, "the review of the document"),
        };

    private static Finding New(RuleDescriptor rule, SourceFile file, MarkupPage page, FrontMatterValue value, string message, string fix)
    {
        var (line, column) = page.Lines.Locate(value.Offset);
        return new Finding(rule, file.Path, line, column, message, fix);
    }
}

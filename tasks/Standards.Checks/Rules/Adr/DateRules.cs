using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>Date: STD3109, STD3110, STD3111. Clause: <c>adr-date-format</c>.</summary>
internal static class DateRules
{
    public static IEnumerable<Finding> Check(AdrRecord record, CheckContext context)
    {
        if (record.Date is not { } field)
        {
            // The date may stand in the header that could not be read.
            return record.Problem is null ? [Missing(record)] : [];
        }

        if (AdrDate.Parse(field.Value) is { } date)
        {
            return date > context.Today ? [Future(record, field)] : [];
        }

        return record.IsPlaceholder(field) ? [] : [Malformed(record, field)];
    }

    private static Finding Missing(AdrRecord record) => new(
        RuleCatalog.AdrDatePresence,
        record.Path,
        0,
        0,
        "the record has no date",
        record.HasFrontMatter
            ? "Add the line 'date: yyyy-MM-dd' with the day of the decision to the front matter"
            : $"Add the line '{record.HeaderLine("Date", AdrDate.Format)}' with the day of the decision below the title");

    private static Finding Malformed(AdrRecord record, AdrField field)
    {
        var message = AdrDate.IsImpossible(field.Value)
            ? $"date '{field.Value}' is no day of the calendar"
            : $"date '{field.Value}' is not of the form {AdrDate.Format}";
        var fix = AdrDate.Suggestion(field.Value) is { } suggestion
            ? $"Write '{field.With(suggestion)}'"
            : $"Write '{field.With(AdrDate.Format)}' with the day of the decision";
        return new Finding(RuleCatalog.AdrDateForm, record.Path, field.Line, field.Column, message, fix);
    }

    private static Finding Future(AdrRecord record, AdrField field) => new(
        RuleCatalog.AdrDatePast,
        record.Path,
        field.Line,
        field.Column,
        $"date '{field.Value}' is in the future",
        $"Write '{field.With(AdrDate.Format)}' with the day of the decision");
}

using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Setup;

namespace Standards.Checks.Rules.Setup;

/// <summary>
/// What templates left open because only people know it: STD9510 (open), STD9511 (open for too long), and the list of it, <c>docs/SETUP.md</c>: STD9512 (ticked
/// while it is open), STD9513 (the list names other places). The day from which it counts cannot be moved by a change: STD9502.
/// Clauses: <c>ownership-contact-format</c>, <c>doc-review-process</c>.
/// </summary>
public sealed class SetupCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "setup";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.SetupOpen, RuleCatalog.SetupOverdue, RuleCatalog.SetupTicked, RuleCatalog.SetupListed, RuleCatalog.TemplateRecordAnswers,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path is SetupList.Path or SetupStart.RecordPath || OpenPlaceReader.Reads(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var (open, items) = SetupPlaces.Of(context);
        var mayMove = context.Base.Length > 0 && context.Snapshot.Find(SetupStart.RecordPath) is not null;
        if (open.Count == 0 && items.Count == 0 && !mayMove)
        {
            return [];
        }

        var start = SetupStart.Of(context);
        return
        [
            .. start is { Day: { } day, Moved: { } moved } ? [Move(day, moved)] : (Finding[])[],
            .. Limited(open.SelectMany(file => file.Places.Select(place => Open(file.Path, place, start, context)))),
            .. context.Snapshot.Find(SetupList.Path) is null ? [] : Limited(SetupListRules.Check(open, items, context.Snapshot)),
        ];
    }

    private static IEnumerable<Finding> Limited(IEnumerable<Finding> findings) =>
        findings.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal).SelectMany(group => group.Limit());

    private static Finding Open(string path, OpenPlace place, SetupStart start, CheckContext context)
    {
        var isOver = !start.IsFresh(context.Today) || start.LastDay < context.DueBefore;
        var isOverdue = isOver && SetupGuards.Asks(context.Policy, path, place.Key);
        var since = start.Day is { } day ? $", since {ReviewDates.ToText(day)}" : "";
        var what = OpenWords.IsOpen(place.Text)
            ? $"'{ValueText.Shorten(place.Key)}' is {place.Text}"
            : $"{ValueText.Quote(place.Text)} stands for what only you know";
        return new Finding(
            isOverdue ? RuleCatalog.SetupOverdue : RuleCatalog.SetupOpen,
            path,
            place.Line,
            place.Column,
            what + (isOverdue ? since : ""),
            $"Write what is true, and tick its line in {SetupList.Path}")
        {
            Due = isOverdue && start.LastDay is { } last ? new DueWork(last, "the end of the days for setup") : null,
        };
    }

    private static Finding Move(DateOnly day, DateOnly moved) => new(
        RuleCatalog.TemplateRecordAnswers,
        SetupStart.RecordPath,
        0,
        0,
        $"the change moves 'createdOn' from {ReviewDates.ToText(day)} to {ReviewDates.ToText(moved)}",
        $"Write '\"createdOn\": \"{ReviewDates.ToText(day)}\"'");
}

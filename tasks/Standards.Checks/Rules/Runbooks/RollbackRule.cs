using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Runbooks;

/// <summary>A rollback has its commands in a block of code: STD3405. Clause: <c>runbook-rollback-procedure</c>.</summary>
internal static class RollbackRule
{
    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document)
    {
        DocumentSection[] rollback = [.. document.All(RunbookKinds.Rollback)];
        if (rollback.Length > 0
            && Array.Exists(rollback, section => !section.IsEmpty)
            && !Array.Exists(rollback, section => section.Code.Exists(code => code.HasText)))
        {
            var first = rollback[0];
            yield return new Finding(
                RuleCatalog.RunbookRollbackCommands,
                file.Path,
                first.Line,
                first.Column,
                $"the section {ValueText.Quote(first.Name)} has no command in a block of code",
                "Put the commands between two lines of three backticks, one command a line");
        }
    }
}

using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.OnCall;

/// <summary>Checklists have all their items: STD3554. Clauses: <c>oncall-shift-checklists</c> and those of the onboarding.</summary>
internal static class ChecklistRule
{
    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document, IReadOnlyList<Checklist> checklists)
    {
        foreach (var checklist in checklists)
        {
            DocumentSection[] sections = [.. document.All(checklist.Section)];
            if (sections.Length == 0 || Array.TrueForAll(sections, section => section.IsEmpty))
            {
                continue;
            }

            var count = sections.Sum(section => section.Items.Count(item => item.Text.Length > 0 && (item.IsTask || !checklist.AreBoxes)));
            if (count < checklist.Items)
            {
                var noun = checklist.AreBoxes ? "boxes" : "items";
                var form = checklist.AreBoxes ? "- [ ] what is to be done" : "- what is to be done";
                yield return new Finding(
                    RuleCatalog.OnCallChecklistItems,
                    file.Path,
                    sections[0].Line,
                    sections[0].Column,
                    $"the section {ValueText.Quote(sections[0].Name)} has {count} {(count == 1 ? noun[..^(checklist.AreBoxes ? 2 : 1)] : noun)}, and at least "
                        + $"{checklist.Items} are needed",
                    $"Add a line '{form}' for each that is missing");
            }
        }
    }
}

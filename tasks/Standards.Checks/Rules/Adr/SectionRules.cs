using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>Required sections: STD3106, STD3107. Clause: <c>adr-template-sections</c>.</summary>
internal static class SectionRules
{
    public static IEnumerable<Finding> Check(AdrRecord record, AdrPolicy policy)
    {
        foreach (var required in policy.Sections)
        {
            AdrSection? first = null;
            var isFilled = false;
            foreach (var section in record.Sections)
            {
                if (AdrSectionNames.Matches(section.Name, required))
                {
                    first ??= section;
                    isFilled |= !section.IsEmpty;
                }
            }

            if (first is null)
            {
                yield return new Finding(
                    RuleCatalog.AdrRequiredSections,
                    record.Path,
                    0,
                    0,
                    $"the record has no section '{required}'",
                    $"Add the heading '## {required}' and text below it");
            }
            else if (!isFilled)
            {
                yield return new Finding(
                    RuleCatalog.AdrSectionContent,
                    record.Path,
                    first.Line,
                    first.Column,
                    $"the section '{first.Name}' is empty",
                    $"Write at least one sentence below the heading '{first.Name}'");
            }
        }
    }
}

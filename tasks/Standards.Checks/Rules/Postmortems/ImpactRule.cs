using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>What the impact of a postmortem names: STD3514. Clause: <c>postmortem-required</c>.</summary>
internal static class ImpactRule
{
    private static readonly (string Subject, string Example, string[] Words)[] Parts =
    [
        ("who was affected", "Users affected: 1,200", ["user*", "customer*", "client*", "caller*", "tenant*", "merchant*", "nobody"]),
        ("how long it lasted", "Duration: 48 min", ["duration", "minute*", "min", "hour*", "h", "second*", "day*"]),
        ("which services were affected", "Services affected: order-api", ["service*", "system*", "api*", "endpoint*", "component*", "product*"]),
        ("what it cost", "Revenue impact: 3,100 EUR", ["revenue", "money", "cost*", "financial*", "EUR", "USD", "SLA", "budget", "credit*"]),
    ];

    public static IEnumerable<Finding> Check(Postmortem postmortem)
    {
        DocumentSection[] sections = [.. postmortem.Document.All(PostmortemSections.Impact)];
        if (sections.Length == 0 || Array.TrueForAll(sections, section => section.IsEmpty))
        {
            yield break;
        }

        string[][] texts = [.. SectionText.Of(sections).Concat(sections.Skip(1).Select(section => section.Name)).Select(HeadingWords.Split)];
        foreach (var part in Parts.Where(part => !part.Words.Any(word => Array.Exists(texts, text => HeadingWords.Contains(text, [word])))))
        {
            yield return postmortem.New(
                RuleCatalog.PostmortemImpact,
                sections[0],
                $"the impact does not say {part.Subject}",
                $"Add the line '{part.Example}' with what it was, or 'none'");
        }
    }
}

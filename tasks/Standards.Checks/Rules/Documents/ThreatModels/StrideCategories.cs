using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.ThreatModels;

/// <summary>The six categories of STRIDE under the names in use.</summary>
internal static class StrideCategories
{
    private static readonly (string Name, string[][] Names)[] All =
    [
        ("Spoofing", Words("Spoof*")),
        ("Tampering", Words("Tamper*")),
        ("Repudiation", Words("Repudiat*")),
        ("Information disclosure", Words("Information disclosure", "Info disclosure", "Disclosure", "Information leak*", "Data leak*")),
        ("Denial of service", Words("Denial of service", "DoS", "DDoS")),
        ("Elevation of privilege", Words("Elevation of privilege*", "Privilege escalation", "Elevation", "EoP", "Escalation of privilege*")),
    ];

    /// <summary>The names, in the order of the letters.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(category => category.Name)];

    /// <summary>The category that a text names; its letter alone counts. Null when it names none.</summary>
    public static string? Of(string text)
    {
        text = text.Trim();
        if (text.Length == 1)
        {
            return Names.FirstOrDefault(name => name[0] == char.ToUpperInvariant(text[0]));
        }

        var words = HeadingWords.Split(text);
        return Array.Find(All, category => Array.Exists(category.Names, name => HeadingWords.Contains(words, name))).Name;
    }

    private static string[][] Words(params string[] names) => [.. names.Select(HeadingWords.Split)];
}

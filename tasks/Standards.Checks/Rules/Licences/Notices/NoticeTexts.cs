using Standards.Checks.Models.Licences;
using Standards.Checks.Rules.Licences.Texts;

namespace Standards.Checks.Rules.Licences.Notices;

/// <summary>The texts of licences that want to be passed on, for packages that name such a licence without holding its text.</summary>
internal static class NoticeTexts
{
    private const string Holders = "AUTHORS OR COPYRIGHT HOLDERS";
    private const string Owners = "THE COPYRIGHT HOLDERS AND CONTRIBUTORS";

    /// <summary>The licences of an expression, each once, in the order in which they stand there.</summary>
    public static IEnumerable<LicenceTerm> Terms(LicenceExpression expression) => expression switch
    {
        LicenceAnd and => Terms(and.Left).Concat(Terms(and.Right)).Distinct(),
        LicenceOr or => Terms(or.Left).Concat(Terms(or.Right)).Distinct(),
        LicenceTerm term => [term],
        _ => [],
    };

    /// <summary>The text of a licence, or null for one that is not held here.</summary>
    public static string? Of(LicenceTerm term) => term.Id switch
    {
        "MIT" => Fill(StandardTexts.Mit, Holders),
        "BSD-2-Clause" => Fill(StandardTexts.Bsd2, Owners),
        "BSD-3-Clause" => Fill(StandardTexts.Bsd3, "the copyright holder", "its contributors", Owners),
        "ISC" => Fill(StandardTexts.Isc, "THE AUTHOR"),
        "Apache-2.0" => Resource("Apache-2.0"),
        _ => null,
    };

    // The last name stands for all that follow.
    private static string Fill(string template, params string[] names)
    {
        var number = 0;
        var parts = template.Split('{');
        for (var i = 1; i < parts.Length; i++)
        {
            parts[i] = parts[i][0] == '#' ? $"*{parts[i][2..]}" : names[Math.Min(number++, names.Length - 1)] + parts[i][1..];
        }

        return string.Concat(parts);
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(NoticeTexts).Assembly.GetManifestResourceStream($"licences/{name}.txt")!);
        return reader.ReadToEnd();
    }
}

using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Sites;

/// <summary>The addresses that a page gives itself in its front matter.</summary>
internal static partial class PageAddress
{
    /// <summary>They begin with a slash; relative ones are left out. None when the file cannot be read.</summary>
    public static IEnumerable<string> Of(SourceFile document)
    {
        string text;
        try
        {
            text = document.ReadText(DocumentFiles.MaxBytes);
        }
        catch (UnreadableFileException)
        {
            return [];
        }

        var end = text.StartsWith("---", StringComparison.Ordinal) ? text.IndexOf("\n---", StringComparison.Ordinal) : -1;
        return end < 0 ? [] : Address().Matches(text[..end]).Select(match => match.Groups["address"].Value);
    }

    // 'slug' of Docusaurus, 'permalink' of Jekyll and VuePress, 'url' of Hugo, and the lists of addresses that lead there as well.
    [GeneratedRegex(
        @"^(((slug|permalink|url|redirect_from|aliases):)|[ \t]*-)[ \t]*['""]?(?<address>/[^'""\s]*)", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Address();
}

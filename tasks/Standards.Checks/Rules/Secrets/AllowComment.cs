using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>A comment <c>standards:allow STD50xx reason</c>, for its own line, or for the next one when it stands alone.</summary>
/// <param name="RuleId">The rule that it names; empty when it names none.</param>
/// <param name="HasReason">Whether a reason follows.</param>
/// <param name="Reason">The reason as reports may show it: without anything that the search found.</param>
/// <param name="Line">1-based line of the comment.</param>
/// <param name="Column">1-based.</param>
internal sealed record AllowComment(string RuleId, bool HasReason, string Reason, int Line, int Column)
{
    /// <summary>What such a comment begins with.</summary>
    public const string Mark = "standards:allow";

    private static readonly string[] Signs = ["//", "#", "--", "<!--", "/*", "*", ";", "::", "REM", "rem"];

    /// <summary>Whether it names the rule that reports a secret: its own, or in a fixture STD5029.</summary>
    public bool Names(FoundSecret secret, bool isFixture) => RuleId == secret.RuleId || (isFixture && RuleId == RuleCatalog.SecretInTestsAndDocuments.Id);

    /// <summary>The words of a comment without the sign that ends it.</summary>
    /// <param name="after">The line behind the mark.</param>
    /// <param name="format">The format of the file.</param>
    public static ReadOnlySpan<char> Content(ReadOnlySpan<char> after, FileFormat format)
    {
        var end = after.IndexOf("-->") is var xml and >= 0 ? xml : after.IndexOf("*/");
        after = end >= 0 ? after[..end] : after;
        return (format == FileFormat.Configuration && after.IndexOf('"') is var quote and >= 0 ? after[..quote] : after).Trim();
    }

    /// <summary>
    /// Whether what stands before the mark begins a comment, so that a text about such comments is none. JSON has no comments: there
    /// the mark begins the value of a property.
    /// </summary>
    /// <param name="before">The line up to the mark.</param>
    /// <param name="format">The format of the file.</param>
    public static bool IsComment(ReadOnlySpan<char> before, FileFormat format)
    {
        var text = before.TrimEnd();
        if (format == FileFormat.Document)
        {
            return text.EndsWith("<!--");
        }

        foreach (var sign in Signs)
        {
            if (text.EndsWith(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return format == FileFormat.Configuration && text.EndsWith('"');
    }
}

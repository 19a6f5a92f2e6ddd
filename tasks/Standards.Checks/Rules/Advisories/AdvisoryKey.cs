namespace Standards.Checks.Rules.Advisories;

/// <summary>What an advisory is known by, whoever speaks of it.</summary>
internal static class AdvisoryKey
{
    /// <summary>The id at the end of an address (<c>GHSA-…</c>, <c>CVE-…</c>); the address itself when there is none.</summary>
    public static string Of(string url)
    {
        var text = url.Trim().TrimEnd('/');
        var last = text[(text.LastIndexOf('/') + 1)..];
        return last.Contains('-', StringComparison.Ordinal) && last.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? last : text;
    }
}
